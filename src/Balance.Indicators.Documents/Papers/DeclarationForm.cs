using System.Collections.Immutable;

namespace Balance.Indicators.Documents;

/// <summary>
/// 全国义务教育优质均衡发展县（市、区）申报表: the declaration form, tables Ⅰ to Ⅵ, filled from an evaluation with the names and limits of its standard.
/// Values are rounded as the form asks, half away from zero; those below a limit are shaded; what is missing is a blank (＿＿) and is listed. It is
/// written in Chinese, as it is handed in. It judges nothing and computes nothing of the standard's.
/// </summary>
public sealed class DeclarationForm
{
    private readonly Form _form;

    private DeclarationForm(Form form, ImmutableArray<FormGap> missing)
    {
        _form = form;
        Missing = missing;
    }

    /// <summary>What is missing, in the order of the form; each with the tables that have a blank because of it.</summary>
    public ImmutableArray<FormGap> Missing { get; }

    /// <summary>The form of an evaluation.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="facts">What only the form asks for; null leaves all of it blank.</param>
    /// <exception cref="ArgumentNullException">There is no evaluation.</exception>
    /// <exception cref="BadDataException">The facts do not fit the evaluation (<see cref="FormFacts.Check"/>); it carries every problem.</exception>
    public static DeclarationForm Of(Evaluation evaluation, FormFacts? facts = null)
    {
        if (evaluation is null)
        {
            throw new ArgumentNullException(nameof(evaluation));
        }

        facts ??= FormFacts.Empty;
        ImmutableArray<DataProblem> problems = facts.Check(evaluation);
        if (!problems.IsEmpty)
        {
            throw new BadDataException(problems);
        }

        var figures = new FormFigures(evaluation, facts);
        FormTable cover = CoverTable.Of(figures);
        ImmutableArray<FormTable> tables =
        [
            cover,
            CountyTables.Basics(figures),
            SectionTables.Counts(figures),
            SectionTables.Sections(figures),
            SectionTables.Coefficients(figures),
            .. Conclusions(figures),
        ];
        ImmutableArray<FormGap> missing = figures.Gaps;
        return new DeclarationForm(
            new Form(
                CoverTable.Title + "　" + evaluation.County.Name,
                missing.IsEmpty ? tables : tables.Add(GapTable.Of(missing))
            ),
            missing
        );
    }

    /// <summary>Writes the form as a workbook (.xlsx), a sheet for each table.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    public void WriteWorkbook(Stream stream) =>
        FormWorkbook.Write(_form, stream ?? throw new ArgumentNullException(nameof(stream)));

    /// <summary>Writes the form as one page of HTML that prints on A4, a table on each sheet.</summary>
    /// <param name="stream">Where to, as UTF-8; left open.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    public void WriteHtml(Stream stream) =>
        FormPage.Write(_form, stream ?? throw new ArgumentNullException(nameof(stream)));

    /// <summary>The two dimensions told of in words are tables Ⅳ and Ⅴ, before Ⅵ; more of them, which other standards have, come after it.</summary>
    private static IEnumerable<FormTable> Conclusions(FormFigures figures)
    {
        Dimension[] own = [.. ConclusionTable.DimensionsOf(figures.Evaluation.Standard)];
        DimensionEvaluation[] dimensions =
        [
            .. figures.Evaluation.Dimensions.Where(item => Array.IndexOf(own, item.Dimension) >= 0),
        ];
        string[] names = ["表Ⅳ", "表Ⅴ"];
        for (int i = 0; i < dimensions.Length && i < names.Length; i++)
        {
            yield return ConclusionTable.Of(
                dimensions[i],
                "conclusions-" + ExactNumber.Text(i + 1),
                names[i],
                figures
            );
        }

        yield return CountyTables.Survey(figures, "表Ⅵ");
        for (int i = names.Length; i < dimensions.Length; i++)
        {
            yield return ConclusionTable.Of(
                dimensions[i],
                "conclusions-" + ExactNumber.Text(i + 1),
                "附表" + ExactNumber.Text(i - 1),
                figures
            );
        }
    }
}
