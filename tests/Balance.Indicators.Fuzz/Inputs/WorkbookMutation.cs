using System.IO.Compression;
using System.Text;
using Balance.Indicators.Documents;

namespace Balance.Indicators.Fuzz;

/// <summary>Workbooks of small counties, changed in their cells, in their XML or in their bytes.</summary>
internal sealed class WorkbookMutation
{
    private static readonly string[] Parts =
    [
        "xl/worksheets/",
        "xl/sharedStrings",
        "xl/styles",
        "xl/workbook.xml",
        "xl/_rels/",
        "[Content",
    ];

    private static readonly string[] Tags =
    [
        "<c>",
        "</c>",
        "<c r=\"A1\" t=\"s\"><v>0</v></c>",
        "<c t=\"s\"><v>99999999999</v></c>",
        "<c t=\"e\"><v>#DIV/0!</v></c>",
        "<c t=\"b\"><v>1</v></c>",
        "<c t=\"d\"><v>2026-01-01</v></c>",
        "<c><f>A1+1</f><v>2</v></c>",
        "<c s=\"4000000000\"><v>1</v></c>",
        "<c r=\"XFE1\"/>",
        "<row r=\"0\">",
        "<row r=\"1048577\"/>",
        "<row r=\"5\"><c r=\"B2\"><v>7</v></c></row>",
        "</row>",
        "<!-- c -->",
        "<![CDATA[<]]>",
        "<?x y?>",
        "<!DOCTYPE a>",
        "&#0;",
        "&amp;",
        "&lt",
        "<mergeCells count=\"1\"><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>",
        "<mergeCell ref=\"B2:A1\"/>",
    ];

    private static readonly string[] Values =
    [
        "",
        "0",
        "1",
        "-1",
        "s",
        "n",
        "str",
        "inlineStr",
        "b",
        "e",
        "A1",
        "ZZ9",
        "XFD1048576",
        "A0",
        "a1",
        "99999999999999999999",
        "rId1",
        "rId99",
        "hidden",
        "veryHidden",
        "../../x.xml",
        "/xl/worksheets/sheet1.xml",
        "External",
        "0%",
        "yyyy-mm-dd",
        "0.00E+00",
    ];

    private readonly Seeds<List<(string Name, byte[] Content)>> _seeds = new(
        [
            .. Samples
                .Read()
                .Small.Select((county, i) => Unpack(county, Of(Samples.EachStandard.Small, i))),
        ],
        [.. Samples.Read().Large.Select((county, i) => Unpack(county, Of(Samples.Standards, i)))]
    );

    /// <summary>A workbook of which cells are changed, and perhaps their markup.</summary>
    public byte[] MakeCells(Random random) =>
        Pack(Changed(random, ChangeCells), CompressionLevel.NoCompression);

    /// <summary>A workbook of which parts or the bytes of the archive are changed.</summary>
    public byte[] MakePackage(Random random)
    {
        List<(string Name, byte[] Content)> parts = Changed(
            random,
            random.Next(3) == 0 ? ChangeCells : ChangeMarkup
        );
        if (random.Next(3) == 0)
        {
            ChangeParts(random, parts);
        }

        byte[] packed = Pack(
            parts,
            random.Next(2) == 0 ? CompressionLevel.NoCompression : CompressionLevel.Fastest
        );
        return random.Next(3) == 0 ? ByteMutation.Change(random, packed) : packed;
    }

    private static Standard Of(IReadOnlyList<Standard> standards, int i) =>
        standards[i % standards.Count];

    private static List<(string Name, byte[] Content)> Unpack(County county, Standard standard)
    {
        using var stream = new MemoryStream();
        CountyWorkbook.Write(county, standard, stream);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        return
        [
            .. zip.Entries.Select(entry =>
            {
                using var content = new MemoryStream();
                using Stream from = entry.Open();
                from.CopyTo(content);
                return (entry.FullName, content.ToArray());
            }),
        ];
    }

