using System.Collections.Immutable;
using System.Reflection;

namespace Balance.Indicators.Standards;

/// <summary>The standards that are built in, each a file in <c>Catalog/</c>, and each read when it is first asked for.</summary>
internal static class StandardCatalog
{
    private static readonly ImmutableArray<(string Id, Lazy<Standard> Standard)> BuiltIn =
    [
        .. new[] { "haicheng-2023", "national-2017" }.Select(id =>
            (id, new Lazy<Standard>(() => Load(id)))
        ),
    ];

    public static ImmutableArray<Standard> All() =>
        [.. BuiltIn.Select(entry => entry.Standard.Value)];

    /// <summary>The standard with an id, or null; no other is read.</summary>
    public static Standard? Find(string id)
    {
        foreach ((string known, Lazy<Standard> standard) in BuiltIn)
        {
            if (known == id)
            {
                return standard.Value;
            }
        }

        return null;
    }

    private static Standard Load(string id)
    {
        using Stream stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(id + ".json")
            ?? throw new InvalidOperationException(
                "The standard " + id + " is not embedded in this assembly."
            );
        return Standard.Parse(stream);
    }
}
