using System.Collections.Immutable;
using System.CommandLine;

namespace Balance.Indicators.Cli;

/// <summary>
/// What is wrong with a command line, in the words of this program and the user's language: which command, argument or option is
/// unknown, missing or too much. What has passed, the parser takes as it was meant; an option never swallows the next one.
/// </summary>
internal sealed class CommandLineCheck
{
    private readonly ImmutableArray<LocalizedText>.Builder _problems =
        ImmutableArray.CreateBuilder<LocalizedText>();

    private readonly HashSet<Option> _given = [];
    private Command _command;
    private int _arguments;

    private CommandLineCheck(Command root) => _command = root;

    /// <summary>Every problem, and the command that they are about.</summary>
    public static (ImmutableArray<LocalizedText> Problems, Command Command) Of(
        RootCommand root,
        IReadOnlyList<string> args
    )
    {
        var check = new CommandLineCheck(root);
        check.Go(args);
        return (check._problems.ToImmutable(), check._command);
    }

    /// <summary>The options of a command, and those of the commands it belongs to that hold for it too.</summary>
    public static IEnumerable<Option> OptionsOf(Command command) =>
        command.Options.Concat(
            ParentsOf(command)
                .SelectMany(parent => parent.Options.Where(option => option.Recursive))
        );

    /// <summary>balance standard show.</summary>
    public static string NameOf(Command command) =>
        string.Join(' ', ParentsOf(command).Reverse().Append(command).Select(Called));

