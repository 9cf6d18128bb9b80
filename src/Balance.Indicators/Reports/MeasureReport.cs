using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>The measures of a catalogue: what can be reported, in which unit, what its values look like, and where.</summary>
internal static class MeasureReport
{
    private static readonly (MeasureLevels Level, LocalizedText Name)[] Places =
    [
        (MeasureLevels.Section, new("学部", "section")),
        (MeasureLevels.School, new("学校", "school")),
        (MeasureLevels.County, new("县", "county")),
        (MeasureLevels.MonitoredSubject, new("监测学科", "monitored subject")),
    ];

    public static Report Of(CountyCatalogue catalogue, Language language)
    {
        var report = new ReportBuilder(language);
        ImmutableArray<ReportColumn> columns =
        [
            new(report.Text("编号", "Id")),
            new(report.Text("名称", "Name")),
            new(report.Text("单位", "Unit")),
            new(report.Text("填什么", "Values")),
            new(report.Text("由谁填报", "Reported by")),
        ];
        report.Table(
            columns,
            catalogue.Measures.Select(measure =>
                ImmutableArray.Create<ReportText>(
                    measure.Id,
                    report.Text(measure.Name),
                    report.Text(measure.Unit),
                    report.Text(Values(measure.Kind)),
                    report.Join(
                        Places
                            .Where(place => measure.IsReportedBy(place.Level))
                            .Select(place => place.Name)
                    )
                )
            )
        );
        return report.Build();
    }

    /// <summary>Its measures as a JSON list, in both languages.</summary>
    public static string ToJson(CountyCatalogue catalogue) =>
        JsonText.Write(writer =>
            writer.WriteItems(catalogue.Measures, measure => CountyWriter.Write(writer, measure))
        );

    private static LocalizedText Values(MeasureKind kind) =>
        kind switch
        {
            MeasureKind.Count => new("整数", "whole number"),
            MeasureKind.Amount => new("数", "number"),
            MeasureKind.Rate => new("0 到 1 的小数", "decimal from 0 to 1"),
            MeasureKind.YesNo => new("是或否", "yes or no"),
            MeasureKind.Grade => new("等次", "grade"),
            MeasureKind.Level => new("等级，1 到 10", "level, 1 to 10"),
            MeasureKind.CountList => new("一列整数", "list of whole numbers"),
            MeasureKind.AmountList => new("一列数", "list of numbers"),
            _ => new("一列监测学科", "list of monitored subjects"),
        };
}
