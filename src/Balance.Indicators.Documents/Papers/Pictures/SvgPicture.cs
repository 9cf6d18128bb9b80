using System.Globalization;
using System.Text;

namespace Balance.Indicators.Documents;

/// <summary>A picture of a page: SVG, whose styles are those of the page.</summary>
internal sealed class SvgPicture : Picture
{
    private readonly StringBuilder _body = new();

    public override void Text(
        double x,
        double y,
        string text,
        string style = "",
        string anchor = "",
        double? length = null
    ) =>
        _body
            .Append($"<text x=\"{F(x)}\" y=\"{F(y)}\"")
            .Append(style.Length == 0 ? "" : " class=\"" + style + "\"")
            .Append(anchor.Length == 0 ? "" : " text-anchor=\"" + anchor + "\"")
            .Append(
                length is { } narrowed
                    ? " textLength=\"" + F(narrowed) + "\" lengthAdjust=\"spacingAndGlyphs\""
                    : ""
            )
            .Append('>')
            .Append(HtmlText.Of(text))
            .Append("</text>\n");

    public override void Box(double x, double y, double width, double height, string style) =>
        _body.Append(
            $"<rect x=\"{F(x)}\" y=\"{F(y)}\" width=\"{F(width)}\" height=\"{F(height)}\" class=\"{style}\"/>\n"
        );

    public override void Line(double x1, double y1, double x2, double y2, string style) =>
        _body.Append(
            $"<line x1=\"{F(x1)}\" y1=\"{F(y1)}\" x2=\"{F(x2)}\" y2=\"{F(y2)}\" class=\"{style}\"/>\n"
        );

    public override void Dot(double x, double y, double radius, string style) =>
        _body.Append(
            $"<circle cx=\"{F(x)}\" cy=\"{F(y)}\" r=\"{F(radius)}\" class=\"{style}\"/>\n"
        );

    public override void Mark(double x, double y, double radius, Location? location, string title)
    {
        string name = title.Length == 0 ? "" : "<title>" + HtmlText.Of(title) + "</title>";
        double r = radius;
        string shape = location switch
        {
            Location.Urban =>
                $"<circle cx=\"{F(x)}\" cy=\"{F(y)}\" r=\"{F(r)}\" class=\"dot\">{name}</circle>\n",
            Location.Town =>
                $"<rect x=\"{F(x - r)}\" y=\"{F(y - r)}\" width=\"{F(2 * r)}\" height=\"{F(2 * r)}\" class=\"town\">{name}</rect>\n",
            Location.Rural =>
                $"<path d=\"M{F(x)} {F(y - 1.2 * r)}L{F(x + 1.1 * r)} {F(y + r)}L{F(x - 1.1 * r)} {F(y + r)}Z\" class=\"rural\">{name}</path>\n",
            _ =>
                $"<path d=\"M{F(x)} {F(y - 1.3 * r)}L{F(x + 1.3 * r)} {F(y)}L{F(x)} {F(y + 1.3 * r)}L{F(x - 1.3 * r)} {F(y)}Z\" class=\"where\">{name}</path>\n",
        };
        _body.Append(shape);
    }

    public void Write(TextWriter output, string id, string title, string description)
    {
        output.Write(
            $"<svg viewBox=\"0 0 {F(Width)} {F(Height)}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" xmlns=\"http://www.w3.org/2000/svg\">\n"
        );
        output.Write(
            $"<title id=\"{id}-t\">{HtmlText.Of(title)}</title>\n<desc id=\"{id}-d\">{HtmlText.Of(description)}</desc>\n"
        );
        output.Write(_body.ToString());
        output.Write("</svg>\n");
    }

    private static string F(double number) =>
        Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
