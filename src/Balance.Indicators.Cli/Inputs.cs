using System.CommandLine;
using Balance.Indicators.Documents;

namespace Balance.Indicators.Cli;

/// <summary>Reads the files that a command is given; what goes wrong becomes a message and an exit code.</summary>
/// <param name="host">Whose standard input <c>-</c> is.</param>
/// <param name="maxSize">How many bytes a file may have.</param>
internal sealed class Inputs(Host host, long maxSize)
{
    private static readonly LocalizedText CountyWanted = new(
        "县数据要 JSON 文件、工作簿（.xlsx）或表格（CSV），空白的用 balance template 生成",
        "a county is a JSON file, a workbook (.xlsx) or a table (CSV); balance template makes an empty one"
    );

    private static readonly LocalizedText StandardWanted = new(
        "标准要 JSON 文件，可从 balance standard show haicheng-2023 --format json 的输出改起",
        "a standard is a JSON file; start from what balance standard show haicheng-2023 --format json writes"
    );

    private readonly List<string> _files = [];

    /// <summary>Standard input can be read once, and a command may ask for it again.</summary>
    private ReadOnlyMemory<byte>? _standardInput;

    /// <summary>The files that were read so far: what an output must not be. Pipes and devices are not among them.</summary>
    public IReadOnlyList<string> Files => _files;

    public static Inputs Of(Host host, ParseResult parsed) =>
        new(host, ByteSize.Parse(parsed.GetValue<string>(SharedOptions.MaxSizeName)!)!.Value);

    /// <summary>The text of a file in UTF-8. Another encoding is told, and what is no text is refused by name.</summary>
    /// <param name="path">The file, or <c>-</c>.</param>
    /// <param name="wanted">What to give instead of a document of another kind, without the end of a sentence.</param>
    public ReadOnlyMemory<byte> ReadText(string path, LocalizedText wanted)
    {
        return TextOf(Read(path), path, wanted);
    }

    private ReadOnlyMemory<byte> TextOf(
        ReadOnlyMemory<byte> file,
        string path,
        LocalizedText wanted
    )
    {
        var text = FileText.Of(file, wanted);
        if (text.Problem is { } problem)
        {
            throw CommandException.BadData(path, [problem]);
        }

        if (text.Notice is { } notice)
        {
            host.Tell(CommandException.Of(path, notice));
        }

        return text.Utf8;
    }

    private ReadOnlyMemory<byte> ReadJson(string path, LocalizedText wanted)
    {
        ReadOnlyMemory<byte> text = ReadText(path, wanted);
        return FileKind.IsTable(text.Span)
            ? throw CommandException.BadData(
                path,
                [
                    new LocalizedText(
                        $"这像是表格（CSV）；{wanted.Zh}。",
                        $"this looks like a table (CSV); {wanted.En}."
                    ),
                ]
            )
            : text;
    }

    /// <summary>A file as it is.</summary>
    public ReadOnlyMemory<byte> Read(string path)
    {
        if (path == "-")
        {
            // What stands before the < in a shell is a file too.
            if (_standardInput is { } read)
            {
                return read;
            }

            _files.AddRange(File.Exists("/dev/stdin") ? ["/dev/stdin"] : []);
            _standardInput = ReadAll(host.Input, NameOf(path));
            return _standardInput.Value;
        }

        using FileStream stream = OpenFile(path);
        return ReadAll(stream, path);
    }

    /// <summary>What an input is called in messages.</summary>
    public string NameOf(string path) =>
        path == "-" ? host.Text("标准输入", "standard input") : path;

    /// <summary>A file, or standard input, to be read bit by bit, however large it is.</summary>
    public Stream Open(string path)
    {
        if (path == "-")
        {
            _files.AddRange(File.Exists("/dev/stdin") ? ["/dev/stdin"] : []);
            return host.Input;
        }

        return OpenFile(path);
    }

    /// <summary>A county with what a standard asks for: JSON, a workbook or a table; or every problem it has. What is to be known of its cells is told.</summary>
    public County ReadCounty(string path, Standard standard)
    {
        ReadOnlyMemory<byte> file = Read(path);
        if (CountyTable.IsOne(file, path))
        {
            var options = new CountyWorkbookOptions { Catalogue = standard };
            return CountyTable.Accept(ReadTable(file, path, options), path, host);
        }

        return County.TryRead(
            TextOf(file, path).Span,
            standard,
            out County? county,
            out var problems
        )
            ? county
            : throw CommandException.BadData(path, problems);
    }

