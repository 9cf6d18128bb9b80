using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Balance.Indicators.Coefficients;

namespace Balance.Indicators.Cli;

/// <summary>One resource of a table: how it is spread, and how many sections did not report it.</summary>
internal sealed record ResourceColumn(string Name, Dispersion Dispersion, int Missing)
{
    private static readonly JsonWriterOptions JsonOptions = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string ToJson(ImmutableArray<ResourceColumn> columns)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonOptions))
        {
            writer.WriteStartArray();
            foreach (ResourceColumn column in columns)
            {
                writer.WriteStartObject();
                writer.WriteString("resource", column.Name);
                writer.WriteNumber("sections", column.Dispersion.Count);
                writer.WriteNumber("pupils", column.Dispersion.Pupils);
                Write(writer, "mean", column.Dispersion.Mean);
                Write(writer, "standardDeviation", column.Dispersion.StandardDeviation);
                Write(writer, "coefficient", column.Dispersion.Coefficient);
                writer.WriteNumber("missing", column.Missing);
                writer.WriteBoolean("provisional", column.Missing > 0);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    public static Report ToReport(ImmutableArray<ResourceColumn> columns, Language language)
    {
        string Text(string zh, string en) => new LocalizedText(zh, en).In(language);
        var table = new ReportTable(
            [
                new(Text("资源", "Resource")),
                new(Text("学部数", "Sections"), IsNumber: true),
                new(Text("未填报", "Missing"), IsNumber: true),
                new(Text("学生数", "Pupils"), IsNumber: true),
                new(Text("均值", "Mean"), IsNumber: true),
                new(Text("标准差", "Deviation"), IsNumber: true),
                new(Text("差异系数", "Coefficient"), IsNumber: true),
            ],
            [
                .. columns.Select(column =>
                    ImmutableArray.Create<ReportText>(
                        column.Name,
                        column.Dispersion.Count.ToString(CultureInfo.InvariantCulture),
                        column.Missing.ToString(CultureInfo.InvariantCulture),
                        column.Dispersion.Pupils.ToString("0.####", CultureInfo.InvariantCulture),
                        Number(column.Dispersion.Mean, 2),
                        Number(column.Dispersion.StandardDeviation, 2),
                        (
                            column.Dispersion.IsDefined
                                ? Number(column.Dispersion.Coefficient, 3)
                                : Text("无定义", "undefined")
                        ) + (column.Missing > 0 ? Text("（暂算）", " (provisional)") : "")
                    )
                ),
            ]
        );
        return new Report([table]);
    }

    /// <summary>Rounded half away from zero, for display only; --format json has every digit.</summary>
    private static string Number(double number, int decimals) =>
        double.IsNaN(number)
            ? "—"
            : Math.Round((decimal)number, decimals, MidpointRounding.AwayFromZero)
                .ToString(
                    "F" + decimals.ToString(CultureInfo.InvariantCulture),
                    CultureInfo.InvariantCulture
                );

    private static void Write(Utf8JsonWriter writer, string key, double number)
    {
        if (double.IsNaN(number))
        {
            writer.WriteNull(key);
        }
        else
        {
            writer.WriteNumber(key, number);
        }
    }
}
