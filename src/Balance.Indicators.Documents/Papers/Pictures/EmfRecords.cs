using System.Text;

namespace Balance.Indicators.Documents;

/// <summary>
/// The records of an enhanced metafile, as the open specification MS-EMF has them: a head, what is drawn, an end. The file's unit is a 960th of
/// an inch. Colours are written 0xRRGGBB; a null colour draws no frame or fills nothing.
/// </summary>
internal sealed class EmfRecords
{
    private const int HeadSize = 108;
    private const uint NoBrush = 0x80000005;
    private const uint NoPen = 0x80000008;

    /// <summary>In hundredths of a millimetre.</summary>
    private const double UnitSize = 2540.0 / 960;

    private readonly MemoryStream _stream = new();
    private readonly BinaryWriter _writer;
    private readonly Dictionary<(int Kind, int A, int B, int C), uint> _objects = [];
    private readonly Dictionary<int, uint> _selected = [];
    private int _records = 1;
    private int _colour = -1;

    public EmfRecords()
    {
        _writer = new BinaryWriter(_stream, Encoding.Unicode);
        _writer.Write(new byte[HeadSize]);
        Begin(18, 12); // SETBKMODE
        _writer.Write(1); // transparent
        Begin(22, 12); // SETTEXTALIGN
        _writer.Write(24); // from the left, on the base line
    }

    public void Line(int x1, int y1, int x2, int y2, int colour, int width)
    {
        Pen(colour, width);
        Begin(27, 16); // MOVETOEX
        _writer.Write(x1);
        _writer.Write(y1);
        Begin(54, 16); // LINETO
        _writer.Write(x2);
        _writer.Write(y2);
    }

    public void Rectangle(
        int left,
        int top,
        int right,
        int bottom,
        int? frame,
        int width,
        int? fill
    ) => Framed(43, left, top, right, bottom, frame, width, fill);

    public void Ellipse(
        int left,
        int top,
        int right,
        int bottom,
        int? frame,
        int width,
        int? fill
    ) => Framed(42, left, top, right, bottom, frame, width, fill);

    /// <summary>A closed outline through the points x, y, x, y, …</summary>
    public void Polygon(int[] points, int frame, int width)
    {
        Pen(frame, width);
        Brush(null);
        Begin(3, 28 + 4 * points.Length); // POLYGON
        _writer.Write(points.Where((_, i) => i % 2 == 0).Min());
        _writer.Write(points.Where((_, i) => i % 2 == 1).Min());
        _writer.Write(points.Where((_, i) => i % 2 == 0).Max());
        _writer.Write(points.Where((_, i) => i % 2 == 1).Max());
        _writer.Write(points.Length / 2);
        foreach (int number in points)
        {
            _writer.Write(number);
        }
    }

    /// <summary>A text from <paramref name="x"/>, each character as wide as <paramref name="advances"/> says.</summary>
    public void Text(
        int x,
        int y,
        string text,
        int[] advances,
        int size,
        bool isBold,
        bool isItalic,
        int colour
    )
    {
        if (text.Length == 0)
        {
            return;
        }

        Font(size, isBold, isItalic);
        if (colour != _colour)
        {
            Begin(24, 12); // SETTEXTCOLOR
            _writer.Write(Reversed(colour));
            _colour = colour;
        }

        const int start = 76;
        int letters = (text.Length * 2 + 3) / 4 * 4;
        Begin(84, start + letters + 4 * advances.Length); // EXTTEXTOUTW
        Bounds(x, y - size, x + advances.Sum(), y + size / 4);
        _writer.Write(1); // compatible
        _writer.Write((float)UnitSize);
        _writer.Write((float)UnitSize);
        _writer.Write(x);
        _writer.Write(y);
        _writer.Write(text.Length);
        _writer.Write(start);
        _writer.Write(0);
        Bounds(0, 0, -1, -1);
        _writer.Write(start + letters);
        _writer.Write(Encoding.Unicode.GetBytes(text));
        _writer.Write(new byte[letters - text.Length * 2]);
        foreach (int advance in advances)
        {
            _writer.Write(advance);
        }
    }