    /// <summary>A workbook or a table as it was understood, whatever its problems; null of JSON.</summary>
    public (CountyWorkbook? Table, ReadOnlyMemory<byte> File) ReadTable(
        string path,
        CountyWorkbookOptions options
    )
    {
        ReadOnlyMemory<byte> file = Read(path);
        return CountyTable.IsOne(file, path)
            ? (ReadTable(file, path, options), file)
            : (null, file);
    }

    private CountyWorkbook ReadTable(
        ReadOnlyMemory<byte> file,
        string path,
        CountyWorkbookOptions options
    )
    {
        using Waiting? waiting = host.Wait(() =>
            new LocalizedText($"正在读取 {path}", $"Reading {path}")
        );
        return CountyTable.Read(file, path, TextOf, options, host.Cancellation);
    }

    /// <summary>The text of a county that was read already.</summary>
    private ReadOnlyMemory<byte> TextOf(ReadOnlyMemory<byte> file, string path) =>
        TextOf(file, path, CountyWanted);

    /// <summary>A built-in standard by its id, or a standard file.</summary>
    public Standard ReadStandard(string idOrPath)
    {
        if (Standard.Find(idOrPath) is { } builtIn)
        {
            return builtIn;
        }

        if (idOrPath is not ("" or "-") && !File.Exists(idOrPath) && !Directory.Exists(idOrPath))
        {
            string known = string.Join(", ", Standard.All.Select(item => item.Id));
            throw new CommandException(
                ExitCode.NoInput,
                $"“{idOrPath}”既不是内置标准（{known}），也不是已有的文件。",
                $"\"{idOrPath}\" is neither a built-in standard ({known}) nor a file that is there."
            );
        }

        ReadOnlyMemory<byte> text = ReadJson(idOrPath, StandardWanted);
        return Standard.TryParseJson(text.Span, out Standard? standard, out var problems)
            ? standard
            : throw CommandException.BadData(idOrPath, problems);
    }

    private FileStream OpenFile(string path)
    {
        if (path.Length == 0)
        {
            throw new CommandException(
                ExitCode.Usage,
                "文件名是空的；请写出文件名。",
                "The name of the file is empty; name a file."
            );
        }

        if (Directory.Exists(path))
        {
            throw new CommandException(
                ExitCode.NoInput,
                $"{path} 是一个目录；请给出文件。",
                $"{path} is a directory; name a file."
            );
        }

        try
        {
            var stream = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite,
                bufferSize: 0
            );
            if (stream.CanSeek)
            {
                _files.Add(path);
            }

            return stream;
        }
        catch (Exception exception)
            when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandException(
                ExitCode.NoInput,
                $"找不到文件 {path}；请检查路径。",
                $"The file {path} does not exist; check the path."
            );
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(
                ExitCode.NoInput,
                $"无法打开 {path}：{SystemError.Tell(exception, Language.Chinese)}。",
                $"{path} cannot be opened: {SystemError.Tell(exception, Language.English)}."
            );
        }
    }

    /// <summary>All of a stream, which is refused as soon as it is known to be too large: it may have no end.</summary>
    private ReadOnlyMemory<byte> ReadAll(Stream stream, string name)
    {
        try
        {
            if (stream.CanSeek && stream.Length > maxSize)
            {
                throw TooLarge(name);
            }

            // A little more than a file says it has, so that its end is seen without growing.
            long expected = stream.CanSeek ? stream.Length + 1 : 0;
            byte[] bytes = new byte[Math.Max(expected, 64 * 1024)];
            int length = 0;
            while (true)
            {
                host.Cancellation.ThrowIfCancellationRequested();
                int read = stream.Read(bytes.AsSpan(length));
                length += read;
                if (length > maxSize)
                {
                    throw TooLarge(name);
                }

                if (read == 0)
                {
                    return bytes.AsMemory(0, length);
                }

                if (length == bytes.Length)
                {
                    Array.Resize(ref bytes, (int)Math.Min(Array.MaxLength, 2L * length));
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CommandException.NotRead(name, exception);
        }
    }

    private CommandException TooLarge(string name)
    {
        string limit = ByteSize.Format(maxSize);
        return new CommandException(
            ExitCode.BadData,
            $"{name} 大于 {limit}；请检查是否给错了文件，确实需要时用 --max-size 提高上限。",
            $"{name} is larger than {limit}; check that it is the right file, and raise the limit with --max-size if it is."
        );
    }
}
