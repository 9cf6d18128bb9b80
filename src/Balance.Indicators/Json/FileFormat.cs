namespace Balance.Indicators;

/// <summary>The format that a file says it is in.</summary>
internal static class FileFormat
{
    /// <summary>
    /// Whether to read on. A format that is not the expected one is a problem; where it is another of this library's, the
    /// file is refused as a whole, for everything else in it would be one too.
    /// </summary>
    public static bool IsExpected(
        RawValue written,
        string expected,
        DataPlace place,
        ProblemList problems
    )
    {
        if (written.Shape == RawShape.Nothing)
        {
            problems.Reject(
                place,
                $"没有写明格式；它是必填的，请补上 \"format\": \"{expected}\"。",
                $"The format is missing; it is required, add \"format\": \"{expected}\"."
            );
            return true;
        }

        string format = ValueParser.RequiredText(written, place, problems);
        if (format.Length == 0 || format == expected)
        {
            return true;
        }

        string found = Quoted.Short(format);
        problems.Reject(
            place,
            $"“{found}”不是这里能读的格式；应为“{expected}”。",
            $"\"{found}\" is not a format that is read here; \"{expected}\" is expected."
        );
        string kind = format.Split('/')[0];
        return kind == expected.Split('/')[0]
            || !kind.StartsWith("balance-", StringComparison.Ordinal);
    }
}
