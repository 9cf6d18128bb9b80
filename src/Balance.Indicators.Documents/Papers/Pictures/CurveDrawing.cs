using System.Globalization;

namespace Balance.Indicators.Documents;

/// <summary>Draws how a count rises: steps from 0, the axes named, marks across with their names on lines of their own.</summary>
internal static class CurveDrawing
{
    private const double Em = 11.5;
    private const double Left = 34;
    private const double Right = Picture.Width - 10;
    private const double Height = 150;
    private const double LineOfText = 15;

    /// <summary>Draws from the top of the picture down, and returns where it ends.</summary>
    public static double Draw(Picture picture, CurveChart chart)
    {
        decimal most = chart
            .Steps.Concat(chart.Marks.Select(mark => mark.At))
            .DefaultIfEmpty()
            .Max();
        double top = 24 + LineOfText * chart.Marks.Length;
        double bottom = top + Height;
        double At(decimal value) =>
            Left + (most == 0 ? 0 : (double)(value / most) * (Right - Left));
        double Up(int count) => bottom - Height * count / Math.Max(1, chart.Steps.Length);
        picture.Text(0, 13, chart.Up, "s");
        picture.Line(Left, bottom, Right, bottom, "axis");
        picture.Line(Left, top, Left, bottom, "axis");
        picture.Text(Left - 4, bottom, "0", "s", "end");
        picture.Text(
            Left - 4,
            top + 8,
            chart.Steps.Length.ToString(CultureInfo.InvariantCulture),
            "s",
            "end"
        );
        for (int i = 0; i < chart.Marks.Length; i++)
        {
            double x = At(chart.Marks[i].At);
            bool isRight = x > (Left + Right) / 2;
            double y = 24 + LineOfText * i;
            picture.Line(x, y, x, bottom, "mean");
            picture.Text(
                isRight ? x - 4 : x + 4,
                y + 10,
                TextWidth.Fit(chart.Marks[i].Name, (isRight ? x - 4 : Right - x) / Em),
                "s",
                isRight ? "end" : ""
            );
        }

        double before = Left;
        for (int i = 0; i < chart.Steps.Length; i++)
        {
            double x = At(chart.Steps[i]);
            picture.Line(before, Up(i), x, Up(i), "way");
            picture.Line(x, Up(i), x, Up(i + 1), "way");
            picture.Dot(x, Up(i + 1), 2.5, "bar");
            before = x;
        }

        picture.Line(before, Up(chart.Steps.Length), Right, Up(chart.Steps.Length), "way");
        picture.Text(Left, bottom + LineOfText, "0", "s", "middle");
        picture.Text(
            Right,
            bottom + LineOfText,
            TextWidth.Fit(
                most.ToString("0.##", CultureInfo.InvariantCulture) + " " + chart.Across,
                (Right - Left) / Em
            ),
            "s",
            "end"
        );
        return bottom + LineOfText + 2;
    }
}
