namespace Balance.Indicators.Documents;

/// <summary>
/// A picture of a document: a Windows metafile (EMF), lines and letters rather than dots, as office programs show it in any size. A unit of the
/// drawing is ten of the file, so that all its numbers are whole.
/// </summary>
internal sealed class EmfPicture : Picture
{
    private const double Scale = 10;
    private const int Ink = 0x000000;
    private const int Soft = 0x444444;
    private const int White = 0xFFFFFF;

    private readonly EmfRecords _records = new();

    public byte[] ToBytes() => _records.ToBytes(U(Width), U(Height));

    public override void Text(
        double x,
        double y,
        string text,
        string style = "",
        string anchor = "",
        double? length = null
    )
    {
        string[] words = style.Split(' ');
        bool isCell = words[0] == "c";
        double size =
            isCell ? 11
            : words[0] == "s" ? 11.5
            : 13;
        string inert = Quoted.Inert(text);
        if (length is { } narrowed)
        {
            size *= Math.Min(1, narrowed / (TextWidth.Of(inert) * size));
        }

        int[] advances = [.. inert.Select(c => U(TextWidth.Advance(c) * size))];
        int width = advances.Sum();
        _records.Text(
            anchor switch
            {
                "middle" => U(x) - width / 2,
                "end" => U(x) - width,
                _ => U(x),
            },
            U(y),
            inert,
            advances,
            U(size),
            isBold: Array.IndexOf(words, "b") >= 0 || Array.IndexOf(words, "t4") >= 0,
            isItalic: Array.IndexOf(words, "t2") >= 0,
            Array.IndexOf(words, "t4") >= 0 ? White
                : words[0] == "s" ? Soft
                : Ink
        );
    }

    public override void Box(double x, double y, double width, double height, string style)
    {
        string name = style.Split(' ')[0];
        if (name == "h0" || width <= 0)
        {
            return;
        }

        (int? frame, double wide) = name switch
        {
            "h3" => ((int?)0xA01812, 1d),
            "h4" => (Ink, 1),
            _ when name.Length < style.Length => (White, 1.5),
            _ => ((int?)null, 0),
        };
        _records.Rectangle(U(x), U(y), U(x + width), U(y + height), frame, U(wide), FillOf(name));
        if (name == "h5")
        {
            Dash(x, y, x + width, y, Soft, 1, 3, 2);
            Dash(x, y + height, x + width, y + height, Soft, 1, 3, 2);
            Dash(x, y, x, y + height, Soft, 1, 3, 2);
            Dash(x + width, y, x + width, y + height, Soft, 1, 3, 2);
        }
    }

    public override void Line(double x1, double y1, double x2, double y2, string style)
    {
        switch (style)
        {
            case "axis":
                Line(x1, y1, x2, y2, 0x999999, 1);
                break;
            case "limit":
                Line(x1, y1, x2, y2, Ink, 2);
                break;
            case "mean":
                Dash(x1, y1, x2, y2, Ink, 1.5, 4, 3);
                break;
            case "way wait":
                Dash(x1, y1, x2, y2, FillOf("wait"), 1.5, 5, 3);
                break;
            case "way":
                Line(x1, y1, x2, y2, FillOf("bar"), 1.5);
                break;
            default:
                string name = style.Split(' ')[1];
                Line(x1, y1, x2, y2, FillOf(name), name == "bad" ? 2.2 : 1.5);
                break;
        }
    }

    public override void Dot(double x, double y, double radius, string style) =>
        _records.Ellipse(
            U(x - radius),
            U(y - radius),
            U(x + radius),
            U(y + radius),
            frame: null,
            0,
            FillOf(style)
        );

    /// <summary>Marks are outlines, so that those behind others are seen; a metafile knows nothing half transparent.</summary>
    public override void Mark(double x, double y, double radius, Location? location, string title)
    {
        double r = radius;
        int wide = U(1.3);
        switch (location)
        {
            case Location.Urban:
                _records.Ellipse(U(x - r), U(y - r), U(x + r), U(y + r), 0x4F86BF, wide, null);
                break;
            case Location.Town:
                _records.Rectangle(U(x - r), U(y - r), U(x + r), U(y + r), 0xD9A21B, wide, null);
                break;
            case Location.Rural:
                _records.Polygon(
                    [U(x), U(y - 1.2 * r), U(x + 1.1 * r), U(y + r), U(x - 1.1 * r), U(y + r)],
                    0x0B4A20,
                    wide
                );
                break;
            default:
                double d = 1.3 * r;
                _records.Polygon(
                    [U(x), U(y - d), U(x + d), U(y), U(x), U(y + d), U(x - d), U(y)],
                    Soft,
                    wide
                );
                break;
        }
    }

    private void Line(double x1, double y1, double x2, double y2, int colour, double wide) =>
        _records.Line(U(x1), U(y1), U(x2), U(y2), colour, U(wide));

    /// <summary>A broken line, piece by piece: programs disagree on how a broken pen looks.</summary>
    private void Dash(
        double x1,
        double y1,
        double x2,
        double y2,
        int colour,
        double wide,
        double on,
        double off
    )
    {
        double length = Math.Sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
        for (double at = 0; at < length; at += on + off)
        {
            double from = at / length;
            double to = Math.Min(at + on, length) / length;
            Line(
                x1 + (x2 - x1) * from,
                y1 + (y2 - y1) * from,
                x1 + (x2 - x1) * to,
                y1 + (y2 - y1) * to,
                colour,
                wide
            );
        }
    }

    /// <summary>The colours of the printed page.</summary>
    private static int FillOf(string style) =>
        style switch
        {
            "bar" => 0x4F86BF,
            "bad" => 0x7D1710,
            "wait" => 0xD9A21B,
            "rest" => 0xD5DAE0,
            "h1" => 0xE6F3EA,
            "h2" => 0xFBE9B7,
            "h3" => 0xF7D3CF,
            "h4" => 0xB3372B,
            "h5" => 0xE6E2F3,
            _ => throw new ArgumentException("No picture has this style: " + style, nameof(style)),
        };

    private static int U(double number) => (int)Math.Round(number * Scale);
}