    private static byte[] Pack(
        List<(string Name, byte[] Content)> parts,
        CompressionLevel compression
    )
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in parts)
            {
                using Stream entry = zip.CreateEntry(name, compression).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private List<(string Name, byte[] Content)> Changed(
        Random random,
        Action<Random, List<string>> change
    )
    {
        List<(string Name, byte[] Content)> parts = [.. _seeds.Pick(random)];
        int changes = random.Few();
        for (int i = 0; i < changes; i++)
        {
            string wanted = random.Next(4) > 0 ? Parts[0] : random.Pick(Parts);
            List<int> found =
            [
                .. Enumerable
                    .Range(0, parts.Count)
                    .Where(at => parts[at].Name.StartsWith(wanted, StringComparison.Ordinal)),
            ];
            if (found.Count > 0)
            {
                int at = random.Pick(found);
                List<string> tokens = Tokens(Encoding.UTF8.GetString(parts[at].Content));
                change(random, tokens);
                parts[at] = (parts[at].Name, Encoding.UTF8.GetBytes(string.Concat(tokens)));
            }
        }

        return parts;
    }

    /// <summary>Tags and the texts between them.</summary>
    private static List<string> Tokens(string xml)
    {
        var tokens = new List<string>();
        int from = 0;
        while (from < xml.Length)
        {
            int to = xml[from] == '<' ? xml.IndexOf('>', from) + 1 : xml.IndexOf('<', from);
            to = to <= from ? xml.Length : to;
            tokens.Add(xml[from..to]);
            from = to;
        }

        return tokens;
    }

    private static void ChangeCells(Random random, List<string> tokens)
    {
        int at = Find(random, tokens, token => token[0] != '<');
        if (at < 0 || random.Next(12) == 0)
        {
            ChangeMarkup(random, tokens);
            return;
        }

        string text = Value(random, tokens[at]);
        switch (random.Next(6))
        {
            case 0:
                // Of cells another text that is there: a head twice, a figure in another column.
                int other = Find(random, tokens, token => token[0] != '<');
                tokens[at] = other < 0 ? text : tokens[other];
                break;
            case 1 or 2 or 3 when IsCell(tokens, at):
                string cell = tokens[at - 2].Split('"')[1];
                tokens[at - 2] =
                    random.Next(3) == 0 ? $"<c r=\"{cell}\">" : $"<c r=\"{cell}\" t=\"str\">";
                tokens[at] = text;
                break;
            default:
                tokens[at] = text;
                break;
        }
    }

    /// <summary>Whether a text is the value of a cell, and not of the strings that cells share.</summary>
    private static bool IsCell(List<string> tokens, int at) =>
        at >= 2
        && tokens[at - 1] == "<v>"
        && tokens[at - 2].StartsWith("<c r=\"", StringComparison.Ordinal);

    private static string Value(Random random, string before)
    {
        string text = random.Next(4) switch
        {
            0 => Texts.Odd(random),
            1 => Texts.Near(random, before),
            2 => before + before,
            _ => Texts.Scalar(random).Trim('"'),
        };
        return string.Concat(text.Where(c => c >= ' ' && !char.IsSurrogate(c)))
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal);
    }

    private static void ChangeMarkup(Random random, List<string> tokens)
    {
        if (tokens.Count == 0)
        {
            return;
        }

        int at = random.Next(tokens.Count);
        switch (random.Next(7))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(at, random.Pick(Tags));
                break;
            case 2:
                int to = Math.Min(tokens.Count, at + random.Next(1, 12));
                tokens.InsertRange(at, tokens[at..to]);
                break;
            case 3:
                tokens.RemoveRange(at, Math.Min(tokens.Count - at, random.Next(1, 12)));
                break;
            case 4:
                int other = random.Next(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            default:
                at = Find(random, tokens, token => token.Contains("=\"", StringComparison.Ordinal));
                if (at >= 0)
                {
                    ChangeAttribute(random, tokens, at);
                }

                break;
        }
    }

    private static void ChangeAttribute(Random random, List<string> tokens, int at)
    {
        string[] pieces = tokens[at].Split('"');
        int value = (random.Next(pieces.Length / 2) * 2) + 1;
        if (value < pieces.Length)
        {
            pieces[value] = random.Pick(Values);
        }

        tokens[at] = string.Join('"', pieces);
    }

    private static void ChangeParts(Random random, List<(string Name, byte[] Content)> parts)
    {
        int at = random.Next(parts.Count);
        switch (random.Next(4))
        {
            case 0:
                parts.RemoveAt(at);
                break;
            case 1:
                parts.Add(parts[at]);
                break;
            case 2:
                parts[at] = (random.Pick(parts).Name, parts[at].Content);
                break;
            default:
                parts[at] = (parts[at].Name, ByteMutation.Change(random, parts[at].Content));
                break;
        }
    }

    private static int Find(Random random, List<string> tokens, Func<string, bool> isOne)
    {
        for (int i = 0; i < 50 && tokens.Count > 0; i++)
        {
            int at = random.Next(tokens.Count);
            if (tokens[at].Length > 0 && isOne(tokens[at]))
            {
                return at;
            }
        }

        return -1;
    }
}
