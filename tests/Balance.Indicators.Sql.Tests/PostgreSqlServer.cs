using System.Diagnostics;
using Npgsql;

namespace Balance.Indicators.Sql.Tests;

/// <summary>A PostgreSQL of this machine's own, in a folder of its own, without a port; gone when it is disposed of.</summary>
public sealed class PostgreSqlServer : IDisposable
{
    private const string Debian = "/usr/lib/postgresql";

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly string? _programs = Programs();
    private bool _isStarted;

    /// <summary>Whether PostgreSQL is there at all.</summary>
    public bool IsThere => _programs is not null;

    /// <summary>A connection to it; it is started for the first one.</summary>
    public NpgsqlConnection Connect()
    {
        if (!_isStarted)
        {
            // It does not run as root.
            Run(
                "chown",
                Environment.IsPrivilegedProcess ? "postgres" : Environment.UserName,
                _folder
            );
            Own(
                "initdb",
                "-D",
                _folder + "/data",
                "-U",
                "balance",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync"
            );
            Own(
                "pg_ctl",
                "-D",
                _folder + "/data",
                "-o",
                $"-c listen_addresses='' -c fsync=off -k {_folder}",
                "-l",
                _folder + "/log",
                "-w",
                "start"
            );
            _isStarted = true;
        }

        return new NpgsqlConnection(
            $"Host={_folder};Username=balance;Database=postgres;Pooling=false"
        );
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isStarted)
        {
            Own("pg_ctl", "-D", _folder + "/data", "-m", "immediate", "stop");
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The folder of the newest version's programs; null where there is none.</summary>
    private static string? Programs() =>
        Directory.Exists(Debian)
            ? Directory
                .GetDirectories(Debian)
                .Select(folder => Path.Combine(folder, "bin"))
                .Where(folder => File.Exists(Path.Combine(folder, "pg_ctl")))
                .OrderBy(folder => folder.Length)
                .ThenBy(folder => folder, StringComparer.Ordinal)
                .LastOrDefault()
            : null;

    private void Own(string program, params string[] arguments)
    {
        string path = Path.Combine(_programs!, program);
        if (Environment.IsPrivilegedProcess)
        {
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    private void Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = "/",
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;

        // The server keeps the output open: only its own end is waited for.
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}");
    }
}