    public static bool TakesValue(Option option) =>
        option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool);

    /// <summary>Whether it takes one after another.</summary>
    private static bool IsMany(Argument argument) => argument.Arity.MaximumNumberOfValues > 1;

    /// <summary>How an argument is written in a line of usage: &lt;county.json&gt;, with … where there may be more.</summary>
    public static string WordsOf(Argument argument) =>
        $"<{argument.Name}>" + (IsMany(argument) ? "…" : "");

    private static string Called(Command command) =>
        command is RootCommand ? "balance" : command.Name;

    private static IEnumerable<Command> ParentsOf(Command command)
    {
        for (
            Command? parent = command.Parents.OfType<Command>().FirstOrDefault();
            parent is not null;
            parent = parent.Parents.OfType<Command>().FirstOrDefault()
        )
        {
            yield return parent;
        }
    }

    private void Go(IReadOnlyList<string> args)
    {
        int i = 0;
        for (; i < args.Count && args[i] != "--"; i++)
        {
            if (IsOption(args[i]))
            {
                i += TakeOption(args[i], i + 1 < args.Count ? args[i + 1] : null);
            }
            else if (!Take(args[i]))
            {
                return;
            }
        }

        // Behind -- everything is an argument.
        foreach (string arg in args.Skip(i + 1))
        {
            TakeArgument(arg);
        }

        // Who asks for help need not know what is missing.
        if (!_given.Any(option => option.Name is HelpText.Option or Version.Option))
        {
            TellMissing();
        }
    }

    /// <summary>A command or an argument; false where it is an unknown command, of which the rest cannot be judged.</summary>
    private bool Take(string arg)
    {
        if (_command.Subcommands.Count == 0)
        {
            TakeArgument(arg);
            return true;
        }

        if (_command.Subcommands.FirstOrDefault(one => one.Name == arg) is { } command)
        {
            _command = command;
            return true;
        }

        string[] names = [.. _command.Subcommands.Select(one => one.Name)];
        LocalizedText hint = Likeness.Nearest(arg, names) is { } meant
            ? new($"您是否想写 {meant}？", $"Did you mean {meant}?")
            : Commands(names);
        Tell(
            $"{NameOf(_command)} 没有“{Quoted.Short(arg)}”这个命令。{hint.Zh}",
            $"{NameOf(_command)} has no command \"{Quoted.Short(arg)}\". {hint.En}"
        );
        return false;
    }

    private void TakeArgument(string arg)
    {
        bool takesMany = _command.Arguments.Any(IsMany);
        if (++_arguments > _command.Arguments.Count && !takesMany)
        {
            Tell(
                $"{NameOf(_command)} 不需要“{Quoted.Short(arg)}”；{Wanted().Zh}。文件名中有空格的，请用引号括起来。",
                $"{NameOf(_command)} does not take \"{Quoted.Short(arg)}\"; {Wanted().En}. Put a name with blanks in quotes."
            );
        }
    }

    /// <summary>Takes an option, and tells how many of the next words are its value.</summary>
    private int TakeOption(string arg, string? next)
    {
        int end = arg.IndexOfAny(['=', ':']);
        string name = end < 0 ? arg : arg[..end];
        Option? option = OptionsOf(_command)
            .FirstOrDefault(one => one.Name == name || one.Aliases.Contains(name));
        if (option is null)
        {
            return TellUnknown(name) && end < 0 && next is not null && !IsOption(next) ? 1 : 0;
        }

        if (!_given.Add(option) && option.Arity.MaximumNumberOfValues <= 1)
        {
            Tell(
                $"{option.Name} 写了两次；请只保留一个。",
                $"{option.Name} appears twice; keep one of them."
            );
        }

        if (!TakesValue(option))
        {
            if (end >= 0)
            {
                Tell($"{option.Name} 后面不写值。", $"{option.Name} takes no value.");
            }

            return 0;
        }

        if (end >= 0)
        {
            return 0;
        }

        if (next is not null && next != "--" && !IsOption(next))
        {
            return 1;
        }

        Tell(
            $"{option.Name} 后面要写值：{option.Name} <{option.HelpName}>。",
            $"{option.Name} needs a value: {option.Name} <{option.HelpName}>."
        );
        return 0;
    }

    /// <summary>Whether the option that was meant takes a value, which then is no argument.</summary>
    private bool TellUnknown(string name)
    {
        string[] names = [.. OptionsOf(_command).Select(option => option.Name)];
        string? meant = OfLetter(name, names) ?? Likeness.Nearest(name, names);
        LocalizedText hint = meant is null
            ? new(
                "以 - 开头的文件名请写在 -- 后面。",
                "Write a file name that begins with - after --."
            )
            : new($"您是否想写 {meant}？", $"Did you mean {meant}?");
        Tell(
            $"{NameOf(_command)} 没有“{Quoted.Short(name)}”这个选项。{hint.Zh}",
            $"{NameOf(_command)} has no option \"{Quoted.Short(name)}\". {hint.En}"
        );
        return OptionsOf(_command).Any(option => option.Name == meant && TakesValue(option));
    }

    /// <summary>-o → --output, where no other option begins so.</summary>
    private static string? OfLetter(string written, string[] names)
    {
        string[] alike =
        [
            .. names.Where(name =>
                written.Length == 2
                && name.StartsWith("-" + written, StringComparison.OrdinalIgnoreCase)
            ),
        ];
        return alike is [var only] ? only : null;
    }

    private void TellMissing()
    {
        if (_command.Subcommands.Count > 0)
        {
            LocalizedText commands = Commands(_command.Subcommands.Select(one => one.Name));
            Tell(
                $"{NameOf(_command)} 后面要写命令。{commands.Zh}",
                $"{NameOf(_command)} needs a command, which is missing. {commands.En}"
            );
            return;
        }

        foreach (
            Argument argument in _command
                .Arguments.Skip(_arguments)
                .Where(argument => argument.Arity.MinimumNumberOfValues > 0)
        )
        {
            Tell(
                $"{NameOf(_command)} 缺少 <{argument.Name}>：{argument.Description}。",
                $"{NameOf(_command)}: <{argument.Name}> is missing: {argument.Description}."
            );
        }
    }

    private LocalizedText Wanted()
    {
        string arguments = string.Join(' ', _command.Arguments.Select(WordsOf));
        return arguments.Length == 0
            ? new("它不要文件", "it takes no file")
            : new($"它要的是 {arguments}", $"it takes {arguments}");
    }

    private static LocalizedText Commands(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return new(
            $"可以写的是：{string.Join("、", all)}。",
            $"The commands are: {string.Join(", ", all)}."
        );
    }

    /// <summary>A negative number is a value, and a single - is standard input or output.</summary>
    private static bool IsOption(string arg) =>
        arg.Length > 1 && arg[0] == '-' && !char.IsAsciiDigit(arg[1]) && arg[1] != '.';

    private void Tell(string zh, string en) => _problems.Add(new LocalizedText(zh, en));
}
