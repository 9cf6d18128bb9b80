using Balance.Indicators.Comparisons;
using Balance.Indicators.Documents;
using Balance.Indicators.Planning;

namespace Balance.Indicators.Browser.Tests;

/// <summary>A paper that is a page, by its name.</summary>
public sealed record Paper(string Name)
{
    private static readonly Dictionary<string, Action<Stream>> Papers = new(StringComparer.Ordinal)
    {
        ["report"] = stream => HtmlReport.Write(Haicheng(Sample()), stream),
        ["report-national-en"] = stream =>
            HtmlReport.Write(National(Sample()), stream, Language.English),
        ["report-hostile"] = stream => HtmlReport.Write(Haicheng(Hostile()), stream),
        ["report-empty"] = stream =>
            HtmlReport.Write(Haicheng(new County("000000", "空县")), stream),
        ["school"] = stream =>
            HtmlReport.Write(Haicheng(Sample()).ToSchoolReport(CodeOfSchool), stream),
        ["roadmap"] = stream =>
            HtmlReport.Write(
                Roadmap.For(Standard.Haicheng2023, Sample()).ToReport(Language.Chinese),
                stream
            ),
        ["comparison"] = stream =>
            HtmlReport.Write(
                EvaluationComparison.Between(Years()).ToReport(Language.Chinese),
                stream
            ),
        ["years"] = stream =>
            HtmlReport.Write(
                YearTrends.Of(EvaluationComparison.Between(Years())).ToReport(Language.Chinese),
                stream
            ),
        ["form"] = stream => DeclarationForm.Of(National(Sample())).WriteHtml(stream),
        ["form-hostile"] = stream => DeclarationForm.Of(National(Hostile())).WriteHtml(stream),
        ["form-schools"] = stream =>
            SchoolForm.Of(Haicheng(Sample()), CodeOfSchool).WriteHtml(stream),
    };

    /// <summary>Every tenth school of the sample: pages that are looked through in a second or two.</summary>
    private static County Sample()
    {
        County county = SampleCounty.Create();
        return county with { Schools = [.. county.Schools.Where((_, i) => i % 10 == 0)] };
    }

    private static string CodeOfSchool => Sample().Schools[0].Code;

    public static TheoryData<string> Names() => [.. Papers.Keys];

    /// <summary>One of each kind: what helps readers of the screen is the same in the others of its kind.</summary>
    public static TheoryData<string> Kinds() =>
        ["report", "school", "comparison", "form", "form-schools"];

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        Papers[Name](stream);
        return stream.ToArray();
    }

    private static Evaluation Haicheng(County county) => Standard.Haicheng2023.Evaluate(county);

    private static Evaluation National(County county) => Standard.National2017.Evaluate(county);

    private static Evaluation[] Years() =>
        [.. ((int[])[2023, 2024, 2025]).Select(year => Haicheng(Sample() with { Year = year }))];

    /// <summary>Names of 500 characters, some of which no line breaks on its own, and townships likewise.</summary>
    private static County Hostile()
    {
        County county = Sample();
        return county with
        {
            Name = new string('长', 500),
            Schools =
            [
                .. county.Schools.Select(
                    (school, i) =>
                        school with
                        {
                            Name = (i % 3) switch
                            {
                                0 => new string('名', 500),
                                1 => new string('W', 500),
                                _ => "<b onclick=\"alert(1)\">" + new string('x', 470),
                            },
                            Township = new string((char)('A' + i % 3), 500),
                        }
                ),
            ],
        };
    }
}
