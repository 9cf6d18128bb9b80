using System.Collections.Immutable;

namespace Balance.Indicators.Documents;

/// <summary>
/// 学校自评表: the self-evaluation form of one school or of all, filled from an evaluation: of each indicator that concerns the school, its figures and
/// whether it is met. In Chinese, as it is handed in; it computes nothing of the standard's.
/// </summary>
public sealed class SchoolForm
{
    private readonly Form _form;

    private SchoolForm(Form form, ImmutableArray<FormGap> missing)
    {
        _form = form;
        Missing = missing;
    }

    /// <summary>What is missing; each with the schools whose form has a blank because of it.</summary>
    public ImmutableArray<FormGap> Missing { get; }

    /// <summary>The forms of all schools, campuses merged, in the order of the county.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <exception cref="ArgumentNullException">There is no evaluation.</exception>
    public static SchoolForm OfAll(Evaluation evaluation) =>
        Of(evaluation ?? throw new ArgumentNullException(nameof(evaluation)), evaluation.Schools);

    /// <summary>The form of one school.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="school">The school's code; width, case and outer blanks make no difference.</param>
    /// <exception cref="ArgumentNullException">There is no evaluation or no code.</exception>
    /// <exception cref="KeyNotFoundException">The county has no such school.</exception>
    public static SchoolForm Of(Evaluation evaluation, string school) =>
        Of(
            evaluation ?? throw new ArgumentNullException(nameof(evaluation)),
            [evaluation.Schools[school ?? throw new ArgumentNullException(nameof(school))]]
        );

    private static SchoolForm Of(Evaluation evaluation, IEnumerable<SchoolEvaluation> schools)
    {
        var figures = new FormFigures(evaluation, FormFacts.Empty);
        ImmutableArray<FormTable> tables =
        [
            .. schools.Select(school => SchoolTables.Of(school, figures)),
        ];
        ImmutableArray<FormGap> missing = figures.Gaps;
        return new SchoolForm(
            new Form(
                "学校自评表　" + evaluation.County.Name,
                missing.IsEmpty ? tables : tables.Add(GapTable.Of(missing))
            ),
            missing
        );
    }

    /// <summary>Writes the forms as a workbook (.xlsx), a sheet for each school.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    public void WriteWorkbook(Stream stream) =>
        FormWorkbook.Write(_form, stream ?? throw new ArgumentNullException(nameof(stream)));

    /// <summary>Writes the forms as one page of HTML that prints on A4, each school on sheets of its own.</summary>
    /// <param name="stream">Where to, as UTF-8; left open.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    public void WriteHtml(Stream stream) =>
        FormPage.Write(_form, stream ?? throw new ArgumentNullException(nameof(stream)));
}
