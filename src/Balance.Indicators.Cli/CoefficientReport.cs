using System.Collections.Immutable;
using System.Globalization;

namespace Balance.Indicators.Cli;

/// <summary>Difference coefficients of a table, as JSON or a report.</summary>
internal static class CoefficientReport
{
    /// <summary>As many digits of mean and deviation as a coefficient of three decimals can be checked with.</summary>
    private const int Significant = 6;
    private const int LeastDecimals = 2;
    private const int MostDecimals = 15;

    public static string ToJson(ImmutableArray<ResourceColumn> columns) =>
        JsonText.Write(writer =>
            writer.WriteItems(
                columns,
                column =>
                {
                    writer.WriteStartObject();
                    writer.WriteString("resource", column.Name);
                    writer.WriteNumber("sections", column.Dispersion.Count);
                    writer.WriteNumber("pupils", column.Pupils);
                    writer.WriteDouble("mean", Defined(column.Dispersion.Mean));
                    writer.WriteDouble(
                        "standardDeviation",
                        Defined(column.Dispersion.StandardDeviation)
                    );
                    writer.WriteDouble("coefficient", Defined(column.Dispersion.Coefficient));
                    writer.WriteNumber("missing", column.Missing);
                    writer.WriteBoolean("provisional", column.Missing > 0);
                    if (column.Limit is { } limit)
                    {
                        writer.WriteNumber("limit", limit);
                        writer.WriteString("outcome", column.Outcome!.Value.Code());
                    }

                    writer.WriteEndObject();
                }
            )
        );

    public static Report Of(ImmutableArray<ResourceColumn> columns, Language language)
    {
        var report = new ReportBuilder(language);
        bool hasLimit = columns.Any(column => column.Limit is not null);
        ImmutableArray<ReportColumn> titles =
        [
            new(report.Text("资源", "Resource")),
            new(report.Text("学部数", "Sections"), isNumber: true),
            new(report.Text("未填报", "Missing"), isNumber: true),
            new(report.Text("学生数", "Pupils"), isNumber: true),
            new(report.Text("均值", "Mean"), isNumber: true),
            new(report.Text("标准差", "Deviation"), isNumber: true),
            new(report.Text("差异系数", "Coefficient"), isNumber: true),
            .. hasLimit
                ? (ReportColumn[])
                    [
                        new(report.Text("限值", "Limit"), isNumber: true),
                        new(report.Text("结论", "Outcome")),
                    ]
                : [],
        ];
        report.Table(titles, columns.Select(column => Row(column, report)));
        return report.Build();
    }

    private static ImmutableArray<ReportText> Row(ResourceColumn column, ReportBuilder report) =>
        [
            column.Name,
            FigureText.Number(column.Dispersion.Count),
            FigureText.Number(column.Missing),
            FigureText.Plain(column.Pupils),
            Number(column.Dispersion.Mean),
            Number(column.Dispersion.StandardDeviation),
            Coefficient(column, report),
            .. column.Limit is { } limit
                ? (ReportText[])
                    [FigureText.CoefficientLimit(limit), report.Text(column.Outcome!.Value)]
                : [],
        ];

    /// <summary>With three decimals, and more where those would put it on the other side of its limit.</summary>
    private static string Coefficient(ResourceColumn column, ReportBuilder report)
    {
        string provisional = column.Missing > 0 ? report.Text("（暂算）", " (provisional)") : "";
        if (!column.Dispersion.IsDefined)
        {
            return report.Text("无定义", "undefined") + provisional;
        }

        decimal value = (decimal)column.Dispersion.Coefficient;
        int decimals = CoefficientRule.UsualDecimals;
        bool? isMet = column.Outcome switch
        {
            Outcome.Met => true,
            Outcome.NotMet => false,
            _ => null,
        };
        while (
            decimals < MostDecimals
            && isMet is { } met
            && Rounded(value, decimals) <= column.Limit != met
        )
        {
            decimals++;
        }

        return FigureText.Number(Rounded(value, decimals), decimals) + provisional;
    }

    private static decimal Rounded(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>A number in six digits, two of them decimals at least; very small ones with an exponent.</summary>
    private static string Number(double number)
    {
        if (double.IsNaN(number))
        {
            return "—";
        }

        int decimals =
            number == 0
                ? LeastDecimals
                : Math.Max(LeastDecimals, Significant - 1 - (int)Math.Floor(Math.Log10(number)));
        return decimals > MostDecimals
            ? number.ToString("0.#####E+0", CultureInfo.InvariantCulture)
            : FigureText.Number(Rounded((decimal)number, decimals), decimals);
    }

    private static double? Defined(double number) => double.IsNaN(number) ? null : number;
}
