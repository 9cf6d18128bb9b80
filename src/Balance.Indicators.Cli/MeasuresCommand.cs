using System.CommandLine;

namespace Balance.Indicators.Cli;

/// <summary><c>balance measures</c>: what a county can report.</summary>
internal static class MeasuresCommand
{
    public static Command Build(Host host)
    {
        FormatOption format = SharedOptions.Format(
            host,
            host.Text("输出格式", "the output's format")
        );
        Option<string> standard = SharedOptions.Standard(host);
        var command = new Command(
            "measures",
            host.Text(
                "列出可以填报的全部要素，包括标准自有的：名称、单位、由谁填报",
                "list every measure that can be reported, a standard's own too: names, units, who reports it"
            )
        )
        {
            standard,
            format,
        };
        var output = new OutputOptions(host);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            string chosen = format.Of(parsed, output);
            Inputs inputs = Inputs.Of(host, parsed);
            CountyCatalogue catalogue = inputs.ReadStandard(parsed.GetValue(standard)!).Catalogue;
            Document document = output.Open(parsed, inputs);
            if (chosen == "json")
            {
                document.Write(MeasureReport.ToJson(catalogue));
            }
            else
            {
                document.Write(MeasureReport.Of(catalogue, host.Language), chosen);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
