using System.CommandLine;

namespace Balance.Indicators.Cli;

/// <summary><c>balance template</c>: an empty county file.</summary>
internal static class TemplateCommand
{
    public static Command Build(Host host)
    {
        Option<string> standard = SharedOptions.Standard(host);
        var command = new Command(
            "template",
            host.Text(
                "空白的县数据文件，列出标准所需的全部要素",
                "an empty county file with every measure that the standard needs"
            )
        )
        {
            standard,
        };
        var output = new OutputOptions(host);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            Inputs inputs = Inputs.Of(host, parsed);
            Standard rules = inputs.ReadStandard(parsed.GetValue(standard)!);
            output.Open(parsed, inputs).Write(CountyTemplate.Of(rules, host.Language));
            return ExitCode.Done;
        });
        return command;
    }
}
