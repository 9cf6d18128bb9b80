using System.Collections.Immutable;
using System.Text.Json;

namespace Balance.Indicators.Standards;

/// <summary>Reads a limit: a number, yes or no, a grade, or figures by stage, school type and location.</summary>
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
                return Plain(value.GetBoolean() ? 1 : 0);
            case JsonValueKind.Number:
                return Plain(ValueParser.Number(JsonRaw.Of(value), place, problems, 0, Most));
            case JsonValueKind.String:
                return Plain((decimal?)(int?)json.Code<Grade>("limit"));
            case JsonValueKind.Object:
                return ReadCases(StrictObject.Of(value, place, problems)!, problems);
            default:
                ValueParser.Refuse(
                    JsonRaw.Of(value),
                    place,
                    problems,
                    new(
                        "一个数、true、等级，或 { \"byStage\": … }、{ \"byType\": … }、{ \"byLocation\": … }",
                        "a number, true, a grade, or { \"byStage\": … }, { \"byType\": … } or { \"byLocation\": … }"
                    )
                );
                return null;
        }
    }

    private static Limit Plain(decimal? figure) =>
        figure is { } number ? new Limit { Cases = [new LimitCase(number)] } : Limit.None;

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
            RejectEmpty(cases.Place, problems);
        }

        return figures;
    }

    private static Limit ReadCases(StrictObject json, ProblemList problems)
    {
        var cases = ImmutableArray.CreateBuilder<LimitCase>();
        Read(json, new LimitCase(0), cases, problems);
        return new Limit { Cases = cases.ToImmutable() };
    }

    /// <summary>Figures by one fact, and of each perhaps by another: primary schools in town, in the country.</summary>
    private static void Read(
        StrictObject json,
        LimitCase facts,
        ImmutableArray<LimitCase>.Builder cases,
        ProblemList problems
    )
    {
        (string Key, bool IsTaken)[] keys =
        [
            ("byStage", facts.Stage is not null),
            ("byType", facts.Type is not null),
            ("byLocation", facts.Location is not null),
        ];
        string[] free = [.. keys.Where(key => !key.IsTaken).Select(key => key.Key)];
        ReadEach<Stage>("byStage", facts.Stage, stage => facts.With(stage: stage));
        ReadEach<SchoolType>("byType", facts.Type, type => facts.With(type: type));
        ReadEach<Location>(
            "byLocation",
            facts.Location,
            location => facts.With(location: location)
        );
        json.RejectUnknownKeys();
        if (free.Count(json.Has) != 1)
        {
            string zh = string.Join("、", free);
            string en = string.Join(", ", free);
            problems.Reject(
                json.Place,
                $"请按一项事实给出限值，以下取一：{zh}。",
                $"Give the limit by one of these: {en}."
            );
        }

        void ReadEach<T>(string key, T? taken, Func<T, LimitCase> with)
            where T : struct, Enum
        {
            if (taken is not null || json.Object(key) is not { } figures)
            {
                return;
            }

            bool isAny = false;
            foreach (string code in Vocabulary.CodesOf<T>())
            {
                if (figures.Find(code) is not { } figure || !Vocabulary.TryFind(code, out T term))
                {
                    continue;
                }

                isAny = true;
                if (figure.ValueKind == JsonValueKind.Object)
                {
                    Read(figures.Object(code)!, with(term), cases, problems);
                }
                else if (figures.Number(code, 0, Most) is { } number)
                {
                    cases.Add(with(term).With(figure: number));
                }
            }

            figures.RejectUnknownKeys();
            if (!isAny)
            {
                RejectEmpty(figures.Place, problems);
            }
        }
    }

    private static void RejectEmpty(DataPlace place, ProblemList problems) =>
        problems.Reject(
            place,
            "没有任何数值；请至少填一个。",
            "holds no figure; give at least one."
        );
}
