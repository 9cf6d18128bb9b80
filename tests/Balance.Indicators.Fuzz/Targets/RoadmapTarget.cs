using Balance.Indicators.Planning;

namespace Balance.Indicators.Fuzz;

/// <summary>The roadmap of a small county that is read.</summary>
internal sealed class RoadmapTarget() : Target("roadmap")
{
    private readonly JsonMutation _mutation = CountyTarget.MutationOfCounties();
    private readonly PriceList _prices = PriceList.Parse(
        Samples.Text("prices.json").Replace("2103810007", "A", StringComparison.Ordinal)
    );

    public override int Slice => 300;

    public override bool Run(byte[] input)
    {
        Standard standard = Samples.Standards[input.Length % Samples.Standards.Count];
        if (!County.TryParseJson(input, out County? county, out var problems, standard))
        {
            return Promise.Refused(problems);
        }

        Roadmap roadmap;
        try
        {
            roadmap = Roadmap.For(
                standard,
                county,
                new RoadmapOptions
                {
                    Prices = input.Length / 4 % 3 == 0 ? _prices : null,
                    Rotate = input.Length / 12 % 2 == 0,
                }
            );
        }
        catch (BadDataException bad)
        {
            return Promise.Refused(bad.Problems);
        }

        _ = roadmap.ToJson();
        if (input.Length % 8 == 0)
        {
            _ = roadmap.ToReport(Language.English).ToMarkdown() + roadmap.ToReport().ToMarkdown();
        }

        return true;
    }

    protected override byte[] Make(Random random) => _mutation.Make(random);
}
