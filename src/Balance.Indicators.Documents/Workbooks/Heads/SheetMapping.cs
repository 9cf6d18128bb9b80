using System.Collections.Immutable;
using System.Text.Json;

namespace Balance.Indicators.Documents;

/// <summary>
/// 对应表 (<c>balance-mapping/1</c>): what the heads of sheets mean where their names do not tell, as a person said it or as
/// it was suggested.
/// </summary>
public sealed class SheetMapping
{
    /// <summary>The format of the file.</summary>
    public const string Format = "balance-mapping/1";

    private readonly ImmutableArray<OfSheet> _sheets;

    internal SheetMapping(ImmutableArray<OfSheet> sheets) => _sheets = sheets;

    internal ImmutableArray<OfSheet> Sheets => _sheets;

    /// <summary>Reads a mapping.</summary>
    /// <param name="json">The file's text.</param>
    /// <exception cref="BadDataException">It is no mapping; it carries every problem, each with its place.</exception>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public static SheetMapping Parse(string json) =>
        MappingReader.Read(json ?? throw new ArgumentNullException(nameof(json)));

    /// <summary>The mapping as JSON.</summary>
    public string ToJson() =>
        JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("format", Format);
            writer.WriteStartArray("sheets");
            foreach (OfSheet sheet in _sheets)
            {
                sheet.Write(writer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });

    internal OfSheet? Find(string sheet) =>
        _sheets.FirstOrDefault(item => item.Sheet == sheet)
        ?? _sheets.FirstOrDefault(item => item.Sheet is null);

    /// <summary>What the heads of one sheet mean.</summary>
    /// <param name="Sheet">The sheet's name; null for every sheet that is not named.</param>
    /// <param name="Stage">The stage of its rows.</param>
    /// <param name="Columns">Heads, alone or with groups above them (在校生数→合计), and what they are; null for nothing.</param>
    internal sealed record OfSheet(
        string? Sheet,
        Stage? Stage,
        ImmutableArray<(string Head, HeadTarget? Target, string? Unit)> Columns
    )
    {
        /// <summary>What is said of a head; null where nothing is.</summary>
        public List<HeadMatch>? Find(IReadOnlyList<HeadText> path)
        {
            string[] steps = [.. path.Select(step => step.Bare).Where(step => step.Length > 0)];
            foreach ((string head, HeadTarget? target, string? _) in Columns)
            {
                string[] wanted = [.. head.Split('→').Select(step => HeadText.Of(step).Bare)];
                if (
                    steps.Length >= wanted.Length
                    && steps.Skip(steps.Length - wanted.Length).SequenceEqual(wanted)
                )
                {
                    return target is null
                        ? [new HeadMatch(new HeadTarget("ignored"), null, [], 0)]
                        : [new HeadMatch(target, target.Sign == 0 ? null : head, [], -1)];
                }
            }

            return null;
        }

        /// <summary>The unit that is said of a target's column.</summary>
        public string? UnitOf(HeadTarget target) =>
            Columns
                .FirstOrDefault(column => column.Target == target && column.Unit is not null)
                .Unit;

        internal void Write(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            if (Sheet is not null)
            {
                writer.WriteString("sheet", Sheet);
            }

            if (Stage is { } stage)
            {
                writer.WriteString("stage", stage.Code());
            }

            writer.WriteStartArray("columns");
            foreach ((string head, HeadTarget? target, string? unit) in Columns)
            {
                writer.WriteStartObject();
                writer.WriteString("head", head);
                writer.WriteString("measure", target?.ToString());
                if (unit is not null)
                {
                    writer.WriteString("unit", unit);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }
}
