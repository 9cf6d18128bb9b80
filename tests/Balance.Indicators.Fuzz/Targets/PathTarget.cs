using System.Text;
using Balance.Indicators.Cli;

namespace Balance.Indicators.Fuzz;

/// <summary>The address of a figure, and what is to stand there.</summary>
internal sealed class PathTarget() : Target("path")
{
    private static readonly string[] Pieces =
    [
        "schools",
        "[0]",
        "[1]",
        "[99]",
        "[2147483648]",
        "[-1]",
        "[\"A\"]",
        "[\"A2\"]",
        "[\"a\\u0022\\\\\"]",
        "[\"",
        ".",
        "sections",
        "primary",
        "junior",
        "pupils",
        "classSizes",
        "measures",
        "monitoredSubjects",
        "interSchoolDifferenceRate",
        "subject",
        "from",
        "count",
        "vetoes",
        "V1",
        "sportsArea",
        "type",
        "=",
        "=12",
        "=true",
        "=null",
        "=[1,2]",
        "=[{\"from\":1,\"count\":2}]",
        "=优秀",
        "\"",
    ];

    private static readonly string[] Starts =
    [
        "schools[0].sections.primary.pupils=450",
        "schools[\"A2\"].measures.sportsArea=6000",
        "measures.monitoredSubjects[1].interSchoolDifferenceRate=0.1",
        "schools[0].sections.junior.classSizes[1].count=0",
        "schools[0].sections.primary.classSizes=[45,46]",
        "schools[0].measures.moralEducation=good",
        "measures.layoutCompliant=false",
        "vetoes.V1=true",
    ];

    private readonly Seeds<County> _counties = Samples.Read();

    public override int Slice => 20_000;

    protected override bool Run(byte[] input, Random choices)
    {
        string text = Encoding.UTF8.GetString(input);
        if (DataPath.TryParse(text, out DataPath? path))
        {
            Promise.Holds(
                DataPath.Parse(path.ToString()).Equals(path),
                "written and read again, it is another path"
            );
        }
        else
        {
            ThrowsFormat(text);
        }

        County county = choices.Pick(choices.Once(2) ? _counties.Small : _counties.Large);
        return FigureChange.TryApply(county, text, out County? changed, out LocalizedText? problem)
            ? changed.ToJson().Length > 0
            : Promise.Told(problem.Value);
    }

    private static void ThrowsFormat(string text)
    {
        try
        {
            _ = DataPath.Parse(text);
            Promise.Holds(false, "a path is read and cannot be tried");
        }
        catch (FormatException)
        {
            // As is documented.
        }
    }

    protected override byte[] Make(Random random)
    {
        if (random.Once(3))
        {
            string start = random.Pick(Starts);
            return Encoding.UTF8.GetBytes(
                start[..(start.IndexOf('=', StringComparison.Ordinal) + 1)] + Texts.Scalar(random)
            );
        }

        var text = new StringBuilder(random.Next(3) > 0 ? random.Pick(Starts) : "");
        int changes = random.Few();
        for (int i = 0; i < changes; i++)
        {
            string piece = random.Next(5) == 0 ? Texts.Odd(random) : random.Pick(Pieces);
            int from = random.Next(text.Length + 1);
            if (random.Next(2) == 0)
            {
                text.Remove(from, Math.Min(text.Length - from, random.Next(12)));
            }

            text.Insert(from, piece);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
