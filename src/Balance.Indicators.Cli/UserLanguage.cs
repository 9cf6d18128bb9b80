namespace Balance.Indicators.Cli;

/// <summary>Which language the user reads: as asked for, else as the environment says, else Chinese, the language of the standards.</summary>
internal static class UserLanguage
{
    public const string Option = "--language";

    /// <summary>Found before the command line is parsed, so that errors in it are told in the right language too.</summary>
    public static Language Find(IReadOnlyList<string> args, Func<string, string?> environment)
    {
        for (int i = 0; i < args.Count; i++)
        {
            if (args[i] == Option && i + 1 < args.Count && Parse(args[i + 1]) is { } asked)
            {
                return asked;
            }

            if (
                (
                    args[i].StartsWith(Option + "=", StringComparison.Ordinal)
                    || args[i].StartsWith(Option + ":", StringComparison.Ordinal)
                ) && Parse(args[i][(Option.Length + 1)..]) is { } also
            )
            {
                return also;
            }
        }

        string? locale = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }
            .Select(environment)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true
            ? Language.English
            : Language.Chinese;
    }

    /// <summary>zh-CN, zh, en, EN, en-US, en_GB: the language decides, not the country.</summary>
    public static Language? Parse(string code) =>
        code.Split('-', '_')[0].ToLowerInvariant() switch
        {
            "zh" => Language.Chinese,
            "en" => Language.English,
            _ => null,
        };
}
