namespace Balance.Indicators.Cli;

/// <summary>What the operating system says went wrong with a file, in the user's language where it is common.</summary>
internal static class SystemError
{
    // errno as Linux and macOS number it; the others are Windows'.
    private const int BrokenPipe = 32;
    private const int NoSpace = 28;
    private const int Closed = 9;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsNoReader = unchecked((int)0x800700E8);
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    public static bool IsBrokenPipe(Exception exception) =>
        exception.HResult is BrokenPipe or WindowsBrokenPipe or WindowsNoReader;

    /// <summary>The cause, without a full stop.</summary>
    public static string Tell(Exception exception, Language language) =>
        exception switch
        {
            UnauthorizedAccessException => new LocalizedText(
                "没有权限，或已经关闭",
                "no permission, or it is closed"
            ).In(language),
            { HResult: Closed } => new LocalizedText("它是关闭的", "it is closed").In(language),
            { HResult: NoSpace or WindowsDiskFull or WindowsHandleDiskFull } => new LocalizedText(
                "磁盘已满",
                "the disk is full"
            ).In(language),
            _ => new LocalizedText("系统说“", "the system says \"").In(language)
                + exception.Message.TrimEnd('.')
                + new LocalizedText("”", "\"").In(language),
        };
}
