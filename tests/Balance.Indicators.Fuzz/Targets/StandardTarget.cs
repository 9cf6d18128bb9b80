using System.Collections.Immutable;

namespace Balance.Indicators.Fuzz;

/// <summary>A standard in JSON: read, written and read again; small counties are evaluated by it, and it is shown.</summary>
internal sealed class StandardTarget() : Target("standard")
{
    private const int ShownOnce = 32;

    private readonly JsonMutation _mutation = Of(
        new Seeds<JsonNode>(Nodes(Samples.EachStandard.Small), Nodes(Samples.Standards))
    );

    private readonly Seeds<County> _counties = Samples.Read();

    public override int Slice => 1500;

    protected override byte[] Make(Random random) => _mutation.Make(random);

    protected override bool Run(byte[] input, Random choices)
    {
        if (
            !Standard.TryParseJson(
                input,
                out Standard? standard,
                out ImmutableArray<DataProblem> problems
            )
        )
        {
            return Promise.Refused(problems);
        }

        Promise.Told(problems);
        string json = standard.ToJson();
        Promise.Holds(
            Standard.Parse(json).ToJson() == json,
            "written and read again, it is another standard"
        );
        _ = CountyTarget.Evaluates(_counties.Pick(choices), standard, choices);
        if (choices.Once(ShownOnce))
        {
            _ = standard.ToReport(Language.English).ToMarkdown() + standard.ToReport().ToMarkdown();
            _ = CountyTemplate.Of(standard, Language.Chinese);
        }

        return true;
    }

    private static JsonNode[] Nodes(IEnumerable<Standard> standards) =>
        Samples.Nodes(standards.Select(standard => standard.ToJson()));

    private static JsonMutation Of(Seeds<JsonNode> seeds) =>
        new(seeds, JsonMutation.WordsOf(seeds.All));
}
