using System.Globalization;

namespace Balance.Indicators;

/// <summary>A school that was perhaps entered twice under two codes: of the same name, and all figures the same or in the same township. Warned of.</summary>
internal sealed class DoubledSchoolChecks(County county, CountyPlace places, ProblemList problems)
{
    /// <summary>Figures above 0 with which chance is no likely cause.</summary>
    private const int LeastFigures = 3;
    private const string FewestDigits = "0.############################";

    public void Check()
    {
        var names = SchoolNames.Of(county);
        foreach (
            IGrouping<string, int> sameName in Enumerable
                .Range(0, county.Schools.Length)
                .Where(index => names.IsShared(county.Schools[index].Name))
                .GroupBy(index => FoldedText.Of(county.Schools[index].Name))
        )
        {
            HashSet<int> told = CheckFigures(sameName);
            CheckTownships(sameName.Where(index => !told.Contains(index)));
        }
    }

    /// <summary>In one township two schools seldom have one name; a campus has that of its school.</summary>
    private void CheckTownships(IEnumerable<int> sameName)
    {
        foreach (
            IGrouping<string, int> sameTownship in sameName
                .Where(index =>
                    !string.IsNullOrWhiteSpace(county.Schools[index].Township)
                    && county.Schools[index].CampusOf is null
                )
                .GroupBy(index => FoldedText.Of(county.Schools[index].Township))
        )
        {
            int first = sameTownship.First();
            foreach (int index in sameTownship.Skip(1).Where(index => HaveTwoCodes(first, index)))
            {
                LocalizedText who = places.School(index).Who;
                LocalizedText other = places.School(first).Who;
                problems.Warn(
                    DataPath.OfSchool(index),
                    $"{who.Zh}与{other.Zh}名称和所在镇街都相同，代码不同；请核对是不是同一所学校填报了两次，是校区的请填所属主校代码，确是两所学校的不用改。",
                    $"{who.En} has the name and the township of {other.En} and another code; check whether one school was reported twice. A campus names its main school; two schools stay as they are."
                );
            }
        }
    }

    private bool HaveTwoCodes(int first, int second) =>
        FoldedText.Of(county.Schools[first].Code) != FoldedText.Of(county.Schools[second].Code);

    /// <returns>Those that were warned of.</returns>
    private HashSet<int> CheckFigures(IEnumerable<int> sameName)
    {
        var told = new HashSet<int>();
        var seen = new Dictionary<string, int>();
        foreach (int index in sameName)
        {
            (Stage? Stage, string Id, MeasureValue Value)[] figures =
            [
                .. FiguresOf(county.Schools[index]),
            ];
            if (figures.Count(figure => figure.Value.Number > 0) < LeastFigures)
            {
                continue;
            }

            string key = string.Join(
                "\n",
                figures.Select(Text).OrderBy(text => text, StringComparer.Ordinal)
            );
            if (!seen.TryGetValue(key, out int first))
            {
                seen.Add(key, index);
            }
            else if (HaveTwoCodes(first, index))
            {
                Warn(index, first, figures.Length);
                _ = told.Add(index);
            }
        }

        return told;
    }

    private void Warn(int index, int first, int figures)
    {
        LocalizedText who = places.School(index).Who;
        LocalizedText other = places.School(first).Who;
        string count = ExactNumber.Text(figures);
        problems.Warn(
            DataPath.OfSchool(index),
            $"{who.Zh}与{other.Zh}名称相同，填报的 {count} 个数也全部相同；如果是同一所学校，请移去一项：填报两次，各项总数会多算一次，差异系数也会改变。",
            $"{who.En} has the name of {other.En} and all of its {count} figures; if they are one school, remove one of them: reported twice, it is counted twice in sums and changes coefficients."
        );
    }

    /// <summary>Numbers, and lists of classes and rooms, at the level where they are reported.</summary>
    private static IEnumerable<(Stage? Stage, string Id, MeasureValue Value)> FiguresOf(
        School school
    ) =>
        school
            .Sections.SelectMany(section =>
                section.Measures.Select(pair => ((Stage?)section.Stage, pair.Key, pair.Value))
            )
            .Concat(school.Measures.Select(pair => ((Stage?)null, pair.Key, pair.Value)))
            .Where(figure => figure.Value.Number is not null || figure.Value.IsListOfSizes);

    private static string Text((Stage? Stage, string Id, MeasureValue Value) figure) =>
        $"{figure.Stage}.{figure.Id}={figure.Value.ToString(FewestDigits, CultureInfo.InvariantCulture)}";
}
