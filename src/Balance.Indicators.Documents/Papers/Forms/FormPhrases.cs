using System.Reflection;

namespace Balance.Indicators.Documents;

/// <summary>How the form tells of each indicator, as it stands in <c>declaration-form.txt</c>, which can be corrected without code.</summary>
internal static class FormPhrases
{
    private const string File = "declaration-form.txt";

    private static readonly Lazy<Dictionary<string, string>> Lines = new(Read);

    /// <summary>The sentence for an indicator, with places to fill in; null where it is told in general words.</summary>
    public static string? Find(string indicator) =>
        Lines.Value.TryGetValue(indicator, out string? line) ? line : null;

    /// <summary>The monitored subjects that the form has a place for.</summary>
    public static string[] Subjects => Lines.Value["subjects"].Split('、');

    private static Dictionary<string, string> Read()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(File)!;
        using var reader = new StreamReader(stream);
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                int at = line.IndexOf(" = ", StringComparison.Ordinal);
                lines.Add(line.Substring(0, at), line.Substring(at + 3));
            }
        }

        return lines;
    }
}
