using System.Text;
using Balance.Indicators.Cli;

if (OperatingSystem.IsWindows())
{
    // Chinese is written as UTF-8 whatever the console was set to.
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
}

return new App(
    StandardStreams.OfProcess(),
    Environment.GetEnvironmentVariable,
    isTerminal: !Console.IsOutputRedirected
).Run(args);
