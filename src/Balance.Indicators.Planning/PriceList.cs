using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Balance.Indicators.Planning;

/// <summary>
/// 单价: what one unit of a measure costs, by school or by location where it differs. Read from <c>balance-prices/1</c>. Of several prices the one
/// for the school goes before the one for its location, and that before the one for all.
/// </summary>
public sealed class PriceList
{
    /// <summary>The name and version of the file format, <c>balance-prices/1</c>.</summary>
    public const string Format = "balance-prices/1";

    private readonly Dictionary<
        (string Measure, Location? Location, string? School),
        decimal
    > _prices;

    internal PriceList(
        Dictionary<(string Measure, Location? Location, string? School), decimal> prices
    ) => _prices = prices;

    /// <summary>Reads prices from <c>balance-prices/1</c>, strictly.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="BadDataException">The prices cannot be accepted; it carries every problem.</exception>
    public static PriceList Parse(string json) =>
        TryParseJson(json, out PriceList? prices, out ImmutableArray<DataProblem> problems)
            ? prices
            : throw new BadDataException(problems);

    /// <summary>Reads prices from <c>balance-prices/1</c>, telling problems instead of throwing.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="prices">The prices, or null where they are rejected.</param>
    /// <param name="problems">Every problem; empty where the prices were read.</param>
    /// <returns>Whether the prices were read.</returns>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public static bool TryParseJson(
        string json,
        [NotNullWhen(true)] out PriceList? prices,
        out ImmutableArray<DataProblem> problems
    )
    {
        prices = StrictJson.ReadDocument(StrictJson.ToBytes(json), PriceReader.Read, out problems);
        return prices is not null;
    }

    /// <summary>What one unit costs in 元, above 0; null where the list has no price for it. What is counted in 元 costs itself.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="school">The school; null for what is the county's.</param>
    /// <exception cref="ArgumentNullException">There is no measure.</exception>
    public decimal? Find(Measure measure, School? school)
    {
        if (measure is null)
        {
            throw new ArgumentNullException(nameof(measure));
        }

        string? code = school is null ? null : FoldedText.Of(school.Code);
        return code is not null && _prices.TryGetValue((measure.Id, null, code), out decimal price)
                ? price
            : school?.Location is { } location
            && _prices.TryGetValue((measure.Id, location, null), out price)
                ? price
            : _prices.TryGetValue((measure.Id, null, null), out price) ? price
            : measure.Unit.Zh == "元" ? 1
            : null;
    }
}
