using System.Collections.Immutable;
using System.CommandLine;
using Balance.Indicators.Comparisons;

namespace Balance.Indicators.Cli;

/// <summary><c>balance what-if</c>: the county beside its changed self.</summary>
internal static class WhatIfCommand
{
    private const string Set = "--set";

    public static Command Build(Host host)
    {
        Argument<string> county = SharedOptions.County(host);
        var changes = new Option<string[]>(Set)
        {
            Description = host.Text(
                "改一个数：路径=值，可以写几次；值为空即未填报；如 schools[0].sections.primary.pupils=450",
                "change a figure: path=value, as often as you like; an empty value is not reported; such as schools[0].sections.primary.pupils=450"
            ),
            HelpName = "path=value",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        Option<string> standard = SharedOptions.Standard(host);
        FormatOption format = SharedOptions.ComparisonFormat(host);
        var output = new OutputOptions(host);
        var command = new Command(
            "what-if",
            host.Text(
                "假如这几个数不同：改前改后并排，看结论怎样变",
                "what if these figures were others: before and after side by side"
            )
        )
        {
            county,
            changes,
            standard,
            format,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            string chosen = format.Of(parsed, output);
            Inputs inputs = Inputs.Of(host, parsed);
            Standard rules = inputs.ReadStandard(parsed.GetValue(standard)!);
            string file = parsed.GetValue(county)!;
            County before = inputs.ReadCounty(file, rules);
            County after = Changed(before, parsed.GetValue(changes) ?? []);
            ImmutableArray<DataProblem> problems = after.Check();
            if (problems.Any(problem => problem.Severity == ProblemSeverity.Rejected))
            {
                throw CommandException.BadData(
                    host.Text("改后的县数据", "the changed county"),
                    problems
                );
            }

            Document document = output.Open(parsed, inputs);
            var comparison = EvaluationComparison.Between(
                [rules.Evaluate(before), rules.Evaluate(after)],
                [host.Text("改前", "before"), host.Text("改后", "after")]
            );
            ComparisonOutput.Write(document, comparison, chosen, host);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The county with every change; or every change that cannot be made, at once.</summary>
    private static County Changed(County county, string[] changes)
    {
        var problems = ImmutableArray.CreateBuilder<LocalizedText>();
        if (changes.Length == 0)
        {
            problems.Add(
                new(
                    $"{Set} 一次也没有写；要改什么，请写 {Set} 路径=值。",
                    $"There is no {Set}; write what is to be changed as {Set} path=value."
                )
            );
        }

        foreach (string change in changes)
        {
            if (FigureChange.TryApply(county, change, out County? changed, out var problem))
            {
                county = changed;
            }
            else
            {
                problems.Add(problem.Value);
            }
        }

        return problems.Count == 0
            ? county
            : throw new CommandException(ExitCode.Usage, problems.ToImmutable());
    }
}
