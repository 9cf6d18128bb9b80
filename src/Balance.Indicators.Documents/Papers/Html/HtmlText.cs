using System.Text;

namespace Balance.Indicators.Documents;

/// <summary>Text within HTML or SVG that stays text, and reads from left to right whatever it holds.</summary>
internal static class HtmlText
{
    public static string Of(string text)
    {
        string inert = Quoted.Inert(text);
        StringBuilder? escaped = null;
        for (int i = 0; i < inert.Length; i++)
        {
            string? entity = inert[i] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => null,
            };
            if (entity is not null)
            {
                escaped ??= new StringBuilder(inert, 0, i, inert.Length + 16);
                escaped.Append(entity);
            }
            else
            {
                escaped?.Append(inert[i]);
            }
        }

        return escaped?.ToString() ?? inert;
    }
}
