using System.Collections.Immutable;
using System.Text.Json;

namespace Balance.Indicators.Standards;

/// <summary>Reads quantities, their terms, and conditions on schools.</summary>
internal sealed class QuantityReader(CountyCatalogue catalogue, ProblemList problems)
{
    /// <summary>The greatest factor that makes sense: per million.</summary>
    private const decimal MostTimes = 1_000_000;

    /// <summary>The quantity in the keys <c>of</c>, <c>per</c> and <c>times</c> of an object.</summary>
    public Quantity Quantity(StrictObject json)
    {
        ImmutableArray<Term> of = Terms(json, "of");
        json.RequireItems("of");

        return new Quantity(of)
        {
            Per = Terms(json, "per"),
            Times = json.Number("times", 0, MostTimes) ?? 1,
        };
    }

    public Condition Condition(StrictObject json) =>
        new()
        {
            Types = Codes<SchoolType>(json, "types"),
            Locations = Codes<Location>(json, "locations"),
            Ownerships = Codes<Ownership>(json, "ownerships"),
            Boarding = json.YesNo("boarding"),
            BuiltBy = json.WholeNumber("builtBy", 1000, 9999),
            Reported = json.Text("reported") is { } id ? MeasureOf(id, json.At("reported")) : null,
            When =
            [
                .. json.Items("when")
                    .Select(item => StrictObject.Of(item.Item, item.Place, problems))
                    .OfType<StrictObject>()
                    .Select(QuantityCondition),
            ],
        };

    private QuantityCondition QuantityCondition(StrictObject json)
    {
        if (!json.Has("comparison"))
        {
            json.Missing("comparison");
        }

        if (!json.Has("limit"))
        {
            json.Missing("limit");
        }

        var condition = new QuantityCondition(
            Quantity(json),
            json.Code<Comparison>("comparison") ?? Comparison.AtLeast,
            json.Number("limit", 0, LimitReader.Most) ?? 0
        );
        json.RejectUnknownKeys();
        return condition;
    }

    private ImmutableArray<Term> Terms(StrictObject json, string key)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        foreach ((JsonElement item, DataPlace place) in json.Items(key))
        {
            Term? term =
                item.ValueKind == JsonValueKind.Object
                    ? ListTerm(item, place)
                    : PlainTerm(item, place);
            if (term is not null)
            {
                terms.Add(term);
            }
        }

        return terms.ToImmutable();
    }

    private Term? PlainTerm(JsonElement item, DataPlace place)
    {
        if (ValueParser.Text(JsonRaw.Of(item), place, problems) is not { } text)
        {
            return null;
        }

        bool isSubtracted = text.StartsWith("-", StringComparison.Ordinal);
        return MeasureOf(isSubtracted ? text.Substring(1) : text, place) is { } measure
            ? new Term(measure) { IsSubtracted = isSubtracted }
            : null;
    }

    private Term? ListTerm(JsonElement item, DataPlace place)
    {
        StrictObject json = StrictObject.Of(item, place, problems)!;
        TermKind kind =
            json.Has("count") ? TermKind.Count
            : json.Has("allStages") ? TermKind.AllStages
            : TermKind.Largest;
        bool counts = kind == TermKind.Count;
        string key =
            counts ? "count"
            : kind == TermKind.AllStages ? "allStages"
            : "largest";
        string id = json.RequiredText(key);
        Measure? measure = id.Length > 0 ? MeasureOf(id, json.At(key)) : null;
        decimal? atLeast = counts ? json.Number("atLeast", 0, LimitReader.Most) : null;
        int? groupsOf = counts ? json.WholeNumber("groupsOf", 1, 1000) : null;
        json.RejectUnknownKeys();
        if (kind == TermKind.AllStages)
        {
            if (measure is not null && measure != Measures.Pupils)
            {
                problems.Reject(
                    json.At(key),
                    $"allStages 只用于学生数（pupils）：高中部不填报“{measure.Name.Zh}”；请直接写要素名。",
                    $"allStages is for pupils only: senior sections do not report \"{measure.Name.En}\"; name the measure itself."
                );
            }
        }
        else if (
            measure is not null
            && measure.Kind is not (MeasureKind.CountList or MeasureKind.AmountList)
        )
        {
            problems.Reject(
                json.At(key),
                $"“{id}”不是列表，不能计数或取最大值；请直接写要素名。",
                $"\"{id}\" is not a list, so it cannot be counted and has no largest item; name the measure itself."
            );
        }

        return measure is null
            ? null
            : new Term(measure)
            {
                Kind = kind,
                AtLeast = atLeast,
                GroupsOf = groupsOf,
            };
    }

    private Measure? MeasureOf(string id, DataPlace place)
    {
        Measure? measure = catalogue.Find(id);
        if (measure is null)
        {
            string told = Quoted.Short(id);
            LocalizedText meant = catalogue.Keys.Meant(
                id,
                [.. catalogue.Measures.Select(one => one.Id)]
            )
                is { } near
                ? catalogue.Keys.DidYouMean(near)
                : new("请写要素目录中的代码。", "use an id of the catalogue of measures.");
            problems.Reject(
                place,
                $"没有名为“{told}”的采集要素；{meant.Zh}",
                $"There is no measure \"{told}\"; {meant.En}"
            );
        }

        return measure;
    }

    private ImmutableArray<T> Codes<T>(StrictObject json, string key)
        where T : struct, Enum
    {
        var terms = ImmutableArray.CreateBuilder<T>();
        foreach ((JsonElement item, DataPlace place) in json.Items(key))
        {
            if (ValueParser.Code<T>(JsonRaw.Of(item), place, problems) is { } term)
            {
                terms.Add(term);
            }
        }

        return terms.ToImmutable();
    }
}
