namespace Balance.Indicators.Cli;

/// <summary>What the command returns: 64 to 74 as in sysexits.h, 141 as a shell has it.</summary>
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

    /// <summary>An input is not there or cannot be opened.</summary>
    public const int NoInput = 66;

    /// <summary>A defect of the program itself.</summary>
    public const int Internal = 70;

    /// <summary>An output cannot be made: it exists, is an input, or its directory is not there or may not be written to.</summary>
    public const int NoOutput = 73;

    /// <summary>Reading or writing failed on the way: a full disk, a closed output, a faulty device.</summary>
    public const int InputOutput = 74;

    /// <summary>Somebody pressed Ctrl-C: 128 and the signal SIGINT, 2.</summary>
    public const int Interrupted = 130;

    /// <summary>Whoever read the output has had enough: 128 and the signal SIGPIPE, 13.</summary>
    public const int BrokenPipe = 141;
}
