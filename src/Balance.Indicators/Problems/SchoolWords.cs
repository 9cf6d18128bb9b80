using System.Globalization;

namespace Balance.Indicators;

/// <summary>What a school is called in messages: by name and by position from 1; by code where it has no name, or where others have its name too.</summary>
internal sealed class SchoolWords(
    int index,
    string? name,
    string? code,
    Func<string, bool> isShared
)
{
    /// <summary>海城市第一学校（第 11 所学校）; 海城市第一学校 (school 11).</summary>
    public LocalizedText Words
    {
        get
        {
            string number = (index + 1).ToString(CultureInfo.InvariantCulture);
            bool hasCode = !string.IsNullOrWhiteSpace(code);
            bool hasName = !string.IsNullOrWhiteSpace(name) && name != code;
            string toldCode = Quoted.Short(code ?? "");
            if (!hasName)
            {
                return new LocalizedText(
                    $"第 {number} 所学校" + (hasCode ? $"（代码 {toldCode}）" : ""),
                    $"school {number}" + (hasCode ? $" (code {toldCode})" : "")
                );
            }

            bool tellsCode = hasCode && isShared(name!);
            string toldName = Quoted.Short(name!);
            return new LocalizedText(
                $"{toldName}（第 {number} 所学校" + (tellsCode ? $"，代码 {toldCode}）" : "）"),
                $"{toldName} (school {number}" + (tellsCode ? $", code {toldCode})" : ")")
            );
        }
    }

    /// <summary>
    /// Tells which names more than one school has, names that a person takes for the same being one; they are gone through when that is
    /// first asked.
    /// </summary>
    public static Func<string, bool> SharedAmong(Func<IEnumerable<string>> names)
    {
        HashSet<string>? shared = null;
        return name =>
        {
            if (shared is null)
            {
                var seen = new HashSet<string>(StringComparer.Ordinal);
                shared = [.. names().Select(FoldedText.Of).Where(one => !seen.Add(one))];
            }

            return shared.Count > 0 && shared.Contains(FoldedText.Of(name));
        };
    }
}
