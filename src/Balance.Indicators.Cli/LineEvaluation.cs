namespace Balance.Indicators.Cli;

/// <summary>
/// Many counties: one as JSON in each line of the input, and of each evaluation one line of the output, in order. They are read and evaluated on every
/// processor, a few at a time, whatever their number. Bad lines are told and passed over.
/// </summary>
/// <param name="host">Who is told.</param>
/// <param name="standard">The standard.</param>
/// <param name="options">How.</param>
/// <param name="failOn">The outcome that --fail-on names; null for none.</param>
internal sealed class LineEvaluation(
    Host host,
    Standard standard,
    EvaluationOptions options,
    string? failOn
)
{
    /// <summary>Of bad data where a line was bad; else as --fail-on says.</summary>
    public int ExitCode { get; private set; } = Cli.ExitCode.Done;

    /// <summary>Refuses options that do not go together.</summary>
    public static void Check(string? format, string? school, bool isLines, bool isSummary)
    {
        if (!isLines && (isSummary || format == "csv"))
        {
            throw new CommandException(
                Cli.ExitCode.Usage,
                "--summary 和 --format csv 与 --lines 同用：每行一个县。",
                "--summary and --format csv go with --lines: a county in each line."
            );
        }

        if (isLines && (school is not null || format is not (null or "json" or "csv")))
        {
            throw new CommandException(
                Cli.ExitCode.Usage,
                "--lines 输出 JSON，加 --summary 还可以是 --format csv，不与 --school 同用；一个县的报告请单独评估。",
                "--lines writes JSON, or with --summary --format csv, and goes without --school; evaluate a county by itself for its report."
            );
        }

        if (isLines && format == "csv" && !isSummary)
        {
            throw new CommandException(
                Cli.ExitCode.Usage,
                "--format csv 是每县一行的表格，与 --lines --summary 同用。",
                "--format csv is a table with a row a county; it goes with --lines --summary."
            );
        }
    }

    /// <summary>Evaluates all of the input, which is called by its name where it cannot be read.</summary>
    public void Write(Stream input, string name, ILineWriter writer)
    {
        long done = 0;
        using Waiting? waiting = host.Wait(() =>
            new LocalizedText(
                $"已评估 {ExactNumber.Text(done)} 个县",
                $"{ExactNumber.Text(done)} counties evaluated"
            )
        );
        using IEnumerator<EvaluationLine> lines = standard
            .EvaluateLinesAsync(input, options, cancellationToken: host.Cancellation)
            .ToBlockingEnumerable(host.Cancellation)
            .GetEnumerator();
        while (Next(lines, name))
        {
            done++;
            if (lines.Current.Evaluation is { } evaluation)
            {
                writer.Write(lines.Current.Number, evaluation);
                if (SharedOptions.FailsOn(evaluation.Outcome, failOn))
                {
                    Fail(Cli.ExitCode.FailedOn);
                }
            }
            else
            {
                Tell(lines.Current);
                Fail(Cli.ExitCode.BadData);
            }
        }
    }

    /// <summary>Bad data weigh more than a verdict.</summary>
    private void Fail(int exitCode) => ExitCode = Math.Max(ExitCode, exitCode);

    private static bool Next(IEnumerator<EvaluationLine> lines, string name)
    {
        try
        {
            return lines.MoveNext();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CommandException.NotRead(name, exception);
        }
    }

    private void Tell(EvaluationLine line)
    {
        string number = ExactNumber.Text(line.Number);
        foreach (
            DataProblem problem in line.Problems.Where(item =>
                item.Severity == ProblemSeverity.Rejected
            )
        )
        {
            host.Tell(
                new LocalizedText(
                    $"第 {number} 行：{problem.In(Language.Chinese)}",
                    $"line {number}: {problem.In(Language.English)}"
                )
            );
        }
    }
}