    public byte[] ToBytes(int width, int height)
    {
        Begin(14, 20); // EOF
        _writer.Write(0);
        _writer.Write(16);
        _writer.Write(20);
        int length = (int)_stream.Length;
        _stream.Position = 0;
        _writer.Write(1); // HEADER
        _writer.Write(HeadSize);
        Bounds(0, 0, width - 1, height - 1);
        Bounds(0, 0, (int)Math.Round(width * UnitSize), (int)Math.Round(height * UnitSize));
        _writer.Write(0x464D4520); // " EMF"
        _writer.Write(0x10000);
        _writer.Write(length);
        _writer.Write(_records);
        _writer.Write((ushort)(_objects.Count + 1));
        _writer.Write((ushort)0);
        _writer.Write(0);
        _writer.Write(0);
        _writer.Write(0);
        Size(19200); // units of the device on which it was drawn, here 20 inches square
        Size(508); // the same in millimetres
        _writer.Write(0);
        _writer.Write(0);
        _writer.Write(0);
        Size(508_000); // and in thousandths of one
        return _stream.ToArray();
    }

    private void Framed(
        int record,
        int left,
        int top,
        int right,
        int bottom,
        int? frame,
        int width,
        int? fill
    )
    {
        Pen(frame, width);
        Brush(fill);
        Begin(record, 24); // RECTANGLE or ELLIPSE
        Bounds(left, top, right, bottom);
    }

    private void Pen(int? colour, int width)
    {
        if (colour is not { } stroke)
        {
            Select(38, NoPen);
            return;
        }

        if (Known((38, stroke, width, 0)) is not { } pen)
        {
            Begin(38, 28); // CREATEPEN
            pen = Added((38, stroke, width, 0));
            _writer.Write(0); // solid
            _writer.Write(width);
            _writer.Write(0);
            _writer.Write(Reversed(stroke));
        }

        Select(38, pen);
    }

    private void Brush(int? colour)
    {
        if (colour is not { } fill)
        {
            Select(39, NoBrush);
            return;
        }

        if (Known((39, fill, 0, 0)) is not { } brush)
        {
            Begin(39, 24); // CREATEBRUSHINDIRECT
            brush = Added((39, fill, 0, 0));
            _writer.Write(0); // solid
            _writer.Write(Reversed(fill));
            _writer.Write(0);
        }

        Select(39, brush);
    }

    private void Font(int size, bool isBold, bool isItalic)
    {
        (int, int, int, int) key = (82, size, isBold ? 1 : 0, isItalic ? 1 : 0);
        if (Known(key) is not { } font)
        {
            Begin(82, 332); // EXTCREATEFONTINDIRECTW
            font = Added(key);
            _writer.Write(-size);
            _writer.Write(0);
            _writer.Write(0);
            _writer.Write(0);
            _writer.Write(isBold ? 700 : 400);
            _writer.Write(isItalic);
            _writer.Write(new byte[7]); // neither underlined nor struck out; any character set, precision and family
            byte[] name = new byte[64];
            Encoding.Unicode.GetBytes("Microsoft YaHei", 0, 15, name, 0);
            _writer.Write(name);
            _writer.Write(new byte[320 - 92]);
        }

        Select(82, font);
    }

    private uint? Known((int, int, int, int) key) =>
        _objects.TryGetValue(key, out uint handle) ? handle : null;

    /// <summary>Numbers a new object, and writes its number.</summary>
    private uint Added((int, int, int, int) key)
    {
        uint handle = (uint)_objects.Count + 1;
        _objects.Add(key, handle);
        _writer.Write(handle);
        return handle;
    }

    private void Select(int kind, uint handle)
    {
        if (_selected.TryGetValue(kind, out uint selected) && selected == handle)
        {
            return;
        }

        _selected[kind] = handle;
        Begin(37, 12); // SELECTOBJECT
        _writer.Write(handle);
    }

    private void Begin(int record, int size)
    {
        _records++;
        _writer.Write(record);
        _writer.Write(size);
    }

    private void Bounds(int left, int top, int right, int bottom)
    {
        _writer.Write(left);
        _writer.Write(top);
        _writer.Write(right);
        _writer.Write(bottom);
    }

    private void Size(int both)
    {
        _writer.Write(both);
        _writer.Write(both);
    }

    /// <summary>The file has blue before red.</summary>
    private static int Reversed(int colour) =>
        (colour & 0xFF) << 16 | (colour & 0xFF00) | colour >> 16;
}
