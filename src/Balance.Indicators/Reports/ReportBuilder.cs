using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>
/// Puts a report together in one language. Whatever text of others gets into it, nothing in it acts on the screen or page it
/// is shown on.
/// </summary>
internal sealed class ReportBuilder(Language language)
{
    private readonly ImmutableArray<ReportBlock>.Builder _blocks =
        ImmutableArray.CreateBuilder<ReportBlock>();

    public Language Language => language;

    /// <summary>One of two texts.</summary>
    public string Text(string zh, string en) => language == Language.Chinese ? zh : en;

    public string Text(LocalizedText text) => text.In(language);

    public ReportText Text(Outcome outcome) => new(outcome.Name().In(language), outcome);

    public string Join(IEnumerable<string> texts) =>
        string.Join(language == Language.Chinese ? "、" : ", ", texts);

    public string Join(IEnumerable<LocalizedText> texts) => Join(texts.Select(Text));

    /// <summary>How many of each outcome there are: 达标 20、未达标 9、….</summary>
    public string Counts(IEnumerable<Outcome> outcomes, bool onlyThoseThereAre = false)
    {
        ILookup<Outcome, Outcome> counts = outcomes.ToLookup(outcome => outcome);
        Outcome[] order =
        [
            Outcome.Met,
            Outcome.NotMet,
            Outcome.Undetermined,
            Outcome.NotApplicable,
        ];
        return Join(
            order
                .Where(outcome => !onlyThoseThereAre || counts[outcome].Any())
                .Select(outcome => Text(outcome) + " " + FigureText.Number(counts[outcome].Count()))
        );
    }

    public void Heading(int level, string text) =>
        _blocks.Add(new ReportHeading(level, Quoted.Inert(text)));

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
                        .. columns.Select(column =>
                            column with
                            {
                                Title = Quoted.Inert(column.Title),
                            }
                        ),
                    ],
                    all
                )
            );
        }
    }

    private static ReportText Inert(ReportText text) =>
        text with
        {
            Text = Quoted.Inert(text.Text),
        };

    public Report Build() => new(_blocks.ToImmutable());
}
