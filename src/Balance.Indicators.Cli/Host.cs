using System.Text;

namespace Balance.Indicators.Cli;

/// <summary>What a command runs in: the user's language, the standard streams, a terminal or none.</summary>
internal sealed class Host
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ProgressLine _error;
    private readonly bool _isErrorTerminal;

    public Host(
        Language language,
        StandardStreams streams,
        bool isTerminal,
        bool isErrorTerminal = false
    )
    {
        Language = language;
        Input = streams.Input;
        Output = new GuardedStream(streams.Output, OutputFailed);
        // Where errors cannot be told, the exit code still tells.
        _error = new ProgressLine(
            new StreamWriter(new GuardedStream(streams.Error, _ => { }), Utf8)
            {
                AutoFlush = true,
                NewLine = "\n",
            }
        );
        IsTerminal = isTerminal;
        _isErrorTerminal = isErrorTerminal;
    }

    public Language Language { get; }

    public Stream Input { get; }

    public Stream Output { get; }

    public bool IsTerminal { get; }

    public bool WithColour { get; init; }

    /// <summary>To stop.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Says something on standard error. It may have several lines; nothing else in it acts on a terminal.</summary>
    public void Tell(LocalizedText message) =>
        _error.Write(error => error.WriteLine(InertLines(message.In(Language))));

    /// <summary>Tells on a terminal, on standard error, what lasts longer than a second, until it is disposed; elsewhere nothing.</summary>
    public Waiting? Wait(Func<LocalizedText> what) =>
        _isErrorTerminal
            ? new Waiting(
                seconds =>
                    _error.Show(
                        Quoted.Inert(what().In(Language))
                            + Text(
                                $" … {ExactNumber.Text(seconds)} 秒",
                                $" … {ExactNumber.Text(seconds)} s"
                            )
                    ),
                () => _error.Write(_ => { })
            )
            : null;

    /// <summary>A text of several lines with nothing else in it that acts on a terminal.</summary>
    public static string InertLines(string text) =>
        string.Join('\n', text.Split('\n').Select(Quoted.Inert));

    public string Text(string zh, string en) => new LocalizedText(zh, en).In(Language);

    /// <summary>Text for a stream: UTF-8 without a mark, whatever the machine is set to.</summary>
    public static StreamWriter WriterOf(Stream stream) =>
        new(stream, Utf8, leaveOpen: true) { NewLine = "\n" };

    private static void OutputFailed(Exception exception) =>
        throw (
            SystemError.IsBrokenPipe(exception)
                ? CommandException.BrokenPipe()
                : new CommandException(
                    ExitCode.InputOutput,
                    $"无法写到标准输出：{SystemError.Tell(exception, Language.Chinese)}；输出不完整。",
                    $"Standard output cannot be written: {SystemError.Tell(exception, Language.English)}; the output is not complete."
                )
        );
}
