using System.CommandLine;

namespace Balance.Indicators.Cli;

/// <summary>The commands, their arguments and options, in the user's language.</summary>
internal static class CommandTree
{
    public static RootCommand Build(Host host)
    {
        var root = new RootCommand(
            host.Text(
                "县域义务教育优质均衡发展评估：逐条判断县是否达标，并说明原因和差距。只写文件名（或把文件拖到程序上），报告就写在文件旁边。",
                "Decides clause by clause whether a county's compulsory education is high in quality and evenly spread, and shows why. With names of files only (or files dropped on it), it writes each report beside its file."
            )
        );
        root.Options.Clear();
        Option<string?> language = SharedOptions.Choice(
            host,
            UserLanguage.Option,
            host.Text(
                "语言；不写时取系统语言，系统语言不是英文的用中文",
                "language; by default the system's, or Chinese if that is not English"
            ),
            value => UserLanguage.Parse(value) is not null,
            "zh-CN",
            "en"
        );
        language.Recursive = true;
        root.Options.Add(language);
        root.Options.Add(SharedOptions.MaxSize(host));
        Option help = HelpText.Build(host);
        help.Recursive = true;
        root.Options.Add(help);
        root.Options.Add(Version.Build(host));
        root.Subcommands.Add(EvaluateCommand.Build(host));
        root.Subcommands.Add(CompareCommand.Build(host));
        root.Subcommands.Add(WhatIfCommand.Build(host));
        root.Subcommands.Add(RoadmapCommand.Build(host));
        root.Subcommands.Add(FormCommand.Build(host));
        root.Subcommands.Add(CoefficientCommand.Build(host));
        root.Subcommands.Add(StandardCommand.Build(host));
        root.Subcommands.Add(TemplateCommand.Build(host));
        root.Subcommands.Add(ConvertCommand.Build(host));
        root.Subcommands.Add(CollectCommand.Build(host));
        root.Subcommands.Add(MeasuresCommand.Build(host));
        return root;
    }
}
