using System.CommandLine;

namespace Balance.Indicators.Cli;

/// <summary>The commands, their arguments and options, in the user's language.</summary>
internal static class CommandTree
{
    public static RootCommand Build(Host host)
    {
        var root = new RootCommand(
            host.Text(
                "县域义务教育优质均衡发展评估：逐条判断县是否达标，并说明原因和差距。",
                "Decides clause by clause whether a county's compulsory education is high in quality and evenly spread, and shows why."
            )
        );
        var languageOption = new Option<string>(UserLanguage.Option)
        {
            Description = host.Text(
                "语言；未指定时取系统语言，缺省为 zh-CN",
                "language; the system's unless given, zh-CN by default"
            ),
            Recursive = true,
            HelpName = "zh-CN|en",
        };
        languageOption.AcceptOnlyFromAmong("zh-CN", "en");
        root.Options.Add(languageOption);
        root.Options.Add(SharedOptions.MaxSize(host));
        root.Subcommands.Add(EvaluateCommand.Build(host));
        root.Subcommands.Add(CoefficientCommand.Build(host));
        root.Subcommands.Add(StandardCommand.Build(host));
        root.Subcommands.Add(TemplateCommand.Build(host));
        return root;
    }
}
