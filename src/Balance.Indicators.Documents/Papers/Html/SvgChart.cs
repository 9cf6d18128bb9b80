using System.Globalization;

namespace Balance.Indicators.Documents;

/// <summary>
/// Draws the eight kinds of charts. What is written stands on lines of its own, above what it tells, and is cut where it is too long,
/// so that no two texts meet.
/// </summary>
internal sealed class SvgChart : IChartVisitor
{
    private const double Width = Svg.Width;
    private const double Em = 13;
    private const double SmallEm = 11.5;
    private const double CellEm = 11;

    /// <summary>What is left for the names of a map, however wide its figures are.</summary>
    private const double LeastNames = 90;

    /// <summary>As many rows of a map as fit on a printed page.</summary>
    private const int MapRows = 36;

    public List<Svg> Pictures { get; } = [];

    public void Visit(BarChart chart)
    {
        var svg = new Svg();
        decimal most = chart
            .Groups.SelectMany(group => group.Bars)
            .Select(bar => Math.Max(bar.Value ?? 0, bar.Limit ?? 0))
            .DefaultIfEmpty()
            .Max();
        double At(decimal value) => most == 0 ? 0 : (double)(value / most) * Width;
        double y = 0;
        foreach (BarGroup group in chart.Groups)
        {
            if (group.Name.Length > 0)
            {
                y += 20;
                svg.Text(0, y, group.Name, "b");
            }

            foreach (Bar bar in group.Bars)
            {
                string shown = bar.Limit is { } stated
                    ? bar.Shown + " / ≤ " + stated.ToString(CultureInfo.InvariantCulture)
                    : bar.Shown;
                Labels(svg, y += 18, bar.Name, shown);
                y += 5;
                svg.Box(0, y, Width, 9, "rest");
                svg.Box(0, y, At(bar.Value ?? 0), 9, StyleOf(bar.Outcome));
                if (bar.Limit is { } limit)
                {
                    svg.Line(At(limit), y - 2, At(limit), y + 11, "limit");
                }

                y += 11;
            }
        }

        svg.Height = y + 4;
        Pictures.Add(svg);
    }

    public void Visit(DotChart chart)
    {
        var svg = new Svg();
        double y = 0;
        foreach (DotStrip strip in chart.Strips)
        {
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
            Labels(svg, y += 20, strip.Name, figures);
            double middle = y + 40;
            svg.Line(0, middle, Width, middle, "axis");
            int i = 0;
            foreach (Dot dot in strip.Dots)
            {
                // Spread in a fixed order, so that dots of one value can be told apart.
                double off = (i++ * 7 % 13 - 6) * 4;
                double radius =
                    largest == 0 ? 3 : 2 + 6 * Math.Sqrt((double)(dot.Pupils / largest));
                svg.Mark(At(dot.Value), middle + off, radius, dot.Location, dot.Name);
            }

            if (strip.Limit is { } limit)
            {
                svg.Line(At(limit), middle - 34, At(limit), middle + 34, "limit");
            }

            if (strip.Mean is { } mean)
            {
                svg.Line(At(mean), middle - 34, At(mean), middle + 34, "mean");
            }

            y = middle + 50;
            svg.Text(10, y, "0", "s", "middle");
            svg.Text(Width - 10, y, Axis(most), "s", "end");
            y += 6;
        }

        svg.Height = y + 4;
        Pictures.Add(svg);
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
        for (int start = 0; start < chart.Rows.Length; start += MapRows)
        {
            var svg = new Svg();
            for (int i = 0; i < chart.Columns.Length; i++)
            {
                svg.Text(
                    names + (i + 0.5) * cell,
                    13,
                    TextWidth.Fit(chart.Columns[i], cell / SmallEm),
                    "s",
                    "middle"
                );
            }

            double y = 18;
            foreach (HeatRow row in chart.Rows.Skip(start).Take(MapRows))
            {
                svg.Text(0, y + 13, TextWidth.Fit(row.Name, (names - 6) / SmallEm), "s");
                for (int i = 0; i < row.Cells.Length; i++)
                {
                    string heat = ((int)row.Cells[i].Heat).ToString(CultureInfo.InvariantCulture);
                    svg.Box(names + i * cell + 1, y + 1, cell - 2, 16, "h" + heat);
                    svg.Text(
                        names + (i + 0.5) * cell,
                        y + 13,
                        row.Cells[i].Shown,
                        "c t" + heat,
                        "middle",
                        TextWidth.Of(row.Cells[i].Shown) * CellEm > cell - 4 ? cell - 4 : null
                    );
                }

                y += 18;
            }

            svg.Height = y + 4;
            Pictures.Add(svg);
        }
    }

