using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace Balance.Indicators.Cli;

/// <summary>The console of Windows: its encoding, and the window that closes with the program.</summary>
internal static class OwnConsole
{
    /// <summary>
    /// Has the console show UTF-8, which is all that this program writes, whatever code page it was set to (936 in Chinese). What it was set
    /// to is put back in the end: other programs in the same window go on as before.
    /// </summary>
    public static IDisposable? InUtf8()
    {
        if (!OperatingSystem.IsWindows())
        {
            return null;
        }

        Encoding before = Console.OutputEncoding;
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Before(before);
    }

    /// <summary>
    /// Waits for a key where the program was started by dropping a file on it or clicking it, for then the window closes with it and nobody
    /// could read what it says.
    /// </summary>
    public static void WaitBeforeClosing(string[] args, Host host)
    {
        if (
            OperatingSystem.IsWindows()
            && (args.Length == 0 || DroppedFiles.Are(args))
            && !Console.IsInputRedirected
            && !Console.IsOutputRedirected
            && GetConsoleProcessList(out _, 1) == 1
        )
        {
            if (args.Length == 0)
            {
                host.Tell(
                    new LocalizedText(
                        "把填好的工作簿拖到程序图标上，评估报告就写在它旁边。",
                        "Drop a workbook that is filled in on the program's icon: its report is written beside it."
                    )
                );
            }

            host.Tell(
                new LocalizedText("按任意键关闭窗口。", "Press any key to close this window.")
            );
            _ = Console.ReadKey(intercept: true);
        }
    }

    /// <summary>How many programs the console has.</summary>
    [SupportedOSPlatform("windows")]
    [DllImport("kernel32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint GetConsoleProcessList(out uint first, uint room);

    private sealed class Before(Encoding encoding) : IDisposable
    {
        public void Dispose() => Console.OutputEncoding = encoding;
    }
}
