using System.Reflection;

namespace Balance.Indicators.Standards;

/// <summary>The standards that are built in, each a file in <c>Catalog/</c>.</summary>
internal static class StandardCatalog
{
    public static Standard Load(string id)
    {
        using Stream stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(id + ".json")
            ?? throw new InvalidOperationException(
                "The standard " + id + " is not embedded in this assembly."
            );
        return Standard.Parse(stream);
    }
}
