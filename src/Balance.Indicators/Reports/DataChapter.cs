using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>The part of an evaluation's report that says what is missing and what is odd in the data.</summary>
internal static class DataChapter
{
    public static void AddMissing(ReportBuilder report, Evaluation evaluation)
    {
        ImmutableArray<MissingFigure> missing = evaluation.Missing;
        if (missing.IsEmpty)
        {
            return;
        }

        report.Chapter(
            "missing",
            report.Text(
                $"缺少的数据（{FigureText.Number(missing.Length)} 项）",
                $"Missing data ({FigureText.Number(missing.Length)})"
            )
        );
        report.List(
            missing.Select(item => new ReportText(
                item.In(report.Language) + At(report, item.Path),
                Outcome.Undetermined
            ))
        );
    }

    /// <summary>How the standard is read where its text is silent: whoever doubts a figure looks here.</summary>
    public static void AddInterpretations(ReportBuilder report, Evaluation evaluation)
    {
        if (evaluation.Standard.Interpretations.IsEmpty)
        {
            return;
        }

        report.Chapter(
            "interpretations",
            report.Text("采用的解读（不在正文中）", "Interpretations used (not in the text)")
        );
        report.List(
            evaluation.Standard.Interpretations.Select(item => new ReportText(
                $"{item.Id} [{item.Mark}] " + report.Text(item.Text)
            ))
        );
    }

    /// <summary>Where a figure stands, after what is said of it: who has a workbook reads the words, who has JSON the path.</summary>
    private static string At(ReportBuilder report, DataPath path) =>
        path == DataPath.Root ? "" : report.Text($"（{path}）", $" ({path})");

    public static void AddWarnings(ReportBuilder report, Evaluation evaluation)
    {
        if (evaluation.Warnings.IsEmpty)
        {
            return;
        }

        report.Chapter(
            "warnings",
            report.Text(
                $"数据提示（{FigureText.Number(evaluation.Warnings.Length)} 条）",
                $"Data warnings ({FigureText.Number(evaluation.Warnings.Length)})"
            )
        );
        report.Paragraph(
            report.Text(
                "这些数据可能有误，仍按填报的数评估；改正后结论可能不同，请先核对。",
                "These figures may be wrong and were evaluated as reported. Check them first: once corrected, the verdict may differ."
            )
        );
        report.List(
            evaluation.Warnings.Select(warning => new ReportText(
                warning.Message.In(report.Language) + At(report, warning.Path)
            ))
        );
    }
}
