using System.CommandLine;
using System.CommandLine.Invocation;

namespace Balance.Indicators.Cli;

/// <summary><c>balance --version</c>.</summary>
internal sealed class Version(Host host) : SynchronousCommandLineAction
{
    public const string Option = "--version";

    public static Option Build(Host host) =>
        new Option<bool>(Option)
        {
            Description = host.Text("显示版本", "show the version"),
            Action = new Version(host),
        };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        new Document(host, destination: null).Write(Evaluation.LibraryVersion + "\n");
        return ExitCode.Done;
    }
}
