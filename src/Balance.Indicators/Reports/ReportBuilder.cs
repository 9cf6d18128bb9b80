using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>
/// Puts a report together in one language. Whatever text of others gets into it, nothing in it acts on the screen or page it
/// is shown on.
/// </summary>
internal sealed class ReportBuilder(Language language)
{
    private readonly ImmutableArray<ReportSection>.Builder _sections =
        ImmutableArray.CreateBuilder<ReportSection>();
    private readonly ImmutableArray<ReportBlock>.Builder _blocks =
        ImmutableArray.CreateBuilder<ReportBlock>();
    private string _title = "";
    private (string Id, int Level, string Title) _section = ("head", 1, "");

    public Language Language => language;

    /// <summary>One of two texts.</summary>
    public string Text(string zh, string en) => language == Language.Chinese ? zh : en;

    public string Text(LocalizedText text) => text.In(language);

    public ReportText Text(Outcome outcome) => new(outcome.Name().In(language), outcome);

    /// <summary>A whole number.</summary>
    public static ReportText Number(int number) =>
        new(FigureText.Number(number)) { Number = number };

    /// <summary>A number as it is, with all its digits.</summary>
    public static ReportText Number(decimal number)
    {
        string text = FigureText.Plain(number);
        int point = text.IndexOf('.');
        return new(text) { Number = number, Decimals = point < 0 ? 0 : text.Length - point - 1 };
    }

    /// <summary>A number with so many decimals; — where there is none.</summary>
    public static ReportText Number(double? number, int decimals) =>
        new(FigureText.Number(number, decimals)) { Number = (decimal?)number, Decimals = decimals };

    /// <summary>The value of a finding with its outcome.</summary>
    public ReportText Value(Finding finding) =>
        new(FigureText.Value(finding, language), finding.Outcome)
        {
            Number = FigureText.IsInWords(finding) ? null : finding.Value,
            Decimals = finding.ItemLimit is null ? finding.Criterion.Decimals : 0,
            Unit = Text(finding.Unit),
        };

    /// <summary>A difference coefficient as it is reported.</summary>
    public ReportText Value(CoefficientEvaluation coefficient) =>
        new(
            FigureText.Coefficient(coefficient, language)
                + (
                    coefficient.IsDecidedByRounding
                        ? Text("（由舍入决定）", " (decided by rounding)")
                        : ""
                ),
            coefficient.Outcome
        )
        {
            Number = coefficient.Rounded,
            Decimals = coefficient.Decimals,
        };

    public string Join(IEnumerable<string> texts) =>
        string.Join(language == Language.Chinese ? "、" : ", ", texts);

    public string Join(IEnumerable<LocalizedText> texts) => Join(texts.Select(Text));

    /// <summary>The first few, and of how many they are: 甲、乙等 5 个.</summary>
    public string First(int most, IReadOnlyCollection<string> texts) =>
        texts.Count <= most
            ? Join(texts)
            : Join(texts.Take(most))
                + Text(
                    $" 等 {FigureText.Number(texts.Count)} 个",
                    $" and {FigureText.Number(texts.Count - most)} more"
                );

    /// <summary>How many of each outcome there are: 达标 20、未达标 9、….</summary>
    public string Counts(IEnumerable<Outcome> outcomes, bool onlyThoseThereAre = false)
    {
        ILookup<Outcome, Outcome> counts = outcomes.ToLookup(outcome => outcome);
        return Join(
            Order
                .Where(outcome => !onlyThoseThereAre || counts[outcome].Any())
                .Select(outcome => Text(outcome) + " " + FigureText.Number(counts[outcome].Count()))
        );
    }

    /// <summary>A bar of how many of each outcome there are.</summary>
    public ShareBar Share(string name, IEnumerable<Outcome> outcomes)
    {
        Outcome[] all = [.. outcomes];
        return new ShareBar(
            Quoted.Inert(name),
            Counts(all, onlyThoseThereAre: true),
            [.. Order.Select(outcome => all.Count(item => item == outcome))]
        );
    }

    /// <summary>The outcomes as people expect them to be listed.</summary>
    public static ImmutableArray<Outcome> Order { get; } =
    [Outcome.Met, Outcome.NotMet, Outcome.Undetermined, Outcome.NotApplicable];

    public void Title(string text) => _title = Quoted.Inert(text);

    /// <summary>Begins a chapter.</summary>
    public void Chapter(string id, string title) => Begin(id, 1, title);

    /// <summary>Begins a part of a chapter.</summary>
    public void Part(string id, string title) => Begin(id, 2, title);

    private void Begin(string id, int level, string title)
    {
        End();
        _section = (id, level, Quoted.Inert(title));
    }

    private void End()
    {
        if (_section.Title.Length > 0 || _blocks.Count > 0)
        {
            _sections.Add(
                new ReportSection(
                    _section.Id,
                    _section.Level,
                    _section.Title,
                    _blocks.ToImmutable()
                )
            );
            _blocks.Clear();
        }
    }

    public void Paragraph(ReportText text) => _blocks.Add(new ReportParagraph(Inert(text)));

    public void List(IEnumerable<ReportText> items)
    {
        ImmutableArray<ReportText> all = [.. items.Select(Inert)];
        if (!all.IsEmpty)
        {
            _blocks.Add(new ReportList(all));
        }
    }

    public void Table(
        ImmutableArray<ReportColumn> columns,
        IEnumerable<ImmutableArray<ReportText>> rows
    )
    {
        ImmutableArray<ImmutableArray<ReportText>> all =
        [
            .. rows.Select(row => row.Select(Inert).ToImmutableArray()),
        ];
        if (!all.IsEmpty)
        {
            _blocks.Add(
                new ReportTable(
                    [
                        .. columns.Select(column => new ReportColumn(
                            Quoted.Inert(column.Title),
                            column.IsNumber,
                            Quoted.Inert(column.Group)
                        )),
                    ],
                    all
                )
            );
        }
    }

    /// <summary>A block of another report in the same language.</summary>
    public void Add(ReportBlock block) => _blocks.Add(block);

    public void Chart(string title, string description, Chart data) =>
        _blocks.Add(new ReportChart(Quoted.Inert(title), Quoted.Inert(description), data));

    private static ReportText Inert(ReportText text) => text.With(Quoted.Inert(text.Text));

    public Report Build()
    {
        End();
        return new(language, _title, _sections.ToImmutable());
    }
}
