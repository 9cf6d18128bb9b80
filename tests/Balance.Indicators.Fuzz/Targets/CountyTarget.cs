using System.Collections.Immutable;
using Balance.Indicators.Documents;

namespace Balance.Indicators.Fuzz;

/// <summary>A county in JSON: read, written and read again, evaluated by a standard, and now and then shown.</summary>
internal sealed class CountyTarget() : Target("county")
{
    private const int ShownOnce = 64;

    public override int Slice => 5000;

    /// <summary>Counties changed a little or a lot.</summary>
    public static JsonMutation Mutation { get; } =
        new(
            Samples.EachCounty,
            [
                .. JsonMutation.WordsOf(Samples.EachCounty.All),
                .. Measures.All.Select(measure => Texts.Json(measure.Id)),
                .. Vocabulary.CodesOf<SchoolType>().Select(Texts.Json),
            ]
        );

    protected override byte[] Make(Random random) => Mutation.Make(random);

    protected override bool Run(byte[] input, Random choices)
    {
        Standard standard = choices.Pick(Samples.Standards);
        if (
            !County.TryParseJson(
                input,
                out County? county,
                out ImmutableArray<DataProblem> problems,
                standard
            )
        )
        {
            return Promise.Refused(problems);
        }

        Promise.Told(problems);
        string json = county.ToJson();
        Promise.Holds(
            County.Parse(json, standard).ToJson() == json,
            "written and read again, it is another county"
        );
        return Evaluates(county, standard, choices);
    }

    /// <summary>The county is evaluated, and now and then everything is written of it.</summary>
    public static bool Evaluates(County county, Standard standard, Random choices)
    {
        Evaluation evaluation;
        try
        {
            evaluation = standard.Evaluate(
                county,
                new EvaluationOptions
                {
                    TransitionalProvisions = choices.Once(2),
                    Rounding = choices.Once(2) ? Rounding.Exact : Rounding.AsReported,
                }
            );
        }
        catch (BadDataException bad)
        {
            return Promise.Refused(bad.Problems);
        }

        _ = evaluation.ToJson();
        if (choices.Once(ShownOnce))
        {
            Show(evaluation);
        }

        return true;
    }

    private static void Show(Evaluation evaluation)
    {
        _ = evaluation.ToReport(Language.English).ToMarkdown();
        Report report = evaluation.ToReport();
        HtmlReport.Write(report, Stream.Null);
        WordReport.Write(evaluation, new MemoryStream());
        EvaluationWorkbook.Write(evaluation, new MemoryStream());
        DeclarationForm.Of(evaluation).WriteHtml(Stream.Null);
    }
}
