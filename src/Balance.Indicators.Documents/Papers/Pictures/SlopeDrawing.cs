namespace Balance.Indicators.Documents;

/// <summary>
/// Draws a panel of slopes: lines from 0, names and figures at both ends, moved apart where they would meet, and the limit across.
/// </summary>
internal sealed class SlopeDrawing
{
    private const double Em = 11.5;
    private const double LineOfText = 15;
    private const double LeastLeft = 58;
    private const double Right = Picture.Width - 132;
    private const double Lead = 12;

    private readonly Picture _picture;

    /// <summary>Figures are never cut: the lines begin where the widest of the first ends.</summary>
    private readonly double _left;

    private SlopeDrawing(Picture picture, SlopePanel panel)
    {
        _picture = picture;
        double widest = panel
            .Lines.Select(line => TextWidth.Of(line.Points[0]?.Shown ?? "") * Em)
            .DefaultIfEmpty()
            .Max();
        _left = Math.Max(LeastLeft, widest + Lead + 2);
    }

    public static double HeightOf(SlopePanel panel) => 20 + 14 + Span(panel) + 22;

    /// <summary>Draws a panel from <paramref name="y"/> down, and returns where it ends.</summary>
    public static double Draw(Picture picture, double y, SlopeChart chart, SlopePanel panel)
    {
        new SlopeDrawing(picture, panel).Draw(y, chart, panel);
        return y + HeightOf(panel);
    }

    private static double Span(SlopePanel panel) =>
        Math.Max(120, (panel.Lines.Length - 1) * LineOfText);

    private void Draw(double y, SlopeChart chart, SlopePanel panel)
    {
        _picture.Text(0, y + 20, panel.Name, "b");
        _picture.Text(Picture.Width, y + 20, panel.LimitShown, "s", "end");
        double top = y + 34;
        double height = Span(panel);
        decimal most = panel
            .Lines.SelectMany(line => line.Points)
            .Select(point => point?.Value ?? 0)
            .Append(panel.Limit ?? 0)
            .Max();
        double At(decimal value) =>
            top + height - (most == 0 ? 0 : (double)(value / most) * height);
        double Across(int at) => _left + (Right - _left) * at / (chart.Labels.Length - 1);

        for (int at = 0; at < chart.Labels.Length; at++)
        {
            _picture.Line(Across(at), top - 6, Across(at), top + height, "axis");
            double width = (Right - _left) / (chart.Labels.Length - 1) / Em;
            _picture.Text(
                Across(at),
                top + height + 16,
                TextWidth.Fit(chart.Labels[at], width),
                "s",
                "middle"
            );
        }

        if (panel.Limit is { } limit)
        {
            _picture.Line(_left, At(limit), Right, At(limit), "limit");
        }

        foreach (SlopeLine line in panel.Lines)
        {
            string style = StyleOf(line.Outcome);
            int? before = null;
            for (int at = 0; at < line.Points.Length; at++)
            {
                if (line.Points[at] is not { } point)
                {
                    continue;
                }

                if (before is { } from)
                {
                    _picture.Line(
                        Across(from),
                        At(line.Points[from]!.Value),
                        Across(at),
                        At(point.Value),
                        "way " + style
                    );
                }

                _picture.Dot(Across(at), At(point.Value), 2.5, style);
                before = at;
            }
        }

        Labels(panel, 0, At, top, height);
        Labels(panel, chart.Labels.Length - 1, At, top, height);
    }

    /// <summary>The figures at one end, with names on the right, each as near to its line as the others leave room.</summary>
    private void Labels(
        SlopePanel panel,
        int at,
        Func<decimal, double> height,
        double top,
        double span
    )
    {
        SlopeLine[] lines =
        [
            .. panel
                .Lines.Where(line => line.Points[at] is not null)
                .OrderByDescending(line => line.Points[at]!.Value),
        ];
        double[] y = [.. lines.Select(line => height(line.Points[at]!.Value))];
        Spread(y, top, top + span);
        for (int i = 0; i < lines.Length; i++)
        {
            SlopePoint point = lines[i].Points[at]!;
            double end = height(point.Value);
            string style = StyleOf(lines[i].Outcome) == "bad" ? "s b" : "s";
            if (at == 0)
            {
                _picture.Line(_left - Lead, y[i], _left, end, "axis");
                _picture.Text(_left - Lead - 2, y[i] + 4, point.Shown, style, "end");
            }
            else
            {
                _picture.Line(Right, end, Right + Lead, y[i], "axis");
                _picture.Text(
                    Right + Lead + 2,
                    y[i] + 4,
                    TextWidth.Fit(
                        lines[i].Name + " " + point.Shown,
                        (Picture.Width - Right - Lead - 2) / Em
                    ),
                    style
                );
            }
        }
    }

    /// <summary>Moves places apart, from above, and back up where the last would be too low.</summary>
    private static void Spread(double[] y, double top, double bottom)
    {
        for (int i = 0; i < y.Length; i++)
        {
            y[i] = Math.Max(y[i], i == 0 ? top : y[i - 1] + LineOfText);
        }

        for (int i = y.Length - 1; i >= 0; i--)
        {
            y[i] = Math.Min(y[i], i == y.Length - 1 ? bottom : y[i + 1] - LineOfText);
        }
    }

    private static string StyleOf(Outcome? outcome) =>
        outcome switch
        {
            Outcome.NotMet => "bad",
            Outcome.Undetermined => "wait",
            _ => "bar",
        };
}
