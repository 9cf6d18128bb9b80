using System.Text.RegularExpressions;

namespace Balance.Indicators.Cli.Tests;

/// <summary>A fenced block of a document, with what the comment on the line before it says of it.</summary>
/// <param name="Document">The document, from the root of the repository.</param>
/// <param name="Line">The line of the fence, from 1.</param>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Sample">
/// What it is a sample of: <c>$ balance …</c>, the output of a command; <c>in $ balance …</c>, a part of that; <c>in path</c>, a part of a
/// file; <c>file name</c>, a file that later commands of the document read. Null where no comment says so.
/// </param>
/// <param name="Unchecked">Why it cannot be checked; null where no comment says so.</param>
/// <param name="Text">The lines of the block, each with its line end.</param>
internal sealed record DocumentBlock(
    string Document,
    int Line,
    string Language,
    string? Sample,
    string? Unchecked,
    string Text
)
{
    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline;

    private static readonly Regex Fences = new(
        @"(^<!-- (?<kind>sample|unchecked): (?<what>.+?) -->\n)?^(?<fence>```)(?<language>\w*)\n(?<text>(.*\n)*?)```$",
        Options,
        TimeSpan.FromSeconds(10)
    );

    /// <summary>The file and the line.</summary>
    public string Place => $"{Document}:{Line}";

    public static IEnumerable<DocumentBlock> In(string document, string text) =>
        Fences
            .Matches(text)
            .Select(match => new DocumentBlock(
                document,
                text[..match.Groups["fence"].Index].Count(c => c == '\n') + 1,
                match.Groups["language"].Value,
                match.Groups["kind"].Value == "sample" ? match.Groups["what"].Value : null,
                match.Groups["kind"].Value == "unchecked" ? match.Groups["what"].Value : null,
                match.Groups["text"].Value
            ));
}
