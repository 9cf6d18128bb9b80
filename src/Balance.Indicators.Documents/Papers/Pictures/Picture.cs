namespace Balance.Indicators.Documents;

/// <summary>
/// A static picture, drawn line by line: 520 wide, as tall as it needs to be. What is drawn is named by its style (bar, bad, limit, s for small
/// text …); each kind of picture knows how a style looks.
/// </summary>
internal abstract class Picture
{
    public const double Width = 520;

    /// <summary>The tallest that fits on a printed page with its title.</summary>
    public const double Tallest = 740;

    public double Height { get; set; }

    /// <summary>A line of text; narrowed to <paramref name="length"/> where that is given.</summary>
    public abstract void Text(
        double x,
        double y,
        string text,
        string style = "",
        string anchor = "",
        double? length = null
    );

    public abstract void Box(double x, double y, double width, double height, string style);

    public abstract void Line(double x1, double y1, double x2, double y2, string style);

    public abstract void Dot(double x, double y, double radius, string style);

    /// <summary>A mark by location: a circle for urban, a square for town, a triangle for rural, a diamond for unknown; with its name, where pictures have such.</summary>
    public abstract void Mark(double x, double y, double radius, Location? location, string title);
}
