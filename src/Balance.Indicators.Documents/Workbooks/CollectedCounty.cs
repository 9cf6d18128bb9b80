using System.Collections.Immutable;

namespace Balance.Indicators.Documents;

/// <summary>A county put together from the workbooks of its schools.</summary>
/// <param name="County">The county; null where a problem rejects it.</param>
/// <param name="Problems">Every problem, by file and cell.</param>
/// <param name="Missing">Schools on the roster of which there is no workbook.</param>
internal sealed record CollectedCounty(
    County? County,
    ImmutableArray<DataProblem> Problems,
    ImmutableArray<School> Missing
)
{
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
        void Fact(string key, string value) =>
            builder.Fact(key, new RawValue(RawShape.Cell, value));
        Fact("code", roster?.Code ?? "000000");
        Fact("name", roster?.Name ?? "（县名）");
        foreach ((string name, Stream workbook) in files)
        {
            try
            {
                var sheets = WorkbookFile
                    .Read(workbook, CancellationToken.None)
                    .Select(sheet => sheet with { File = name });
                new CountyAssembler(words, builder).Add(
                    CountyWorkbook.Understand(sheets, words, builder, null)
                );
            }
            catch (WorkbookRefused refused)
            {
                var file = new CellPlace(new SheetGrid(name, false, [], []), 0, 0);
                builder.Tell(
                    ProblemSeverity.Rejected,
                    DataPath.Root,
                    refused.Place ?? file,
                    refused.Reason
                );
            }
        }

        CountyReading reading = builder.Build();
        County? county = reading.County is { } read
            ? (roster ?? read) with
            {
                Schools = CountyOrder.Of(read).Schools,
            }
            : null;
        return new CollectedCounty(
            county,
            reading.Problems,
            roster is null
                ? []
                : [.. roster.Schools.Where(school => builder.FindSchool(school.Code) is null)]
        );
    }
}
