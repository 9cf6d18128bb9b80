using System.Collections.Immutable;
using System.Text.Json;

namespace Balance.Indicators.Documents;

/// <summary>Reads <c>balance-mapping/1</c>, strictly.</summary>
internal sealed class MappingReader(ProblemList problems)
{
    /// <summary>The mapping of a text.</summary>
    /// <exception cref="BadDataException">It is none; it carries every problem.</exception>
    public static SheetMapping Read(string json) =>
        StrictJson.ReadDocument(
            StrictJson.ToBytes(json),
            (root, list) => new MappingReader(list).Read(root),
            out ImmutableArray<DataProblem> problems
        ) ?? throw new BadDataException(problems);

    private SheetMapping? Read(JsonElement json)
    {
        if (
            StrictObject.Of(json, DataPlace.File(KeyNames.None), problems) is not { } root
            || !root.IsOfFormat(SheetMapping.Format)
        )
        {
            return null;
        }

        var sheets = ImmutableArray.CreateBuilder<SheetMapping.OfSheet>();
        foreach ((JsonElement item, DataPlace place) in root.Items("sheets"))
        {
            if (StrictObject.Of(item, place, problems) is { } sheet)
            {
                sheets.Add(ReadSheet(sheet));
            }
        }

        root.RejectUnknownKeysOfFile();
        return new SheetMapping(sheets.ToImmutable());
    }

    private SheetMapping.OfSheet ReadSheet(StrictObject json)
    {
        string? name = Text(json, "sheet");
        Stage? stage = json.Code<Stage>("stage");
        var columns = ImmutableArray.CreateBuilder<(string, HeadTarget?, string?)>();
        foreach ((JsonElement item, DataPlace place) in json.Items("columns"))
        {
            if (StrictObject.Of(item, place, problems) is { } column)
            {
                columns.Add(ReadColumn(column));
            }
        }

        json.RejectUnknownKeys();
        return new SheetMapping.OfSheet(name, stage, columns.ToImmutable());
    }

    private (string Head, HeadTarget? Target, string? Unit) ReadColumn(StrictObject json)
    {
        if (!json.Has("head"))
        {
            json.Missing("head");
        }

        string? id = Text(json, "measure");
        HeadTarget? target = HeadTarget.Parse(id);
        if (id is not null && target is null)
        {
            string told = Quoted.Short(id);
            problems.Reject(
                json.At("measure"),
                $"“{told}”不是要素；写法如 primary.pupils，不用的列写 null。",
                $"\"{told}\" is not a measure; write such as primary.pupils, or null for a column that is not used."
            );
        }

        (string, HeadTarget?, string?) column = (
            Text(json, "head") ?? "",
            target,
            Text(json, "unit")
        );
        json.RejectUnknownKeys();
        return column;
    }

    /// <summary>A text as it stands in a sheet: a head may have several lines.</summary>
    private string? Text(StrictObject json, string key) =>
        json.Raw(key) is not { } raw ? null
        : raw.Shape == RawShape.Text ? raw.Text
        : ValueParser.Text(raw, json.At(key), problems);
}
