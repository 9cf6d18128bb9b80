using Balance.Indicators.Cli;

using IDisposable? utf8 = OwnConsole.InUtf8();
using var interruption = new Interruption();
var app = new App(
    StandardStreams.OfProcess(),
    Environment.GetEnvironmentVariable,
    isTerminal: !Console.IsOutputRedirected,
    isErrorTerminal: !Console.IsErrorRedirected,
    interruption.Token
);
int exitCode = interruption.CodeOf(app.Run(args));
app.WaitBeforeClosing(args);
return exitCode;
