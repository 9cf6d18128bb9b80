using System.CommandLine;
using Balance.Indicators.Comparisons;
using static System.FormattableString;

namespace Balance.Indicators.Cli;

/// <summary><c>balance compare</c>: years, scenarios or standards side by side.</summary>
internal static class CompareCommand
{
    public static Command Build(Host host)
    {
        var counties = new Argument<string[]>("county.json")
        {
            Description = host.Text(
                "同一个县的两个或多个县数据文件，早的在前；只写一个时，--standard 要写两个",
                "two or more county files of one county, the earliest first; of a single one, give two --standard"
            ),
            Arity = ArgumentArity.OneOrMore,
        };
        var standards = new Option<string[]>("--standard")
        {
            Description = host.Text(
                "标准：内置标准的编号或标准文件；可以写几次，依次用于各个文件；缺省 haicheng-2023",
                "the standard: a built-in id or a file; given several times, one for each county file; by default haicheng-2023"
            ),
            HelpName = "haicheng-2023|national-2017|file",
            DefaultValueFactory = _ => ["haicheng-2023"],
            AllowMultipleArgumentsPerToken = false,
        };
        FormatOption format = SharedOptions.ComparisonFormat(host);
        var output = new OutputOptions(host);
        var command = new Command(
            "compare",
            host.Text(
                "同一个县的几次评估并排：几年、几种设想或几个标准，什么达标了、什么丢了、差距怎样",
                "evaluations of one county side by side (years, scenarios, standards): what was gained, what was lost, how far"
            )
        )
        {
            counties,
            standards,
            format,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            string chosen = format.Of(parsed, output);
            Inputs inputs = Inputs.Of(host, parsed);
            Standard[] rules = [.. parsed.GetValue(standards)!.Select(inputs.ReadStandard)];
            string[] files = parsed.GetValue(counties)!;
            int columns = Math.Max(files.Length, rules.Length);
            if (columns < 2 || !(Fits(files.Length, columns) && Fits(rules.Length, columns)))
            {
                throw new CommandException(
                    ExitCode.Usage,
                    $"要比较的是两个或多个县数据文件（一个标准，或每个文件一个），或一个文件和几个标准；现在有 {files.Length} 个文件、{rules.Length} 个标准。",
                    $"Compare two or more county files (with one standard, or one for each file), or one file under several standards; there are {files.Length} files and {rules.Length} standards."
                );
            }

            // Each with the measures of its own standard.
            (string File, County County, Standard Standard)[] read =
            [
                .. Enumerable
                    .Range(0, columns)
                    .Select(at => (files[at % files.Length], rules[at % rules.Length]))
                    .Select(pair =>
                        (pair.Item1, inputs.ReadCounty(pair.Item1, pair.Item2), pair.Item2)
                    ),
            ];
            CheckOneCounty(read);
            CheckYears(read);
            Document document = output.Open(parsed, inputs);
            Evaluation[] evaluations = [.. read.Select(one => one.Standard.Evaluate(one.County))];
            ComparisonOutput.Write(
                document,
                LabelsOf(read) is { } labels
                    ? EvaluationComparison.Between(evaluations, labels)
                    : EvaluationComparison.Between(evaluations),
                chosen,
                host
            );
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The names of the files, where neither years nor standards tell the evaluations apart and these do; null otherwise.</summary>
    private static string[]? LabelsOf((string File, County County, Standard Standard)[] read)
    {
        string[] names = [.. read.Select(one => Path.GetFileNameWithoutExtension(one.File))];
        bool yearsDiffer =
            read.All(one => one.County.Year is not null) && AllDiffer(read, one => one.County.Year);
        return
            yearsDiffer
            || AllDiffer(read, one => one.Standard.Id)
            || !AllDiffer(names, name => name)
            ? null
            : names;
    }

    private static bool AllDiffer<T, TKey>(T[] items, Func<T, TKey> key) =>
        items.Select(key).Distinct().Count() == items.Length;

    private static bool Fits(int number, int columns) => number == 1 || number == columns;

    /// <summary>Years rise, or all are one: of scenarios and standards.</summary>
    private static void CheckYears((string File, County County, Standard Standard)[] read)
    {
        if (read.Select(one => one.County.Year).Distinct().Count() == 1)
        {
            return;
        }

        foreach (
            ((string file, County county, _), (string nextFile, County next, _)) in read.Zip(
                read.Skip(1)
            )
        )
        {
            if (next.Year == county.Year && next.Year is not null)
            {
                throw new CommandException(
                    ExitCode.Usage,
                    Invariant(
                        $"{file} 和 {nextFile} 都是 {county.Year} 年的；比较几年时每年写一个文件，同一年的几种设想请单独比较。"
                    ),
                    Invariant(
                        $"{file} and {nextFile} are both of {county.Year}; when years are compared give one file for each, and compare scenarios of one year by themselves."
                    )
                );
            }

            if (next.Year < county.Year)
            {
                throw new CommandException(
                    ExitCode.Usage,
                    Invariant(
                        $"{nextFile}（{next.Year} 年）写在 {file}（{county.Year} 年）后面；早的年度要写在前面。"
                    ),
                    Invariant(
                        $"{nextFile} (of {next.Year}) comes after {file} (of {county.Year}); write earlier years first."
                    )
                );
            }
        }
    }

    private static void CheckOneCounty((string File, County County, Standard Standard)[] read)
    {
        (string file, County county, _) = read[0];
        foreach ((string otherFile, County other, _) in read.Skip(1))
        {
            if (FoldedText.Of(other.Code) != FoldedText.Of(county.Code))
            {
                throw CommandException.BadData(
                    otherFile,
                    [
                        new LocalizedText(
                            $"县的代码是 {Quoted.Short(other.Code)}（{Quoted.Short(other.Name)}），而 {file} 的是 {Quoted.Short(county.Code)}（{Quoted.Short(county.Name)}）；只能比较同一个县，请检查文件。",
                            $"the county's code is {Quoted.Short(other.Code)} ({Quoted.Short(other.Name)}), that of {file} is {Quoted.Short(county.Code)} ({Quoted.Short(county.Name)}); only one county can be compared with itself, check the files."
                        ),
                    ]
                );
            }
        }
    }
}
