using System.Diagnostics;
using System.Runtime.Versioning;

namespace Balance.Indicators.Cli.Tests;

/// <summary>Where documents go: never over an input, over another file only with --force, and whole or not at all.</summary>
public sealed class OutputTests : IDisposable
{
    private static readonly string Minimal = Command.Sample("minimal.json");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("报告.json", "{")]
    [InlineData("报告.HTML", "<!DOCTYPE html>")]
    [InlineData("报告.md", "# ")]
    [InlineData("报告.xlsx", "PK")]
    [InlineData("报告.docx", "PK")]
    [InlineData("报告.txt", "\n最小示例县")]
    [InlineData("报告", "\n最小示例县")]
    public void Unless_told_otherwise_a_document_is_what_its_ending_says(string name, string begins)
    {
        string path = Path.Combine(_folder.FullName, name);

        Assert.Equal(0, Command.Run("evaluate", Minimal, "-o", path).ExitCode);

        Assert.StartsWith(begins, File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("报告.xlsx 文件；", "measures", "-o", "报告.xlsx")]
    [InlineData(
        "而 --format 是 text",
        "evaluate",
        "county.json",
        "--format",
        "text",
        "-o",
        "报告.xlsx"
    )]
    [InlineData(
        "而 --format 是 json",
        "roadmap",
        "county.json",
        "--format",
        "json",
        "-o",
        "报告.docx"
    )]
    [InlineData("请以 .json 结尾", "form", "county.json", "--template", "-o", "报告.xlsx")]
    public void No_text_goes_under_the_name_of_a_workbook(string told, params string[] args)
    {
        string path = Path.Combine(_folder.FullName, "报告");
        string[] line =
        [
            .. args.Select(arg =>
                arg == "county.json" ? Minimal : arg.Replace("报告", path, StringComparison.Ordinal)
            ),
        ];

        string error = Command.Run(line).Refused(64).Error;

        Assert.Contains(told.Replace("报告", "", StringComparison.Ordinal), error);
        Assert.Empty(_folder.GetFiles());
    }

    [Theory]
    [InlineData("evaluate", "county.json")]
    [InlineData("coefficient", "data.csv", "--format", "json")]
    [InlineData("template", "--standard", "standard.json")]
    [InlineData("standard", "show", "standard.json", "--format", "json")]
    [InlineData("standard", "compare", "haicheng-2023", "standard.json")]
    public void An_output_never_overwrites_an_input(params string[] args)
    {
        string input = Path.Combine(_folder.FullName, args.Single(arg => arg.Contains('.')));
        string text =
            Path.GetExtension(input) == ".csv" ? "pupils,books\n100,50\n"
            : args[0] == "evaluate" ? File.ReadAllText(Minimal)
            : Standard.Haicheng2023.ToJson();
        File.WriteAllText(input, text);
        string[] named = [.. args.Select(arg => arg.Contains('.') ? input : arg)];

        string error = Command.Run([.. named, "--output", input, "--force"]).Refused(73).Error;

        Assert.Equal(
            $"输出 {input} 就是输入文件 {input}；请换一个文件名，输入不会被覆盖。\n",
            error
        );
        Assert.Equal(text, File.ReadAllText(input));
    }

    [Theory]
    [InlineData("./x.json")]
    [InlineData("sub/../x.json")]
    [InlineData("link.json")]
    [InlineData("hard.json")]
    [InlineData("X.json")]
    public void An_input_is_known_by_whatever_name(string name)
    {
        string input = At("x.json");
        File.Copy(Minimal, input);
        Directory.CreateDirectory(At("sub"));
        File.CreateSymbolicLink(At("link.json"), input);
        using (Process link = Process.Start("ln", [input, At("hard.json")]))
        {
            link.WaitForExit();
            Assert.Equal(0, link.ExitCode);
        }

        bool isThere = File.Exists(At(name));

        Command command = Command.Run("evaluate", input, "--output", At(name), "--force");

        // Whether X is x, the file system knows.
        Assert.Equal(isThere ? 73 : 0, command.ExitCode);
        Assert.Equal(File.ReadAllText(Minimal), File.ReadAllText(input));
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_only_with_force()
    {
        string output = At("report.txt");
        File.WriteAllText(output, "mine");

        Assert.Equal(
            $"文件 {output} 已经存在；请换一个文件名，或加 --force 覆盖它。\n",
            Command.Run("evaluate", Minimal, "--output", output).Refused(73).Error
        );
        Assert.Equal("mine", File.ReadAllText(output));

        Assert.Equal(
            new Command(0, "", ""),
            Command.Run("evaluate", Minimal, "--output", output, "--force")
        );
        Assert.Equal(Command.Run("evaluate", Minimal).Output, File.ReadAllText(output));
        Assert.Equal([output], Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Theory]
    [InlineData("coefficient", "data.csv")]
    [InlineData("template")]
    [InlineData("measures")]
    [InlineData("measures", "--format", "json")]
    [InlineData("standard", "list")]
    [InlineData("standard", "show", "national-2017")]
    [InlineData("standard", "show", "national-2017", "--format", "json")]
    [InlineData("standard", "compare", "national-2017", "haicheng-2023")]
    public void Every_document_can_be_written_to_a_file(params string[] args)
    {
        File.WriteAllText(At("data.csv"), "pupils,books\n100,50\n");
        string[] named = [.. args.Select(arg => arg == "data.csv" ? At(arg) : arg)];
        string output = At("out");

        Assert.Equal(new Command(0, "", ""), Command.Run([.. named, "--output", output]));
        Assert.Equal(Command.Run(named).Output, File.ReadAllText(output));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Permissions_and_links_stay()
    {
        const UnixFileMode Mode =
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        string output = At("report.txt");
        File.WriteAllText(output, "old");
        File.SetUnixFileMode(output, Mode);
        File.CreateSymbolicLink(At("link"), output);

        Assert.Equal(
            0,
            Command.Run("evaluate", Minimal, "--output", At("link"), "--force").ExitCode
        );

        Assert.Equal(Mode, File.GetUnixFileMode(output));
        Assert.Equal(output, new FileInfo(At("link")).LinkTarget);
        Assert.Equal(Command.Run("evaluate", Minimal).Output, File.ReadAllText(output));
    }

    [Fact]
    public void What_fails_on_the_way_leaves_the_file_as_it_was()
    {
        string output = At("report.txt");
        File.WriteAllText(output, "old");
        Destination destination = Destination.Open(output, mayReplace: true, inputs: []);

        var failure = Assert.Throws<CommandException>(() =>
            destination.Write(stream =>
            {
                stream.Write("half"u8);
                throw new IOException("No space left on device", 28);
            })
        );

        Assert.Equal(74, failure.ExitCode);
        Assert.Equal($"写入 {output} 失败：磁盘已满。原来的文件没有变。", failure.Messages[0].Zh);
        Assert.Equal("old", File.ReadAllText(output));
        Assert.Equal([output], Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Fact]
    public void A_file_that_came_meanwhile_is_not_replaced()
    {
        string output = At("report.txt");
        Destination destination = Destination.Open(output, mayReplace: false, inputs: []);
        File.WriteAllText(output, "came");

        var failure = Assert.Throws<CommandException>(() => destination.Write(_ => { }));

        Assert.Equal(73, failure.ExitCode);
        Assert.Equal("came", File.ReadAllText(output));
        Assert.Equal([output], Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Fact]
    public void Each_output_that_cannot_be_has_its_own_message()
    {
        Assert.Equal(
            "--output 后的文件名是空的；请写出文件名。\n",
            Command.Run("evaluate", Minimal, "--output", "").Refused(64).Error
        );
        string missing = At("no");
        Assert.Equal(
            $"无法写入 {missing}/x：目录 {missing} 不存在；请先建立。\n",
            Command.Run("evaluate", Minimal, "--output", missing + "/x").Refused(73).Error
        );
        Assert.Equal(
            $"{_folder.FullName} 是一个目录；请写出文件名。\n",
            Command.Run("evaluate", Minimal, "--output", _folder.FullName).Refused(73).Error
        );
    }

    [Fact]
    [SupportedOSPlatform("linux")]
    public void Devices_are_written_straight()
    {
        Assert.Equal(
            "写入 /dev/full 失败：磁盘已满。输出不完整。\n",
            Command.Run("evaluate", Minimal, "--output", "/dev/full").Refused(74).Error
        );
        Assert.Equal(
            new Command(0, "", ""),
            Command.Run("evaluate", Minimal, "--output", "/dev/null")
        );
    }

    private string At(string name) => _folder.FullName + "/" + name;
}
