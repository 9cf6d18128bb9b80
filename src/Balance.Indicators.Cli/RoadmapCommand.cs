using System.CommandLine;
using System.Text;
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
        Option<string?> format = SharedOptions.Format(
            host,
            host.Text("输出格式", "the output's format")
        );
        var prices = new Option<string?>("--prices")
        {
            Description = host.Text(
                "单价文件（balance-prices/1）：按费用最省安排，并列出费用",
                "a file of prices (balance-prices/1): plan by the least cost, and tell it"
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
        };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            Inputs inputs = Inputs.Of(host, parsed);
            Standard rules = inputs.ReadStandard(parsed.GetValue(standard)!);
            County reported = inputs.ReadCounty(parsed.GetValue(county)!, rules);
            var options = new RoadmapOptions
            {
                Prices = ReadPrices(inputs, parsed.GetValue(prices)),
                Rotate = parsed.GetValue(rotate),
            };
            Document document = output.Open(parsed, inputs);
            var roadmap = Roadmap.For(rules, reported, options);
            if (parsed.GetValue(format) == "json")
            {
                document.Write(roadmap.WriteJson);
            }
            else
            {
                document.Write(roadmap.ToReport(host.Language), parsed.GetValue(format)!);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static PriceList? ReadPrices(Inputs inputs, string? path)
    {
        if (path is null)
        {
            return null;
        }

        string json = Encoding.UTF8.GetString(inputs.ReadText(path, PricesWanted).Span);
        return PriceList.TryParseJson(json, out PriceList? prices, out var problems)
            ? prices
            : throw CommandException.BadData(path, problems);
    }
}
