using System.Collections.Immutable;

namespace Balance.Indicators.Documents;

/// <summary>A county put together from the workbooks of its schools.</summary>
/// <param name="County">The county; null where a problem rejects it.</param>
/// <param name="Problems">Every problem, by file and cell.</param>
/// <param name="Missing">Schools on the roster of which there is no workbook: in the county they have rows without figures.</param>
internal sealed record CollectedCounty(
    County? County,
    ImmutableArray<DataProblem> Problems,
    ImmutableArray<School> Missing
)
{
    /// <summary>The code of a county that nobody has told.</summary>
    public const string PlaceholderCode = "000000";

    /// <summary>The name of a county that nobody has told.</summary>
    public const string PlaceholderName = "（县名）";

    /// <param name="files">The workbooks with their names.</param>
    /// <param name="roster">The county with its own figures and the schools that should send; null where there is none.</param>
    /// <param name="catalogue">What can be reported.</param>
    public static CollectedCounty Of(
        IEnumerable<(string Name, Stream Workbook)> files,
        County? roster,
        CountyCatalogue catalogue
    )
    {
        var words = new HeadRecognizer(catalogue);
        var builder = new CountyBuilder(catalogue);
        var sent = new SentSchools(roster, builder);
        void Fact(string key, string value) =>
            builder.Fact(key, new RawValue(RawShape.Cell, value));
        Fact("code", roster?.Code ?? PlaceholderCode);
        Fact("name", roster?.Name ?? PlaceholderName);
        foreach ((string name, Stream workbook) in files)
        {
            try
            {
                var sheets = WorkbookFile
                    .Read(workbook, CancellationToken.None)
                    .Select(sheet => sheet with { File = name });
                var assembler = new CountyAssembler(words, builder) { RequiresCodes = true };
                assembler.Add(CountyWorkbook.Understand(sheets, words, builder, null));
                foreach (SheetSchool school in assembler.Schools)
                {
                    sent.Add(school);
                }

                if (assembler.Schools.Count == 0)
                {
                    builder.Tell(
                        ProblemSeverity.Rejected,
                        DataPath.Root,
                        PlaceOf(name),
                        new LocalizedText(
                            "没有读到学校；请核对是不是学校填好的工作簿，不是的请移出这个目录。",
                            "no school was found in it; check that it is a workbook that a school has filled in, and move it out of the folder if it is not."
                        )
                    );
                }
            }
            catch (WorkbookRefused refused)
            {
                builder.Tell(
                    ProblemSeverity.Rejected,
                    DataPath.Root,
                    refused.Place ?? PlaceOf(name),
                    refused.Reason
                );
            }
        }

        School[] missing = [.. sent.Missing];
        List<DataPath> rows = sent.KeepRows();
        BuiltCounty built = builder.Build();
        County? county = built.County is { } read
            ? (roster ?? read) with
            {
                Schools = CountyOrder.Of(read).Schools,
            }
            : null;
        return new CollectedCounty(
            county,
            // What a school that has not sent does not report need not be told of one by one.
            [
                .. built.Problems.Where(problem =>
                    problem.Severity == ProblemSeverity.Rejected
                    || !rows.Exists(row => problem.Path.IsWithin(row))
                ),
            ],
            [.. missing]
        );
    }

    private static CellPlace PlaceOf(string file) => new(new SheetGrid(file, false, [], []), 0, 0);
}