    public void Visit(MeanChart chart)
    {
        var svg = new Svg();
        double y = 0;
        foreach (MeanLine line in chart.Lines)
        {
            decimal most = Math.Max(
                line.Limit ?? 0,
                line.Marks.IsEmpty ? 0 : line.Marks.Max(mark => mark.Value)
            );
            double At(decimal value) => most == 0 ? 8 : 8 + (double)(value / most) * (Width - 16);
            string figures = line.Limit is { } stated
                ? line.Shown + "　≥ " + stated.ToString(CultureInfo.InvariantCulture)
                : line.Shown;
            svg.Text(0, y += 18, TextWidth.Fit(line.Name, Width / Em));
            svg.Text(0, y += 15, TextWidth.Fit(figures, Width / SmallEm), "s");
            y += 14;
            svg.Line(8, y, Width - 8, y, "axis");
            if (line.Limit is { } limit)
            {
                svg.Line(At(limit), y - 8, At(limit), y + 8, "limit");
            }

            foreach ((Location? location, decimal value) in line.Marks)
            {
                svg.Mark(At(value), y, 5, location, "");
            }

            y += 12;
        }

        svg.Height = y + 4;
        Pictures.Add(svg);
    }

    public void Visit(ShareChart chart)
    {
        var svg = new Svg();
        double y = 0;
        foreach (ShareBar bar in chart.Bars)
        {
            Labels(svg, y += 18, bar.Name, bar.Shown);
            y += 5;
            int all = bar.Counts.Sum();
            double x = 0;
            for (int i = 0; i < bar.Counts.Length && all > 0; i++)
            {
                double width = Width * bar.Counts[i] / all;
                if (width > 0)
                {
                    svg.Box(x, y, width, 10, StyleOf(ReportBuilder.Order[i]) + " gap");
                }

                x += width;
            }

            y += 12;
        }

        svg.Height = y + 4;
        Pictures.Add(svg);
    }

    public void Visit(SlopeChart chart) => Pictures.Add(SlopeDrawing.Of(chart));

    public void Visit(CurveChart chart) => Pictures.Add(CurveDrawing.Of(chart));

    public void Visit(TimeChart chart)
    {
        var svg = new Svg();
        int first = chart.Ticks[0].Month;
        int span = Math.Max(1, chart.Ticks.Max(tick => tick.Month) - first);
        double At(int month) => Width * (month - first) / span;
        double y = 0;
        foreach (TimeBar bar in chart.Bars)
        {
            Labels(svg, y += 18, bar.Name, bar.Shown);
            y += 5;
            svg.Box(0, y, Width, 9, "rest");
            svg.Box(At(bar.From), y, At(bar.Until) - At(bar.From), 9, "bar");
            y += 11;
        }

        y += 16;
        for (int i = 0; i < chart.Ticks.Length; i++)
        {
            (int month, string name) = chart.Ticks[i];
            string anchor =
                i == 0 ? ""
                : i == chart.Ticks.Length - 1 ? "end"
                : "middle";
            svg.Line(At(month), 20, At(month), y - 12, "axis");
            svg.Text(
                At(month),
                y,
                TextWidth.Fit(name, Width / chart.Ticks.Length / SmallEm),
                "s",
                anchor
            );
        }

        svg.Height = y + 6;
        Pictures.Add(svg);
    }

    /// <summary>A name on the left and figures on the right of one line; the name gives way, or takes a line of its own.</summary>
    private static void Labels(Svg svg, double y, string name, string figures)
    {
        string shown = TextWidth.Fit(figures, 0.75 * Width / SmallEm);
        double left = Width - TextWidth.Of(shown) * SmallEm - 10;
        svg.Text(0, y, TextWidth.Fit(name, left / Em));
        svg.Text(Width, y, shown, "s", "end");
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
