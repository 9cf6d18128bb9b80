using System.Collections.Immutable;
using System.Text.Json;

namespace Balance.Indicators.Planning;

/// <summary>Reads <c>balance-prices/1</c>: a list of prices, each of one measure, for all, for a location or for a school.</summary>
internal sealed class PriceReader(CountyCatalogue catalogue, ProblemList problems)
{
    private readonly Dictionary<(string, Location?, string?), decimal> _prices = [];
    private readonly ImmutableArray<(DataPath Path, string School)>.Builder _schools =
        ImmutableArray.CreateBuilder<(DataPath Path, string School)>();

    public PriceList? Read(JsonElement json)
    {
        if (
            StrictObject.Of(json, DataPlace.File(KeyNames.None), problems) is not { } root
            || !root.IsOfFormat(PriceList.Format)
        )
        {
            return null;
        }

        _ = root.Text("note");
        root.RequireItems("prices");

        foreach ((JsonElement item, DataPlace place) in root.Items("prices"))
        {
            if (StrictObject.Of(item, place, problems) is { } price)
            {
                ReadPrice(price);
            }
        }

        root.RejectUnknownKeysOfFile();
        return new PriceList(_prices, _schools.ToImmutable());
    }

    private void ReadPrice(StrictObject json)
    {
        string id = json.RequiredText("measure");
        Location? location = json.Code<Location>("location");
        string? school = null;
        if (json.Text("school") is { } code)
        {
            school = FoldedText.Of(code);
            _schools.Add((json.At("school").Path, code));
        }

        if (!json.Has("price"))
        {
            json.Missing("price");
        }

        decimal? price = json.Number("price");
        json.RejectUnknownKeys();
        if (
            id.Length > 0
            && catalogue.Find(id)?.Kind
                is not (
                    MeasureKind.Count
                    or MeasureKind.Amount
                    or MeasureKind.CountList
                    or MeasureKind.AmountList
                )
        )
        {
            string told = Quoted.Short(id);
            problems.Reject(
                json.At("measure"),
                $"“{told}”不是可以定价的采集要素；请填写按人、班、间、㎡ 或元计的要素代码，如 sportsArea。",
                $"\"{told}\" is not a measure that can have a price; write the id of one that is counted in people, classes, rooms, ㎡ or yuan, such as sportsArea."
            );
        }

        if (price is <= 0)
        {
            problems.Reject(
                json.At("price"),
                $"单价是 {ExactNumber.Text(price.Value)}；单价应大于 0，没有单价的请删去这一条。",
                $"The price is {ExactNumber.Text(price.Value)}; a price is above 0. Remove the entry where there is none."
            );
        }

        if (location is not null && school is not null)
        {
            problems.Reject(
                json.At("school"),
                "同一条单价既写了城乡（location）又写了学校（school）；请只保留一个。",
                "One price has both a location and a school; keep one of the two."
            );
        }

        if (price is { } value && !_prices.ContainsKey((id, location, school)))
        {
            _prices.Add((id, location, school), value);
        }
        else if (price is not null)
        {
            problems.Reject(
                json.At("measure"),
                $"“{Quoted.Short(id)}”的同一种单价写了两次；请只保留一个。",
                $"The same price of \"{Quoted.Short(id)}\" appears twice; keep one of them."
            );
        }
    }
}
