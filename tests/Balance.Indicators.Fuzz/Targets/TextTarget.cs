using System.Globalization;
using System.Text;
using Balance.Indicators.Cli;
using Balance.Indicators.Documents;
using Balance.Indicators.Planning;

namespace Balance.Indicators.Fuzz;

/// <summary>Numbers, percents, dates, addresses, clauses and formats, as one text each.</summary>
internal sealed class TextTarget() : Target("text")
{
    private static readonly Measure[] EachKind =
    [
        .. Measures.All.GroupBy(measure => measure.Kind).Select(group => group.First()),
    ];

    private static readonly IFormattable[] Formattable =
    [
        new LocalizedText("中", "E"),
        new DataProblem(ProblemSeverity.Warning, DataPath.Root, new LocalizedText("中", "E")),
        .. County
            .Parse(Samples.Text("minimal.json"))
            .Schools[0]
            .Measures.Select(pair => pair.Value)
            .OfType<IFormattable>(),
    ];

    public override int Slice => 20_000;

    protected override bool Run(byte[] input, Random choices)
    {
        string text = Encoding.UTF8.GetString(input);
        bool isOne = Numbers(text);
        isOne |= Month.TryParse(text, out Month month);
        Promise.Holds(
            !Month.TryParse(text, out _) || Month.Parse(month.ToString()).Equals(month),
            "written and read again, it is another month"
        );
        isOne |= Clause.TryParse(text, out Clause? clause);
        Promise.Holds(
            clause is null || Clause.Parse(clause.ToString()).Equals(clause),
            "written and read again, it is another clause"
        );
        isOne |= ByteSize.Parse(text) is not null;
        isOne |= CellAddress.Parse(text) is not null;
        _ = HeadTarget.Parse(text)?.ToString();
        _ = HeadText.Of(text);
        _ = Quoted.Short(text) + PlainText.Of(text) + PlainText.Bare(text);
        Promise.Holds(
            Quoted.Inert(Quoted.Short(text)) == Quoted.Short(text),
            "what is made inert still acts"
        );
        Formats(text);
        return isOne;
    }

    private static bool Numbers(string text)
    {
        bool isOne = ExactNumber.TryRead(text, out decimal number);
        if (isOne)
        {
            Promise.Holds(
                ExactNumber.TryRead(ExactNumber.Text(number), out decimal again) && again == number,
                "written and read again, it is another number"
            );
        }

        _ = ExactNumber.IsNumber(text);
        foreach (Measure measure in EachKind)
        {
            foreach (RawShape shape in (RawShape[])[RawShape.Cell, RawShape.Text, RawShape.Number])
            {
                var raw = new RawValue(shape, text);
                isOne |= MeasureText.TryRead(measure, raw, out _);
            }
        }

        return isOne;
    }

    private static void Formats(string text)
    {
        foreach (IFormattable value in Formattable)
        {
            try
            {
                _ = value.ToString(text, CultureInfo.InvariantCulture);
            }
            catch (FormatException)
            {
                // As is documented.
            }
        }
    }

    protected override byte[] Make(Random random) =>
        Encoding.UTF8.GetBytes(
            random.Next(3) == 0 ? Texts.Scalar(random).Trim('"') : Texts.Odd(random)
        );
}
