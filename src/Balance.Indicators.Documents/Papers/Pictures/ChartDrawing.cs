using System.Globalization;

namespace Balance.Indicators.Documents;

/// <summary>
/// Draws the eight kinds of charts. What is written stands on lines of its own, above what it tells, and is cut where it is too long,
/// so that no two texts meet. What does not fit on a printed page goes on in another picture.
/// </summary>
internal sealed class ChartDrawing<T> : IChartVisitor
    where T : Picture, new()
{
    private const double Width = Picture.Width;
    private const double Em = 13;
    private const double SmallEm = 11.5;
    private const double CellEm = 11;

    /// <summary>What is left for the names of a map, however wide its figures are.</summary>
    private const double LeastNames = 90;

    /// <summary>How many dots of full size a strip has room for.</summary>
    private const int UsualDots = 150;
    private const double DotSpread = 52;
    private const double GoldenRatio = 0.618034;

    private readonly List<T> _pictures = [];
    private T _picture = new();
    private double _y;

    private ChartDrawing() { }

    public static List<T> Of(Chart chart)
    {
        var drawing = new ChartDrawing<T>();
        chart.Accept(drawing);
        drawing.Finish();
        return drawing._pictures;
    }

    public void Visit(BarChart chart)
    {
        decimal most = chart
            .Groups.SelectMany(group => group.Bars)
            .Select(bar => Math.Max(bar.Value ?? 0, bar.Limit ?? 0))
            .DefaultIfEmpty()
            .Max();
        double At(decimal value) => most == 0 ? 0 : (double)(value / most) * Width;
        foreach (BarGroup group in chart.Groups)
        {
            if (group.Name.Length > 0)
            {
                Make(54);
                _picture.Text(0, _y += 20, TextWidth.Fit(group.Name, Width / Em), "b");
            }

            foreach (Bar bar in group.Bars)
            {
                Make(34);
                string shown = bar.Limit is { } stated
                    ? bar.Shown + " / ≤ " + stated.ToString(CultureInfo.InvariantCulture)
                    : bar.Shown;
                Labels(_y += 18, bar.Name, shown);
                _y += 5;
                _picture.Box(0, _y, Width, 9, "rest");
                _picture.Box(0, _y, At(bar.Value ?? 0), 9, StyleOf(bar.Outcome));
                if (bar.Limit is { } limit)
                {
                    _picture.Line(At(limit), _y - 2, At(limit), _y + 11, "limit");
                }

                _y += 11;
            }
        }
    }

    public void Visit(DotChart chart)
    {
        foreach (DotStrip strip in chart.Strips)
        {
            Make(116);
            decimal most = Math.Max(
                strip.Limit ?? 0,
                strip.Dots.IsEmpty ? 1 : strip.Dots.Max(dot => dot.Value)
            );
            decimal largest = strip.Dots.IsEmpty ? 1 : strip.Dots.Max(dot => dot.Pupils);
            double At(decimal value) => most == 0 ? 10 : 10 + (double)(value / most) * (Width - 20);
            string figures =
                strip.LimitShown.Length == 0
                    ? strip.MeanShown
                    : strip.LimitShown + "　" + strip.MeanShown;
            Labels(_y += 20, strip.Name, figures);
            double middle = _y + 40;
            _picture.Line(0, middle, Width, middle, "axis");
            // The more dots, the smaller each, so that together they cover no more of the strip than those of a usual county.
            double scale = Math.Sqrt(Math.Min(1, (double)UsualDots / strip.Dots.Length));
            double turn = 0.5;
            foreach (Dot dot in strip.Dots)
            {
                // Spread in a fixed order by the golden ratio, so that dots of one value can be told apart.
                double off = (turn - 0.5) * DotSpread;
                turn = (turn + GoldenRatio) % 1;
                double radius =
                    scale * (largest == 0 ? 3 : 2 + 6 * Math.Sqrt((double)(dot.Pupils / largest)));
                _picture.Mark(At(dot.Value), middle + off, radius, dot.Location, dot.Name);
            }

            if (strip.Limit is { } limit)
            {
                _picture.Line(At(limit), middle - 34, At(limit), middle + 34, "limit");
            }

            if (strip.Mean is { } mean)
            {
                _picture.Line(At(mean), middle - 34, At(mean), middle + 34, "mean");
            }

            _y = middle + 50;
            _picture.Text(10, _y, "0", "s", "middle");
            _picture.Text(Width - 10, _y, Axis(most), "s", "end");
            _y += 6;
        }
    }

    public void Visit(HeatMap chart)
    {
        // Figures are never cut: cells are as wide as the widest, and where names would have no room left, it is drawn narrower.
        double widest = chart
            .Rows.SelectMany(row => row.Cells)
            .Select(item => TextWidth.Of(item.Shown) * CellEm)
            .DefaultIfEmpty()
            .Max();
        double cell = Math.Min(
            Math.Max(46, widest + 6),
            (Width - LeastNames) / chart.Columns.Length
        );
        double names = Width - cell * chart.Columns.Length;
        foreach (HeatRow row in chart.Rows)
        {
            Make(18);
            if (_y == 0)
            {
                for (int i = 0; i < chart.Columns.Length; i++)
                {
                    string head = TextWidth.Fit(chart.Columns[i], cell / SmallEm);
                    _picture.Text(names + (i + 0.5) * cell, 13, head, "s", "middle");
                }

                _y = 18;
            }

            _picture.Text(0, _y + 13, TextWidth.Fit(row.Name, (names - 6) / SmallEm), "s");
            for (int i = 0; i < row.Cells.Length; i++)
            {
                string heat = ((int)row.Cells[i].Heat).ToString(CultureInfo.InvariantCulture);
                _picture.Box(names + i * cell + 1, _y + 1, cell - 2, 16, "h" + heat);
                _picture.Text(
                    names + (i + 0.5) * cell,
                    _y + 13,
                    row.Cells[i].Shown,
                    "c t" + heat,
                    "middle",
                    TextWidth.Of(row.Cells[i].Shown) * CellEm > cell - 4 ? cell - 4 : null
                );
            }

            _y += 18;
        }
    }

    public void Visit(MeanChart chart)
    {
        foreach (MeanLine line in chart.Lines)
        {
            Make(59);
            decimal most = Math.Max(
                line.Limit ?? 0,
                line.Marks.IsEmpty ? 0 : line.Marks.Max(mark => mark.Value)
            );
            double At(decimal value) => most == 0 ? 8 : 8 + (double)(value / most) * (Width - 16);
            string figures = line.Limit is { } stated
                ? line.Shown + "　≥ " + stated.ToString(CultureInfo.InvariantCulture)
                : line.Shown;
            _picture.Text(0, _y += 18, TextWidth.Fit(line.Name, Width / Em));
            _picture.Text(0, _y += 15, TextWidth.Fit(figures, Width / SmallEm), "s");
            _y += 14;
            _picture.Line(8, _y, Width - 8, _y, "axis");
            if (line.Limit is { } limit)
            {
                _picture.Line(At(limit), _y - 8, At(limit), _y + 8, "limit");
            }

            foreach ((Location? location, decimal value) in line.Marks)
            {
                _picture.Mark(At(value), _y, 5, location, "");
            }

            _y += 12;
        }
    }

    public void Visit(ShareChart chart)
    {
        foreach (ShareBar bar in chart.Bars)
        {
            Make(35);
            Labels(_y += 18, bar.Name, bar.Shown);
            _y += 5;
            int all = bar.Counts.Sum();
            double x = 0;
            for (int i = 0; i < bar.Counts.Length && all > 0; i++)
            {
                double width = Width * bar.Counts[i] / all;
                if (width > 0)
                {
                    _picture.Box(x, _y, width, 10, StyleOf(ReportBuilder.Order[i]) + " gap");
                }

                x += width;
            }

            _y += 12;
        }
    }

    public void Visit(SlopeChart chart)
    {
        foreach (SlopePanel panel in chart.Panels)
        {
            Make(SlopeDrawing.HeightOf(panel));
            _y = SlopeDrawing.Draw(_picture, _y, chart, panel);
        }
    }

    public void Visit(CurveChart chart) => _y = CurveDrawing.Draw(_picture, chart);

    public void Visit(TimeChart chart)
    {
        int first = chart.Ticks[0].Month;
        int span = Math.Max(1, chart.Ticks.Max(tick => tick.Month) - first);
        double At(int month) => Width * (month - first) / span;
        foreach (TimeBar bar in chart.Bars)
        {
            Labels(_y += 18, bar.Name, bar.Shown);
            _y += 5;
            _picture.Box(0, _y, Width, 9, "rest");
            _picture.Box(At(bar.From), _y, At(bar.Until) - At(bar.From), 9, "bar");
            _y += 11;
        }

        _y += 16;
        for (int i = 0; i < chart.Ticks.Length; i++)
        {
            (int month, string name) = chart.Ticks[i];
            string anchor =
                i == 0 ? ""
                : i == chart.Ticks.Length - 1 ? "end"
                : "middle";
            _picture.Line(At(month), 20, At(month), _y - 12, "axis");
            _picture.Text(
                At(month),
                _y,
                TextWidth.Fit(name, Width / chart.Ticks.Length / SmallEm),
                "s",
                anchor
            );
        }

        _y += 2;
    }

    /// <summary>Begins another picture where this one has no room left for what comes.</summary>
    private void Make(double room)
    {
        if (_y > 0 && _y + room > Picture.Tallest)
        {
            Finish();
        }
    }

    private void Finish()
    {
        _picture.Height = _y + 4;
        _pictures.Add(_picture);
        _picture = new T();
        _y = 0;
    }

    /// <summary>A name on the left and figures on the right of one line; the name gives way.</summary>
    private void Labels(double y, string name, string figures)
    {
        string shown = TextWidth.Fit(figures, 0.75 * Width / SmallEm);
        double left = Width - TextWidth.Of(shown) * SmallEm - 10;
        _picture.Text(0, y, TextWidth.Fit(name, left / Em));
        _picture.Text(Width, y, shown, "s", "end");
    }

    private static string Axis(decimal value) =>
        Math.Round(value, value >= 100 ? 0 : 1).ToString("0.#", CultureInfo.InvariantCulture);

    private static string StyleOf(Outcome? outcome) =>
        outcome switch
        {
            Outcome.NotMet => "bad",
            Outcome.Undetermined => "wait",
            Outcome.NotApplicable => "rest",
            _ => "bar",
        };
}
