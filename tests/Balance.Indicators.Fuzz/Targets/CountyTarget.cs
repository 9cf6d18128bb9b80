using System.Collections.Immutable;
using Balance.Indicators.Documents;

namespace Balance.Indicators.Fuzz;

/// <summary>A county in JSON: read, written and read again, evaluated by a standard, and now and then shown.</summary>
internal sealed class CountyTarget() : Target("county")
{
    private const int ShownOnce = 16;

    private readonly JsonMutation _mutation = MutationOfCounties();

    public override int Slice => 1500;

    /// <summary>Counties changed a little or a lot.</summary>
    public static JsonMutation MutationOfCounties()
    {
        JsonNode[] seeds = Samples.Nodes(Samples.Counties);
        return new JsonMutation(
            seeds,
            [
                .. JsonMutation.WordsOf(seeds),
                .. Measures.All.Select(measure => Texts.Json(measure.Id)),
                .. Vocabulary.CodesOf<SchoolType>().Select(Texts.Json),
            ]
        );
    }

    protected override byte[] Make(Random random) => _mutation.Make(random);

    public override bool Run(byte[] input)
    {
        Standard standard = Samples.Standards[input.Length % Samples.Standards.Count];
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
        return Evaluates(county, standard, input.Length);
    }

    /// <summary>The county is evaluated, and now and then everything is written of it.</summary>
    public static bool Evaluates(County county, Standard standard, int chance)
    {
        Evaluation evaluation;
        try
        {
            evaluation = standard.Evaluate(
                county,
                new EvaluationOptions
                {
                    TransitionalProvisions = chance / 4 % 2 == 0,
                    Rounding = chance / 8 % 2 == 0 ? Rounding.Exact : Rounding.AsReported,
                }
            );
        }
        catch (BadDataException bad)
        {
            return Promise.Refused(bad.Problems);
        }

        _ = evaluation.ToJson();
        if (chance % ShownOnce == 0)
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
