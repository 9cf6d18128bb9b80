namespace Balance.Indicators.Cli;

/// <summary>What the command returns: 64 and above as in sysexits.h.</summary>
internal static class ExitCode
{
    /// <summary>Done, whatever the outcome of the evaluation.</summary>
    public const int Done = 0;

    /// <summary>The outcome is one that --fail-on names.</summary>
    public const int FailedOn = 1;

    /// <summary>The command line cannot be understood.</summary>
    public const int Usage = 64;

    /// <summary>The data or the standard cannot be accepted.</summary>
    public const int BadData = 65;

    /// <summary>A file is not there, cannot be read or cannot be written.</summary>
    public const int NoFile = 66;

    /// <summary>A defect of the program itself.</summary>
    public const int Internal = 70;
}
