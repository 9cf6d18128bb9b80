using System.Collections.Immutable;

namespace Balance.Indicators.Fuzz;

/// <summary>A standard in JSON: read, written and read again; small counties are evaluated by it, and it is shown.</summary>
internal sealed class StandardTarget() : Target("standard")
{
    private readonly JsonMutation _mutation = Of(
        Samples.Nodes(Samples.Standards.Select(standard => standard.ToJson()))
    );

    private readonly County[] _counties = Samples.Read();

    public override int Slice => 400;

    protected override byte[] Make(Random random) => _mutation.Make(random);

    public override bool Run(byte[] input)
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
        _ = CountyTarget.Evaluates(
            _counties[input.Length / 16 % _counties.Length],
            standard,
            input.Length
        );
        if (input.Length % 8 == 0)
        {
            _ = standard.ToReport(Language.English).ToMarkdown() + standard.ToReport().ToMarkdown();
            _ = CountyTemplate.Of(standard, Language.Chinese);
        }

        return true;
    }

    private static JsonMutation Of(JsonNode[] seeds) => new(seeds, JsonMutation.WordsOf(seeds));
}
