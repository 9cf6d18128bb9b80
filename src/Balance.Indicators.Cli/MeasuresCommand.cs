using System.CommandLine;

namespace Balance.Indicators.Cli;

/// <summary><c>balance measures</c>: what a county can report.</summary>
internal static class MeasuresCommand
{
    public static Command Build(Host host)
    {
        Option<string?> format = SharedOptions.Format(
            host,
            host.Text("输出格式", "the output's format")
        );
        var command = new Command(
            "measures",
            host.Text(
                "列出可以填报的全部要素：名称、单位、由谁填报",
                "list every measure that can be reported: names, units, who reports it"
            )
        )
        {
            format,
        };
        var output = new OutputOptions(host);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            Document document = output.Open(parsed, Inputs.Of(host, parsed));
            if (parsed.GetValue(format) == "json")
            {
                document.Write(MeasureReport.ToJson());
            }
            else
            {
                document.Write(MeasureReport.Of(host.Language), parsed.GetValue(format)!);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
