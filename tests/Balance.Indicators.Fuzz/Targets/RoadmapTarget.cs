using Balance.Indicators.Planning;

namespace Balance.Indicators.Fuzz;

/// <summary>The roadmap of a small county that is read.</summary>
internal sealed class RoadmapTarget() : Target("roadmap")
{
    private const int ShownOnce = 16;

    private readonly PriceList _prices = PriceList.Parse(
        Samples.Text("prices.json").Replace("2103810007", "A", StringComparison.Ordinal)
    );

    public override int Slice => 1500;

    protected override bool Run(byte[] input, Random choices)
    {
        Standard standard = choices.Pick(Samples.Standards);
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
                    Prices = choices.Once(3) ? _prices : null,
                    Rotate = choices.Once(2),
                }
            );
        }
        catch (BadDataException bad)
        {
            return Promise.Refused(bad.Problems);
        }

        _ = roadmap.ToJson();
        if (choices.Once(ShownOnce))
        {
            _ = roadmap.ToReport(Language.English).ToMarkdown() + roadmap.ToReport().ToMarkdown();
        }

        return true;
    }

    protected override byte[] Make(Random random) => CountyTarget.Mutation.Make(random);
}
