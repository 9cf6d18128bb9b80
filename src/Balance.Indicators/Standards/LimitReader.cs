using System.Collections.Immutable;
using System.Text.Json;

namespace Balance.Indicators;

/// <summary>Reads a limit: a number, yes or no, a grade, or figures by stage or by school type.</summary>
internal static class LimitReader
{
    /// <summary>The greatest limit, as the greatest figure that is read.</summary>
    public const decimal Most = ExactNumber.Bound - 1;

    public static ImmutableSortedDictionary<Stage, decimal> NoStages =>
        ImmutableSortedDictionary<Stage, decimal>.Empty;

    public static Limit? Read(StrictObject json, ProblemList problems)
    {
        if (json.Find("limit") is not { } value)
        {
            return null;
        }

        DataPlace place = json.At("limit");
        switch (value.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                return new Limit { Plain = value.GetBoolean() ? 1 : 0 };
            case JsonValueKind.Number:
                return new Limit
                {
                    Plain = ValueText.Number(JsonRaw.Of(value), place, problems, 0, Most),
                };
            case JsonValueKind.String:
                return new Limit { Plain = (decimal?)(int?)json.Code<Grade>("limit") };
            case JsonValueKind.Object:
                return ReadCases(StrictObject.Of(value, place, problems)!, problems);
            default:
                ValueText.Refuse(
                    JsonRaw.Of(value),
                    place,
                    problems,
                    new(
                        "一个数、true、等级，或 { \"byStage\": … }、{ \"byType\": … }",
                        "a number, true, a grade, or { \"byStage\": … } or { \"byType\": … }"
                    )
                );
                return null;
        }
    }

    public static ImmutableSortedDictionary<T, decimal> ByCode<T>(
        StrictObject json,
        string key,
        ProblemList problems,
        decimal most = Most
    )
        where T : struct, Enum
    {
        ImmutableSortedDictionary<T, decimal> figures = ImmutableSortedDictionary<T, decimal>.Empty;
        if (json.Object(key) is not { } cases)
        {
            return figures;
        }

        foreach (string code in Vocabulary.CodesOf<T>())
        {
            if (cases.Number(code, 0, most) is { } figure && Vocabulary.TryFind(code, out T term))
            {
                figures = figures.Add(term, figure);
            }
        }

        cases.RejectUnknownKeys();
        if (figures.IsEmpty)
        {
            problems.Reject(
                cases.Place,
                "没有任何数值；请至少填一个。",
                "holds no figure; give at least one."
            );
        }

        return figures;
    }

    private static Limit ReadCases(StrictObject json, ProblemList problems)
    {
        var limit = new Limit
        {
            ByStage = ByCode<Stage>(json, "byStage", problems),
            ByType = ByCode<SchoolType>(json, "byType", problems),
        };
        json.RejectUnknownKeys();
        if (json.Has("byStage") == json.Has("byType"))
        {
            problems.Reject(
                json.Place,
                "请按学段（byStage）或按办学类型（byType）给出限值，二者取一。",
                "Give the limit by stage (byStage) or by school type (byType), one of the two."
            );
        }

        return limit;
    }
}
