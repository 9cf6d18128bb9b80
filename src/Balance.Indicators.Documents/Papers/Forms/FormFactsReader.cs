using System.Collections.Immutable;
using System.Text.Json;

namespace Balance.Indicators.Documents;

/// <summary>Reads <c>balance-form/1</c>, strictly.</summary>
internal static class FormFactsReader
{
    private const int MostSponsors = 10;
    private const int MostGrades = 9;

    /// <summary>What the keys are called, for who reads messages.</summary>
    private static readonly KeyNames Names = new([
        .. FormNumber.All.Select(item => (item.Key, item.Name, Array.Empty<string>())),
        ("city", new("市", "city"), []),
        ("submittedOn", new("报送时间", "date of submission"), []),
        ("submittedBy", new("报送单位", "who submits"), []),
        ("sponsor", new("举办者类型", "kind of sponsor"), []),
        ("grades", new("年级数", "number of grades"), []),
    ]);

    public static FormFacts? Read(JsonElement json, ProblemList problems)
    {
        if (
            StrictObject.Of(json, DataPlace.File(Names), problems) is not { } root
            || !root.IsOfFormat(FormFacts.Format)
        )
        {
            return null;
        }

        _ = root.Text("note");
        var facts = new FormFacts
        {
            City = root.Text("city"),
            SubmittedOn = root.Text("submittedOn"),
            SubmittedBy = root.Text("submittedBy"),
            Figures = root.Object("figures") is { } figures
                ? ReadFigures(figures, problems)
                : FormFacts.Empty.Figures,
            Texts = root.Object("texts") is { } texts ? ReadTexts(texts) : FormFacts.Empty.Texts,
            Schools = root.Object("schools") is { } schools ? ReadSchools(schools, problems) : [],
        };
        root.RejectUnknownKeysOfFile();
        return facts;
    }

    private static ImmutableSortedDictionary<string, decimal> ReadFigures(
        StrictObject json,
        ProblemList problems
    )
    {
        var figures = ImmutableSortedDictionary.CreateBuilder<string, decimal>(
            StringComparer.Ordinal
        );
        foreach (FormNumber number in FormNumber.All)
        {
            if (
                json.Number(number.Key, number.IsCount ? NumberForm.Integer : NumberForm.Any)
                is not { } figure
            )
            {
                continue;
            }

            if (figure < 0 || figure >= ExactNumber.Bound)
            {
                problems.Reject(
                    json.At(number.Key),
                    $"“{number.Name.Zh}”是 {ExactNumber.Text(figure)}；应为不小于 0 的数，请改正。",
                    $"\"{number.Name.En}\" is {ExactNumber.Text(figure)}; it should be 0 or more. Correct it."
                );
            }
            else if (number.IsCount && figure != decimal.Truncate(figure))
            {
                problems.Reject(
                    json.At(number.Key),
                    $"“{number.Name.Zh}”是 {ExactNumber.Text(figure)}；应为整数，请改正。",
                    $"\"{number.Name.En}\" is {ExactNumber.Text(figure)}; it should be a whole number. Correct it."
                );
            }
            else
            {
                figures.Add(number.Key, figure);
            }
        }

        json.RejectUnknownKeys();
        foreach (FormNumber part in FormNumber.All)
        {
            if (
                part.PartOf is { } key
                && figures.TryGetValue(part.Key, out decimal mine)
                && figures.TryGetValue(key, out decimal whole)
                && mine > whole
            )
            {
                FormFactsChecks.RejectPart(
                    problems,
                    json.At(part.Key).Path,
                    (part.Name, mine),
                    (FormNumber.Find(key)!.Name, whole)
                );
            }
        }

        return figures.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, string> ReadTexts(StrictObject json)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (string id in json.Keys.ToArray())
        {
            if (json.Text(id) is { } text && text.Trim().Length > 0)
            {
                texts.Add(id, text);
            }
        }

        return texts.ToImmutable();
    }

    private static ImmutableArray<FormSchoolFacts> ReadSchools(
        StrictObject json,
        ProblemList problems
    )
    {
        var schools = ImmutableArray.CreateBuilder<FormSchoolFacts>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (string code in json.Keys.ToArray())
        {
            if (json.Object(code) is not { } school)
            {
                continue;
            }

            if (!codes.Add(FoldedText.Of(code)))
            {
                problems.Reject(
                    school.Place,
                    $"学校 {Quoted.Short(code)} 写了两次；请只保留一处。",
                    $"School {Quoted.Short(code)} appears twice; keep one of them."
                );
            }

            schools.Add(
                new FormSchoolFacts(code)
                {
                    Sponsor = school.WholeNumber("sponsor", 1, MostSponsors),
                    Grades = school.Object("grades") is { } grades
                        ? ReadGrades(grades)
                        : ImmutableSortedDictionary<Stage, int>.Empty,
                }
            );
            school.RejectUnknownKeys();
        }

        return schools.ToImmutable();
    }

    private static ImmutableSortedDictionary<Stage, int> ReadGrades(StrictObject json)
    {
        var grades = ImmutableSortedDictionary.CreateBuilder<Stage, int>();
        foreach (Stage stage in new[] { Stage.Primary, Stage.Junior })
        {
            if (json.WholeNumber(stage.Code(), 1, MostGrades) is { } number)
            {
                grades.Add(stage, number);
            }
        }

        json.RejectUnknownKeys();
        return grades.ToImmutable();
    }
}
