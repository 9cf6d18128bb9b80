namespace Balance.Indicators.Cli;

/// <summary>
/// The file that --output names. It is written beside its place and then moved there, so that what stood there is lost only
/// when the new one is complete; pipes and devices are written straight.
/// </summary>
internal sealed class Destination
{
    private readonly string _name;
    private readonly string _path;
    private readonly bool _isThere;
    private readonly bool _mayReplace;
    private readonly Stream? _straight;

    private Destination(
        string name,
        string path,
        bool isThere,
        bool mayReplace,
        Stream? straight = null
    )
    {
        _name = name;
        _path = path;
        _isThere = isThere;
        _mayReplace = mayReplace;
        _straight = straight;
    }

    /// <summary>Refuses what must not or cannot be written before any work is done.</summary>
    /// <param name="name">The path as the user gave it.</param>
    /// <param name="mayReplace">Whether a file that is there, and is no input, may be replaced.</param>
    /// <param name="inputs">The files that were read.</param>
    public static Destination Open(string name, bool mayReplace, IEnumerable<string> inputs)
    {
        try
        {
            return OpenFile(name, mayReplace, inputs);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(
                ExitCode.NoOutput,
                $"无法写入 {name}：{SystemError.Tell(exception, Language.Chinese)}。",
                $"{name} cannot be written: {SystemError.Tell(exception, Language.English)}."
            );
        }
    }

    /// <summary>Writes all of it. What goes wrong leaves a file that was there as it was, and nothing beside it.</summary>
    /// <param name="write">Writes it.</param>
    /// <param name="cancellation">To stop: nothing is left then either.</param>
    public void Write(Action<Stream> write, CancellationToken cancellation = default)
    {
        try
        {
            if (_straight is null)
            {
                WriteBeside(write, cancellation);
            }
            else
            {
                write(_straight);
                _straight.Flush();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SystemError.IsBrokenPipe(exception)
                ? CommandException.BrokenPipe()
                : new CommandException(
                    ExitCode.InputOutput,
                    $"写入 {_name} 失败：{SystemError.Tell(exception, Language.Chinese)}。{Kept().Zh}",
                    $"Writing {_name} failed: {SystemError.Tell(exception, Language.English)}. {Kept().En}"
                );
        }
    }

    private static Destination OpenFile(string name, bool mayReplace, IEnumerable<string> inputs)
    {
        string path = IsDevice(name) ? name : Resolve(name);
        if (Directory.Exists(path))
        {
            throw new CommandException(
                ExitCode.NoOutput,
                $"{name} 是一个目录；请写出文件名。",
                $"{name} is a directory; name a file."
            );
        }

        if (!File.Exists(path))
        {
            string directory = Path.GetDirectoryName(path)!;
            return Directory.Exists(directory)
                ? new Destination(name, path, isThere: false, mayReplace)
                : throw new CommandException(
                    ExitCode.NoOutput,
                    $"无法写入 {name}：目录 {directory} 不存在；请先建立。",
                    $"{name} cannot be written: there is no directory {directory}; make it first."
                );
        }

        // Opening a file to write shows whether one may, and what kind it is; it changes nothing yet.
        var there = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);
        if (!there.CanSeek || IsDevice(path))
        {
            return new Destination(name, path, true, mayReplace, there);
        }

        there.Dispose();
        if (inputs.FirstOrDefault(input => IsSame(input, path)) is { } same)
        {
            throw new CommandException(
                ExitCode.NoOutput,
                $"输出 {name} 就是输入文件 {same}；请换一个文件名，输入不会被覆盖。",
                $"The output {name} is the input {same}; name another file, an input is never overwritten."
            );
        }

        return mayReplace
            ? new Destination(name, path, isThere: true, mayReplace)
            : throw Exists(name);
    }

    private static CommandException Exists(string name) =>
        new(
            ExitCode.NoOutput,
            $"文件 {name} 已经存在；请换一个文件名，或加 --force 覆盖它。",
            $"The file {name} already exists; name another, or add --force to replace it."
        );

    /// <summary>The full path; of a link, that of what it leads to: a link stays a link.</summary>
    private static string Resolve(string name) =>
        new FileInfo(name) is { LinkTarget: not null } link
            ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName
            : Path.GetFullPath(name);

    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows()
        && Path.GetFullPath(path) is var full
        && !full.StartsWith("/dev/shm/", StringComparison.Ordinal)
        && (
            full.StartsWith("/dev/", StringComparison.Ordinal)
            || full.StartsWith("/proc/", StringComparison.Ordinal)
        );

    /// <summary>
    /// Whether two paths are one file, whatever they are called: one that is open for this process alone cannot be opened again
    /// by any of its names. Where a file system knows no such locks, the names decide.
    /// </summary>
    private static bool IsSame(string input, string output)
    {
        if (Resolve(input) == output)
        {
            return true;
        }

        using var alone = new FileStream(output, FileMode.Open, FileAccess.Write, FileShare.None);
        try
        {
            using var again = new FileStream(
                input,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite
            );
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private void WriteBeside(Action<Stream> write, CancellationToken cancellation)
    {
        string beside = Path.Combine(
            Path.GetDirectoryName(_path)!,
            ".balance-" + Guid.NewGuid().ToString("N")
        );
        // At once, for what writes may not listen, and then the process ends.
        using CancellationTokenRegistration removal = cancellation.Register(() =>
            File.Delete(beside)
        );
        try
        {
            using (FileStream stream = Create(beside))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            cancellation.ThrowIfCancellationRequested();
            Move(beside);
        }
        catch (IOException) when (cancellation.IsCancellationRequested)
        {
            cancellation.ThrowIfCancellationRequested();
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Creates the new file with the permissions of the one that it replaces.</summary>
    private FileStream Create(string beside)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            // It can be removed while it is written.
            Share = FileShare.Delete,
        };
        if (!_isThere || OperatingSystem.IsWindows())
        {
            return new FileStream(beside, options);
        }

        UnixFileMode mode = File.GetUnixFileMode(_path);
        options.UnixCreateMode = mode;
        var stream = new FileStream(beside, options);
        File.SetUnixFileMode(stream.SafeFileHandle, mode);
        return stream;
    }

    private void Move(string beside)
    {
        if (_isThere)
        {
            // On Windows this keeps permissions and attributes.
            File.Replace(beside, _path, destinationBackupFileName: null);
            return;
        }

        try
        {
            File.Move(beside, _path, overwrite: _mayReplace);
        }
        catch (IOException) when (!_mayReplace && File.Exists(_path))
        {
            throw Exists(_name);
        }
    }

    /// <summary>What a failure left behind.</summary>
    private LocalizedText Kept() =>
        (_straight, _isThere) switch
        {
            (not null, _) => new("输出不完整。", "The output is not complete."),
            (_, true) => new("原来的文件没有变。", "The file is as it was."),
            _ => new("没有写出文件。", "No file was written."),
        };
}
