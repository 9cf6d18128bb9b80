using System.Globalization;
using Balance.Indicators.Coefficients;

namespace Balance.Indicators.Tests;

/// <summary>Values print as .NET users expect: texts by format, numbers by the culture that is handed over, none by the machine's.</summary>
public sealed class FormattingTests
{
    private static readonly LocalizedText County = new("县", "county");

    [Theory]
    [InlineData("zh", "县")]
    [InlineData("en", "county")]
    [InlineData(null, "县")]
    [InlineData("", "县")]
    [InlineData("G", "县")]
    public void ATextIsInTheLanguageAskedForWhateverTheCulture(string? format, string expected)
    {
        Span<char> room = stackalloc char[10];
        foreach (string culture in new[] { "zh-CN", "en-US", "de-DE", "" })
        {
            CultureInfo provider = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(expected, County.ToString(format, provider));
            Assert.True(County.TryFormat(room, out int written, format, provider));
            Assert.Equal(expected, room[..written].ToString());
            Assert.False(County.TryFormat([], out written, format, provider));
            Assert.Equal(0, written);
        }
    }

    [Fact]
    public void AnotherFormatIsAnError()
    {
        var exception = Assert.Throws<FormatException>(() => County.ToString("de", null));
        Assert.Contains("\"de\"", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFindingAProblemAndWhatIsMissingFollowTheFormat()
    {
        Evaluation evaluation = Standard.Haicheng2023.Evaluate(new County("1", "县"));
        Finding finding = evaluation.Findings.First();
        MissingFigure missing = evaluation.Missing[^1];
        var problem = new DataProblem(ProblemSeverity.Warning, DataPath.Root.Key("name"), County);

        Assert.Equal(finding.In(Language.English), $"{finding:en}");
        Assert.Equal(finding.In(Language.Chinese), $"{finding}");
        Assert.Equal(missing.In(Language.English), $"{missing:en}");
        Assert.Equal(missing.In(Language.Chinese), string.Concat(missing));
        Assert.Equal("name: county", $"{problem:en}");
        Assert.Equal("name：县", $"{problem}");
    }

    /// <summary>4200 over 600 and 900 over 300: 7 and 3 a pupil, mean 5100/900 = 17/3, variance 2/9 · 16 = 32/9.</summary>
    [Fact]
    public void ACoefficientPrintsWithItsFigures()
    {
        Dispersion spread = DifferenceCoefficient.Compute([4200, 900], [600, 300]);
        const string Rounded =
            "0.333 (mean 5.667, standard deviation 1.886, 2 sections, 900 pupils)";
        Span<char> room = stackalloc char[200];

        Assert.Equal(Rounded, spread.ToString("F3", null));
        Assert.Equal(
            "0,333 (mean 5,667, standard deviation 1,886, 2 sections, 900 pupils)",
            spread.ToString("F3", CultureInfo.GetCultureInfo("de-DE"))
        );
        Assert.True(spread.TryFormat(room, out int written, "F3", null));
        Assert.Equal(Rounded, room[..written].ToString());
        Assert.False(spread.TryFormat(room[..5], out written, "F3", null));
        Assert.Equal(0, written);
        Assert.Throws<FormatException>(() => spread.ToString("Q", null).Length);
    }

    [Fact]
    public void OneSectionAndNone()
    {
        Assert.Equal(
            "0 (mean 2, standard deviation 0, 1 section, 1 pupil)",
            string.Concat(DifferenceCoefficient.Compute([2], [1]))
        );
        Assert.Equal(
            "NaN (mean NaN, standard deviation NaN, 0 sections, 0 pupils)",
            string.Concat(DifferenceCoefficient.Compute([], []))
        );
    }

    [Fact]
    public void WithoutSectionsNothingIsDefined()
    {
        Assert.False(default(Dispersion).IsDefined);
        Assert.False(DifferenceCoefficient.Compute([], []).IsDefined);
        Assert.True(DifferenceCoefficient.Compute([2], [1]).IsDefined);
    }

    [Fact]
    public void AMeasurePrintsAsItIsReported()
    {
        Assert.Equal("8421.050", string.Concat((MeasureValue)8421.050m));
        Assert.Equal("8,421.1", ((MeasureValue)8421.05m).ToString("N1", null));
        Assert.Equal("true", string.Concat((MeasureValue)true));
        Assert.Equal("false", string.Concat((MeasureValue)false));
        Assert.Equal("good", string.Concat((MeasureValue)Grade.Good));
        Assert.Equal("[45, 44.5]", string.Concat((MeasureValue)new[] { 45m, 44.5m }));
        Assert.Equal(
            "[41–46: 12, 56.5–: 1]",
            string.Concat(
                (MeasureValue)new[] { new Bracket(41, 46, 12), new Bracket(56.5m, null, 1) }
            )
        );
        Assert.Equal(
            "[语文]",
            string.Concat((MeasureValue)new[] { new MonitoredSubject("语文", 3, null) })
        );
    }

    [Fact]
    public void NothingFollowsTheMachinesCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal("1.5", string.Concat((MeasureValue)1.5m));
            Assert.StartsWith(
                "0.5 (mean 1, ",
                string.Concat(DifferenceCoefficient.Compute([1, 3], [2, 2])),
                StringComparison.Ordinal
            );
            Assert.Equal("县", string.Concat(County));
            using var console = new StringWriter(CultureInfo.CurrentCulture);
            console.Write((object)County);
            Assert.Equal("县", console.ToString());
            Assert.Equal(
                Standard.Haicheng2023.Evaluate(TestCounty.Met.County).Findings.First().In(default),
                string.Concat(
                    Standard.Haicheng2023.Evaluate(TestCounty.Met.County).Findings.First()
                )
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
