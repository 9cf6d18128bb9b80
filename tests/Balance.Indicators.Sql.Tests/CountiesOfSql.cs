using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Balance.Indicators.Samples;

namespace Balance.Indicators.Sql.Tests;

/// <summary>Counties with figures at limits, missing figures and facts, schools of every type; and the statements that put them into the tables.</summary>
internal static class CountiesOfSql
{
    private static readonly string[] Resources =
    [
        "teachersAboveRequiredQualification",
        "backboneTeachers",
        "peAndArtTeachers",
        "teachingArea",
        "sportsArea",
        "equipmentValue",
        "multimediaClassrooms",
    ];

    private static readonly decimal[] PerPupil =
    [
        0.042m,
        0.053m,
        0.01m,
        0.009m,
        4.5m,
        5.8m,
        7.5m,
        10.2m,
        2000,
        2500,
        0.023m,
        0.024m,
    ];

    private static readonly string[] Columns = ["pupils", .. Resources];

    public static ImmutableArray<County> Make(int count) =>
        [.. Enumerable.Range(0, count).Select(County)];

    private static County County(int number)
    {
        var random = new Random(number);
        County sample = SampleCounty.Create(2025 + number);
        int most = number % 2 == 0 ? sample.Schools.Length : random.Next(1, 8);

        // Some counties report everything, so that coefficients and sections are decided.
        int gaps =
            number % 3 == 0 ? 0
            : number % 3 == 1 ? 300
            : 40;
        bool Misses() => gaps > 0 && random.Next(gaps) == 0;
        MeasureSet Changed(MeasureSet measures, decimal pupils)
        {
            MeasureSet changed = MeasureSet.Empty;
            foreach (string id in Columns)
            {
                if (measures.Find(id)?.Number is not { } reported)
                {
                    continue;
                }

                // Often just at a limit, or a unit or a cent beside it.
                decimal each = PerPupil[random.Next(PerPupil.Length)];
                bool isAmount = id is "teachingArea" or "sportsArea" or "equipmentValue";
                decimal amount = (pupils * each) + (random.Next(-1, 2) * (isAmount ? 0.01m : 1));
                changed =
                    Misses() ? changed
                    : id == "pupils" || random.Next(3) > 0 ? changed.With(id, reported)
                    : isAmount ? changed.With(id, Math.Max(0, amount))
                    : changed.With(id, Math.Min(reported, Math.Max(0, Math.Floor(amount))));
            }

            return changed;
        }

        Section Section(Section section) =>
            section with
            {
                Measures =
                    section.Stage != Stage.Senior && random.Next(40) == 0
                        ? MeasureSet.Empty.With("pupils", 0)
                        : Changed(section.Measures, section.Measures.Find("pupils")?.Number ?? 0),
            };

        return sample with
        {
            Code = number.ToString(CultureInfo.InvariantCulture),
            Schools =
            [
                .. sample
                    .Schools.OrderBy(_ => random.Next())
                    .Take(most)
                    .Select(school =>
                        school with
                        {
                            Type = Misses() ? null : school.Type,
                            Location = Misses() ? null : school.Location,
                            Sections = [.. school.Sections.Select(Section)],
                            Measures = Changed(
                                school.Measures,
                                school.Sections.Sum(section =>
                                    section.Measures.Find("pupils")?.Number ?? 0
                                )
                            ),
                        }
                    ),
            ],
        };
    }

    /// <summary>A row for each school, and for each section that it has, reported or not.</summary>
    public static string Insert(IEnumerable<County> counties)
    {
        var schools = new List<string>();
        var sections = new List<string>();
        foreach (County county in counties)
        {
            foreach (School school in county.Schools)
            {
                string key = $"'{county.Code}', '{school.Code}'";
                schools.Add(
                    $"({key}, {Text(school.Type?.ToString())}, {Text(school.Location?.ToString())}, {Text(school.Ownership?.ToString())}, {(school.Boarding is { } boarding ? boarding ? "TRUE" : "FALSE" : "NULL")}, {Figures(school.Measures, "pupils", "teachingArea", "sportsArea", "equipmentValue", "multimediaClassrooms")})"
                );
                foreach (Stage stage in StagesOf(school))
                {
                    sections.Add(
                        $"({key}, {Text(stage.ToString())}, {Figures(school.Section(stage)?.Measures ?? MeasureSet.Empty, Columns)})"
                    );
                }
            }
        }

        var script = new StringBuilder();
        script.Append(
            "INSERT INTO balance_school (county, school, type, location, ownership, boarding, pupils, \"teachingArea\", \"sportsArea\", \"equipmentValue\", \"multimediaClassrooms\") VALUES\n"
        );
        script.AppendJoin(",\n", schools).Append(";\n");
        script
            .Append("INSERT INTO balance_section (county, school, stage, ")
            .AppendJoin(", ", Columns.Select(id => $"\"{id}\""))
            .Append(") VALUES\n");
        return script.AppendJoin(",\n", sections).Append(";\n").ToString();
    }

    /// <summary>The stages of the type, both compulsory ones where it is not reported; and those that are reported.</summary>
    private static IEnumerable<Stage> StagesOf(School school)
    {
        Stage[] ofType = school.Type switch
        {
            SchoolType.Primary or SchoolType.TeachingPoint => [Stage.Primary],
            SchoolType.JuniorSecondary => [Stage.Junior],
            null or SchoolType.NineYear => [Stage.Primary, Stage.Junior],
            SchoolType.TwelveYear => [Stage.Primary, Stage.Junior, Stage.Senior],
            SchoolType.CompleteSecondary => [Stage.Junior, Stage.Senior],
            _ => [],
        };
        return ofType.Union(school.Sections.Select(section => section.Stage));
    }

    private static string Figures(MeasureSet measures, params string[] ids) =>
        string.Join(
            ", ",
            ids.Select(id =>
                measures.Find(id)?.Number?.ToString(CultureInfo.InvariantCulture) ?? "NULL"
            )
        );

    /// <summary>The code of a term, as the county format has it.</summary>
    private static string Text(string? term) =>
        term is null ? "NULL" : $"'{char.ToLowerInvariant(term[0])}{term[1..]}'";
}
