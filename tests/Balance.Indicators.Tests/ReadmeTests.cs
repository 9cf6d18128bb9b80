using Balance.Indicators;
using Balance.Indicators.Coefficients;
using Balance.Indicators.Tests.Samples;

// Not under Balance.Indicators, as the code of a reader is not, so that it needs the example's usings.
namespace Readme.Tests;

/// <summary>The example of README.md, compiled and run as it stands there; that it stands there is seen by DocumentSamplesTests.</summary>
public class ReadmeTests
{
    [Fact]
    public void README中的示例得到所写的结果()
    {
        string json = SampleFile.Read("haicheng.json");

        Standard standard = Standard.Haicheng2023; // or National2017, or Standard.Parse(text)
        County county = County.Parse(json); // strict: one exception tells every problem
        Evaluation evaluation = standard.Evaluate(county);

        Outcome verdict = evaluation.Outcome; // NotMet
        Outcome qualified = evaluation.Indicators["RA1"].Outcome; // Met
        CoefficientEvaluation sports = evaluation.Coefficients[Stage.Primary, "RA5"];
        decimal? coefficient = sports.Rounded; // 0.581, above sports.Limit, 0.50

        Finding first = evaluation.Shortfalls[0].Findings[0]; // of 教育局, farthest from its limit
        string task = first.In(Language.Chinese); // 示例第四十五小学小学部：… 未达标，缺 3 人
        DataPath gap = evaluation.Missing[0].Path; // schools[10].sections.primary.equipmentValue
        string output = evaluation.ToJson(); // balance-evaluation/1

        // The kernel alone: a resource and the pupils of each section.
        Dispersion spread = DifferenceCoefficient.Compute([4200, 900], [600, 300]); // 0.3328
        bool? within = DifferenceCoefficient.IsAtMost([4200m, 900m], [600m, 300m], 0.5m); // true
        DispersionAccumulator live = default; // sections come, go and change
        live = live.Add(4200, 600).Add(900, 300).Replace(900, 300, 1800, 300);
        double now = live.ToDispersion().Coefficient; // 0.0707

        Assert.Equal(Outcome.NotMet, verdict);
        Assert.Equal(Outcome.Met, qualified);
        Assert.Equal(0.581m, coefficient);
        Assert.Equal(0.50m, sports.Limit);
        Assert.Equal(Outcome.NotMet, sports.Outcome);
        Assert.Equal("教育局", evaluation.Shortfalls[0].Department!.Value.Zh);
        Assert.StartsWith("示例第四十五小学小学部：", task, StringComparison.Ordinal);
        Assert.EndsWith("未达标，缺 3 人", task, StringComparison.Ordinal);
        Assert.Equal("schools[10].sections.primary.equipmentValue", gap.ToString());
        Assert.Contains("\"format\": \"balance-evaluation/1\"", output, StringComparison.Ordinal);
        Assert.Equal(0.3328, spread.Coefficient, 4);
        Assert.True(within);
        Assert.Equal(0.0707, now, 4);
    }
}
