using System.Collections.Immutable;

namespace Balance.Indicators.Documents;

/// <summary>
/// A county as it was read from a workbook: the template filled in, or any sensible sheet whose heads name what its columns
/// hold. Every problem points at its cell.
/// </summary>
public sealed class CountyWorkbook
{
    private static readonly LocalizedText OfOneSchool = new(
        "这是一所学校的工作簿，不能单独评估；请把各校的工作簿放进一个目录，用 balance collect 汇总。",
        "this is the workbook of one school and is not evaluated by itself; put the workbooks of the schools into a folder and join them with balance collect."
    );

    private CountyWorkbook(
        County? county,
        ImmutableArray<DataProblem> problems,
        ImmutableArray<SheetLayout> layouts
    )
    {
        County = county;
        Problems = problems;
        Layouts = layouts;
    }

    /// <summary>The county, checked; null where a problem rejects it.</summary>
    public County? County { get; }

    /// <summary>Every problem and notice, each with the cell where it stands (<see cref="DataProblem.Source"/>).</summary>
    public ImmutableArray<DataProblem> Problems { get; }

    /// <summary>How the sheets were understood.</summary>
    internal ImmutableArray<SheetLayout> Layouts { get; }

    /// <summary>What the heads were taken for, to be corrected by a person and given back: heads that nobody knows stand there too, meaning nothing.</summary>
    public SheetMapping Suggest() => MappingSuggestion.Of(Layouts);

    /// <summary>Reads a county from a workbook (.xlsx).</summary>
    /// <param name="stream">The workbook; it must be one that can be sought, and is left open.</param>
    /// <param name="options">How; null for the usual way.</param>
    /// <param name="cancellationToken">To stop.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static CountyWorkbook Read(
        Stream stream,
        CountyWorkbookOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        _ = stream ?? throw new ArgumentNullException(nameof(stream));
        return Read(() => WorkbookFile.Read(stream, cancellationToken), options);
    }

    /// <summary>Reads a county from sheets, of whatever kind of file.</summary>
    internal static CountyWorkbook Read(
        Func<IEnumerable<SheetGrid>> sheets,
        CountyWorkbookOptions? options
    )
    {
        try
        {
            return Read(sheets(), options);
        }
        catch (WorkbookRefused refused)
        {
            return new CountyWorkbook(
                null,
                [
                    new DataProblem(
                        ProblemSeverity.Rejected,
                        DataPath.Root,
                        refused.Reason,
                        refused.Place?.Words
                    ),
                ],
                []
            );
        }
    }

    /// <summary>Writes a county as a workbook of the template's shape; read again, it is the same county.</summary>
    /// <param name="county">The county.</param>
    /// <param name="standard">The standard whose measures get a column, reported or not; what is reported has one in any case.</param>
    /// <param name="stream">Where to; it is left open.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(County county, Standard standard, Stream stream) =>
        CountySheets
            .Of(
                standard ?? throw new ArgumentNullException(nameof(standard)),
                county ?? throw new ArgumentNullException(nameof(county))
            )
            .Write(stream ?? throw new ArgumentNullException(nameof(stream)));

    private static CountyWorkbook Read(
        IEnumerable<SheetGrid> sheets,
        CountyWorkbookOptions? options
    )
    {
        CountyWorkbookOptions how = options ?? new CountyWorkbookOptions();
        var words = new HeadRecognizer(how.Catalogue ?? CountyCatalogue.BuiltIn);
        var builder = new CountyBuilder(words.Catalogue);
        List<SheetLayout> layouts = Understand(sheets, words, builder, how.Mapping);
        if (layouts.Count == 0)
        {
            builder.Tell(
                ProblemSeverity.Rejected,
                DataPath.Root,
                null,
                new LocalizedText(
                    "没有一张工作表认得出；表头应有“学校代码”或“学校名称”，以及“在校学生数”等。空白的工作簿用 balance template --format xlsx 生成。",
                    "no sheet is understood; its heads should have the code or name of schools, pupils and so on. balance template --format xlsx makes an empty workbook."
                )
            );
            var problems = new ProblemList();
            builder.TellFaults(problems);
            return new CountyWorkbook(null, problems.ToImmutable(), []);
        }

        void Fact(string key, string? value)
        {
            if (value is not null)
            {
                _ = builder.Fact(key, new RawValue(RawShape.Cell, value));
            }
        }

        Fact("code", how.Code);
        Fact("name", how.Name);
        Fact("year", how.Year is { } year ? ExactNumber.Text(year) : null);
        var assembler = new CountyAssembler(words, builder);
        assembler.Add(layouts);
        if (!builder.IsNamed && assembler.OneSchool is { } sheet)
        {
            builder.Tell(ProblemSeverity.Rejected, DataPath.Root, sheet, OfOneSchool);
            var problems = new ProblemList();
            builder.TellFaults(problems);
            return new CountyWorkbook(null, problems.ToImmutable(), [.. layouts]);
        }

        BuiltCounty built = builder.Build();
        return new CountyWorkbook(
            built.County is { } county ? CountyOrder.Of(county) : null,
            built.Problems,
            [.. layouts]
        );
    }

    /// <summary>The sheets that are understood; of the others it is told that they are left out.</summary>
    internal static List<SheetLayout> Understand(
        IEnumerable<SheetGrid> sheets,
        HeadRecognizer words,
        CountyBuilder builder,
        SheetMapping? mappings
    )
    {
        var layouts = new List<SheetLayout>();
        foreach (SheetGrid sheet in sheets)
        {
            SheetMapping.OfSheet? mapping = mappings?.Find(sheet.Name);
            bool isNamed = mapping?.Sheet is not null;
            if (sheet.Rows.Count == 0 || (sheet.IsHidden && !isNamed))
            {
                continue;
            }

            if (new LayoutFinder(words, sheet, mapping).Find() is { } layout)
            {
                layouts.Add(layout);
            }
            else if (sheet.Name is not "说明")
            {
                builder.Tell(
                    ProblemSeverity.Warning,
                    DataPath.Root,
                    new CellPlace(sheet, 0, 0),
                    new LocalizedText(
                        $"认不出表头，没有读入；第一行是：{FirstRow(sheet)}。",
                        $"no heads are known, and it is left out; its first row is: {FirstRow(sheet)}."
                    )
                );
            }
        }

        return layouts;
    }

    private static string FirstRow(SheetGrid sheet) =>
        string.Join(" | ", sheet.Rows[0].Cells.Take(8).Select(cell => Quoted.Short(cell.Text)));
}
