using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using Balance.Indicators.Documents;
using Balance.Indicators.Planning;

namespace Balance.Indicators.Cli;

/// <summary><c>balance roadmap</c>: what a county has to add, where, and provably how little.</summary>
internal static class RoadmapCommand
{
    private static readonly LocalizedText PricesWanted = new(
        "单价要 JSON 文件（balance-prices/1）",
        "prices are a JSON file (balance-prices/1)"
    );

    public static Command Build(Host host)
    {
        Argument<string> county = SharedOptions.County(host);
        Option<string> standard = SharedOptions.Standard(host);
        FormatOption format = SharedOptions.PaperFormat(host);
        var prices = new Option<string?>("--prices")
        {
            Description = host.Text(
                "单价文件（balance-prices/1）：按费用最省安排，并列出费用",
                "a file of prices (balance-prices/1): plan for the least cost and show it"
            ),
            HelpName = "prices.json",
        };
        var rotate = new Option<bool>("--rotate")
        {
            Description = host.Text(
                "先在学校之间调配教师，再新聘",
                "move teachers between schools before any are hired"
            ),
        };
        var budget = new Option<string?>("--budget")
        {
            Description = host.Text(
                "每年的钱（元）：按年份安排先后，最省的学校先办；要有 --prices；如 2026=3000000,2027=5000000",
                "the money of each year in yuan: what is done in which year, the cheapest school first; needs --prices; such as 2026=3000000,2027=5000000"
            ),
            HelpName = "year=yuan,…",
        };
        Option<string?> from = MonthOption(
            host,
            "--from",
            "从哪个月开始，如 2026-01：按年份安排先后",
            "in which month work begins, such as 2026-01: what is done in which year"
        );
        Option<string?> to = MonthOption(
            host,
            "--to",
            "到哪个月结束，如 2027-12；缺省是标准实施步骤的最后一个月",
            "in which month work ends, such as 2027-12; by default the last month of the standard's schedule"
        );
        var output = new OutputOptions(host);
        var command = new Command(
            "roadmap",
            host.Text(
                "路线图：至少要增加什么、加在哪里，才能达标",
                "the roadmap: the least that has to be added, and where, so that the standard is met"
            )
        )
        {
            county,
            standard,
            format,
            prices,
            rotate,
            budget,
            from,
            to,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            string chosen = format.Of(parsed, output);
            Inputs inputs = Inputs.Of(host, parsed);
            Standard rules = inputs.ReadStandard(parsed.GetValue(standard)!);
            County reported = inputs.ReadCounty(parsed.GetValue(county)!, rules);
            string? priceFile = parsed.GetValue(prices);
            var options = new RoadmapOptions
            {
                Prices = ReadPrices(inputs, priceFile, rules),
                Rotate = parsed.GetValue(rotate),
                From = ReadMonth(parsed.GetValue(from)),
                To = ReadMonth(parsed.GetValue(to)),
                Budget = ReadBudget(parsed.GetValue(budget)),
            };
            Document document = output.Open(parsed, inputs);
            Write(document, Plan(rules, reported, options, priceFile), chosen, host);
            return ExitCode.Done;
        });
        return command;
    }

    private static Roadmap Plan(
        Standard standard,
        County county,
        RoadmapOptions options,
        string? priceFile
    )
    {
        try
        {
            return Roadmap.For(standard, county, options);
        }
        catch (TimetableException refused)
        {
            throw new CommandException(ExitCode.Usage, [refused.Told]);
        }
        catch (BadDataException refused) when (priceFile is not null)
        {
            // The county was checked when it was read.
            throw CommandException.BadData(priceFile, refused.Problems);
        }
    }

    private static void Write(Document document, Roadmap roadmap, string format, Host host)
    {
        switch (format)
        {
            case "json":
                document.Write(roadmap.WriteJson);
                break;
            case "xlsx":
                document.Write(stream =>
                    ReportWorkbook.Write(roadmap.ToReport(host.Language), stream)
                );
                break;
            default:
                document.Write(roadmap.ToReport(host.Language), format);
                break;
        }
    }

    private static PriceList? ReadPrices(Inputs inputs, string? path, Standard standard)
    {
        if (path is null)
        {
            return null;
        }

        string json = Encoding.UTF8.GetString(inputs.ReadText(path, PricesWanted).Span);
        return PriceList.TryParseJson(json, out PriceList? prices, out var problems, standard)
            ? prices
            : throw CommandException.BadData(path, problems);
    }

    private static Option<string?> MonthOption(Host host, string name, string zh, string en)
    {
        var option = new Option<string?>(name)
        {
            Description = host.Text(zh, en),
            HelpName = "yyyy-MM",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && !Month.TryParse(value, out _))
            {
                string shown = Quoted.Short(value);
                result.AddError(
                    host.Text(
                        $"{name} 的值“{shown}”不是月份；请写如 2026-01。",
                        $"{name} is \"{shown}\", which is not a month; write it as 2026-01."
                    )
                );
            }
        });
        return option;
    }

    private static Month? ReadMonth(string? text) => text is null ? null : Month.Parse(text);

    private static ImmutableSortedDictionary<int, decimal> ReadBudget(string? text)
    {
        ImmutableSortedDictionary<int, decimal> budget = ImmutableSortedDictionary<
            int,
            decimal
        >.Empty;
        foreach (string item in (text ?? "").Split([',', '，'], StringSplitOptions.TrimEntries))
        {
            if (text is null)
            {
                break;
            }

            string[] sides = item.Split('=', StringSplitOptions.TrimEntries);
            if (
                sides is not [{ Length: 4 } year, { } money]
                || !int.TryParse(
                    year,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out int number
                )
                || number == 0
                || !decimal.TryParse(
                    money,
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out decimal amount
                )
            )
            {
                string shown = Quoted.Short(item);
                throw new CommandException(
                    ExitCode.Usage,
                    $"--budget 里的“{shown}”不是“年份=元”；请写如 2026=3000000,2027=5000000，数字里不加逗号。",
                    $"\"{shown}\" in --budget is not year=yuan; write it as 2026=3000000,2027=5000000, without commas in the numbers."
                );
            }

            if (budget.ContainsKey(number))
            {
                throw new CommandException(
                    ExitCode.Usage,
                    $"--budget 里 {year} 年写了两次；请只保留一个。",
                    $"{year} appears twice in --budget; keep one of the two."
                );
            }

            budget = budget.Add(number, amount);
        }

        return budget;
    }
}
