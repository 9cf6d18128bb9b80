namespace Balance.Indicators.Cli;

/// <summary>Reads and writes files; what goes wrong becomes a message and an exit code.</summary>
internal static class Files
{
    public static byte[] Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw new CommandException(
                ExitCode.NoFile,
                $"{path} 是一个目录；请给出文件。",
                $"{path} is a directory; name a file."
            );
        }

        if (!File.Exists(path))
        {
            throw new CommandException(
                ExitCode.NoFile,
                $"找不到文件 {path}；请检查路径。",
                $"The file {path} is not there; check the path."
            );
        }

        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(
                ExitCode.NoFile,
                $"无法读取 {path}：没有权限，文件被占用或超过 2 GB。",
                $"{path} cannot be read: no permission, in use, or larger than 2 GB."
            );
        }
    }

    public static void Write(string path, string text)
    {
        try
        {
            File.WriteAllText(path, text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(
                ExitCode.NoFile,
                $"无法写入 {path}；请检查目录是否存在、是否有权限。",
                $"{path} cannot be written; check that its directory exists and may be written to."
            );
        }
    }

    /// <summary>A county file, or every problem it has.</summary>
    public static County ReadCounty(string path)
    {
        return County.TryParseJson(Read(path), out County? county, out var problems)
            ? county
            : throw CommandException.BadData(path, problems);
    }

    /// <summary>A built-in standard by its id, or a standard file.</summary>
    public static Standard ReadStandard(string idOrPath)
    {
        if (Standard.Find(idOrPath) is { } builtIn)
        {
            return builtIn;
        }

        if (!File.Exists(idOrPath) && !Directory.Exists(idOrPath))
        {
            string known = string.Join(", ", Standard.All.Select(item => item.Id));
            throw new CommandException(
                ExitCode.NoFile,
                $"“{idOrPath}”既不是内置标准（{known}），也不是已有的文件。",
                $"\"{idOrPath}\" is neither a built-in standard ({known}) nor a file that is there."
            );
        }

        return Standard.TryParseJson(Read(idOrPath), out Standard? standard, out var problems)
            ? standard
            : throw CommandException.BadData(idOrPath, problems);
    }
}
