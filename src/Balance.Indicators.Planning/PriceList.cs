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
    private readonly ImmutableArray<(DataPath Path, string School)> _schools;

    internal PriceList(
        Dictionary<(string Measure, Location? Location, string? School), decimal> prices,
        ImmutableArray<(DataPath Path, string School)> schools
    )
    {
        _prices = prices;
        _schools = schools;
    }

    /// <summary>Reads prices from <c>balance-prices/1</c>, strictly.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="catalogue">What can have a price; a <see cref="Standard"/> stands for its own measures too. Null for the built-in ones.</param>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    /// <exception cref="BadDataException">The prices cannot be accepted; it carries every problem.</exception>
    public static PriceList Parse(string json, CountyCatalogue? catalogue = null) =>
        TryParseJson(json, out PriceList? prices, out var problems, catalogue)
            ? prices
            : throw new BadDataException(problems);

    /// <summary>Reads prices from <c>balance-prices/1</c>, telling problems instead of throwing.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="prices">The prices, or null where they are rejected.</param>
    /// <param name="problems">Every problem; empty where the prices were read.</param>
    /// <param name="catalogue">What can have a price; a <see cref="Standard"/> stands for its own measures too. Null for the built-in ones.</param>
    /// <returns>Whether the prices were read.</returns>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public static bool TryParseJson(
        string json,
        [NotNullWhen(true)] out PriceList? prices,
        out ImmutableArray<DataProblem> problems,
        CountyCatalogue? catalogue = null
    )
    {
        prices = StrictJson.ReadDocument(
            StrictJson.ToBytes(json),
            (read, list) => new PriceReader(catalogue ?? CountyCatalogue.BuiltIn, list).Read(read),
            out problems
        );
        return prices is not null;
    }

    /// <summary>What of the prices does not fit a county: prices for schools that it does not have. A school's campuses have the school's price.</summary>
    /// <param name="county">The county.</param>
    /// <returns>A problem for each such price, at its place in the file of prices; empty where all fit.</returns>
    /// <exception cref="ArgumentNullException">There is no county.</exception>
    public ImmutableArray<DataProblem> Check(County county)
    {
        if (county is null)
        {
            throw new ArgumentNullException(nameof(county));
        }

        ILookup<string, School> schools = county.Schools.ToLookup(school =>
            FoldedText.Of(school.Code)
        );
        var problems = new ProblemList();
        foreach ((DataPath path, string code) in _schools)
        {
            string told = Quoted.Short(code);
            if (schools[FoldedText.Of(code)].FirstOrDefault() is not { } school)
            {
                problems.Reject(
                    path,
                    $"单价写给学校“{told}”，{county.Name}没有代码为“{told}”的学校；请改正代码，或删去这一条。",
                    $"The price is for school \"{told}\", and {county.Name} has no school with that code; correct the code, or remove the entry."
                );
            }
            else if (school.CampusOf is { } main)
            {
                string of = Quoted.Short(main);
                problems.Reject(
                    path,
                    $"“{told}”（{school.Name}）是学校“{of}”的校区，和主校合在一起安排；单价请写给“{of}”。",
                    $"\"{told}\" ({school.Name}) is a campus of school \"{of}\" and planned with it; write the price for \"{of}\"."
                );
            }
        }

        return problems.ToImmutable();
    }

    /// <summary>What one unit costs in 元, above 0; null where the list has no price for it. What is counted in 元 costs itself.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="school">The school; null for what is the county's.</param>
    /// <exception cref="ArgumentNullException">There is no measure.</exception>
    public decimal? Find(Measure measure, School? school) =>
        FindOwn(measure ?? throw new ArgumentNullException(nameof(measure)), school)
        ?? (measure.Unit.Zh == "元" ? 1 : null);

    /// <summary>The price that stands in the list; null where none does.</summary>
    internal decimal? FindOwn(Measure measure, School? school)
    {
        string? code = school is null ? null : FoldedText.Of(school.Code);
        return code is not null && _prices.TryGetValue((measure.Id, null, code), out decimal price)
                ? price
            : school?.Location is { } location
            && _prices.TryGetValue((measure.Id, location, null), out price)
                ? price
            : _prices.TryGetValue((measure.Id, null, null), out price) ? price
            : null;
    }
}
