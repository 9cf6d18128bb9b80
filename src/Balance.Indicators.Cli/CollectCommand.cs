using System.CommandLine;
using Balance.Indicators.Documents;

namespace Balance.Indicators.Cli;

/// <summary><c>balance collect</c>: the workbooks of all schools into one county.</summary>
internal static class CollectCommand
{
    public static Command Build(Host host)
    {
        var folder = new Argument<string>("folder")
        {
            Description = host.Text(
                "各校工作簿所在的目录",
                "the folder with the workbooks of the schools"
            ),
        };
        var roster = new Option<string?>("--roster")
        {
            Description = host.Text(
                "县工作簿或 JSON：其中的县级数据并入；名单上没有交表的学校列出，并留空行；代码不在名单上的拒收",
                "a county's workbook or JSON: its own figures are taken over; schools on it that have not sent are named and keep a row without figures; codes that are not on it are refused"
            ),
            HelpName = "file",
        };
        Option<string> standard = SharedOptions.Standard(host);
        var output = new OutputOptions(host);
        var command = new Command(
            "collect",
            host.Text(
                "把各校填好的工作簿汇总成一个县",
                "join the workbooks that schools have filled in into one county"
            )
        )
        {
            folder,
            roster,
            standard,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            Inputs inputs = Inputs.Of(host, parsed);
            string to = parsed.GetValue(output.Output) ?? "";
            bool isWorkbook = FormatOption.FormatOf(to) == "xlsx";
            Standard rules = inputs.ReadStandard(parsed.GetValue(standard)!);
            County? known = parsed.GetValue(roster) is { } file
                ? inputs.ReadCounty(file, rules)
                : null;
            string[] paths = Files(parsed.GetValue(folder)!, parsed.GetValue(roster));
            int done = 0;
            using Waiting? waiting = host.Wait(() =>
                new LocalizedText(
                    $"正在汇总，已读 {ExactNumber.Text(done)}/{ExactNumber.Text(paths.Length)}",
                    $"Collecting, {ExactNumber.Text(done)}/{ExactNumber.Text(paths.Length)} read"
                )
            );
            // Each is read when it is its turn: no two are in memory.
            CollectedCounty collected = CollectedCounty.Of(
                paths.Select(path =>
                {
                    done++;
                    return (Path.GetFileName(path), CountyTable.StreamOf(inputs.Read(path)));
                }),
                known,
                rules
            );
            LocalizedText[] lines = [.. CountyTable.Lines(collected.Problems)];
            if (collected.County is not { } county)
            {
                TellRead(collected, paths.Length, host);
                throw new CommandException(ExitCode.BadData, [.. lines]);
            }

            foreach (LocalizedText line in lines)
            {
                host.Tell(line);
            }

            TellRead(collected, paths.Length, host);

            if (known is null)
            {
                TellPlaceholders(host);
            }

            Document document = output.Open(parsed, inputs);
            if (isWorkbook)
            {
                document.Write(stream => CountyWorkbook.Write(county, rules, stream));
            }
            else
            {
                document.Write(county.ToJson());
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void TellRead(CollectedCounty collected, int files, Host host)
    {
        string count = ExactNumber.Text(files);
        string missing = ExactNumber.Text(collected.Missing.Length);
        bool isWritten = collected.County is not null;
        host.Tell(
            collected.Missing.IsEmpty
                ? new LocalizedText($"读了 {count} 个工作簿。", $"{count} workbooks were read.")
                : new LocalizedText(
                    $"读了 {count} 个工作簿；名单上有 {missing} 所学校没有交表："
                        + string.Join("、", collected.Missing.Select(school => school.Name))
                        + (isWritten ? "；已留空行，有关结论为待定，收齐后请重新汇总。" : "。"),
                    $"{count} workbooks were read; {missing} schools on the roster have not sent theirs: "
                        + string.Join(", ", collected.Missing.Select(school => school.Name))
                        + (
                            isWritten
                                ? "; they have rows without figures, and what depends on them is undetermined. Collect again when they have sent."
                                : "."
                        )
                )
        );
    }

    private static void TellPlaceholders(Host host) =>
        host.Tell(
            new LocalizedText(
                $"没有用 --roster 给名单：县代码 {CollectedCounty.PlaceholderCode} 和县名称“{CollectedCounty.PlaceholderName}”只是占位，县级数据都空着，也不知道有没有学校没有交表；请先填好县代码、县名称和县级数据，再评估。",
                $"no roster was given (--roster): the county's code {CollectedCounty.PlaceholderCode} and its name \"{CollectedCounty.PlaceholderName}\" are only placeholders, the county's own figures are empty, and whether every school has sent is not known; fill in code, name and figures of the county before evaluating."
            )
        );

    /// <summary>The workbooks of a folder without the roster, those that Excel keeps beside an open one left out.</summary>
    private static string[] Files(string folder, string? roster)
    {
        if (!Directory.Exists(folder))
        {
            throw new CommandException(
                ExitCode.NoInput,
                $"找不到目录 {folder}；请检查路径。",
                $"The folder {folder} does not exist; check the path."
            );
        }

        string[] files =
        [
            .. Directory
                .GetFiles(folder)
                .Where(path =>
                    FormatOption.FormatOf(path) == "xlsx"
                    && !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal)
                    && (roster is null || Path.GetFullPath(path) != Path.GetFullPath(roster))
                )
                .Order(StringComparer.Ordinal),
        ];
        return files.Length > 0
            ? files
            : throw new CommandException(
                ExitCode.NoInput,
                $"目录 {folder} 里没有 .xlsx 工作簿。",
                $"The folder {folder} has no .xlsx workbooks."
            );
    }
}
