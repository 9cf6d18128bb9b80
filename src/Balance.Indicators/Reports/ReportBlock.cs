using System.Text.Json.Serialization;

namespace Balance.Indicators;

/// <summary>One block of a report: a heading, a paragraph, a list or a table. In JSON its <c>kind</c> says which.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ReportHeading), "heading")]
[JsonDerivedType(typeof(ReportParagraph), "paragraph")]
[JsonDerivedType(typeof(ReportList), "list")]
[JsonDerivedType(typeof(ReportTable), "table")]
public abstract class ReportBlock
{
    private protected ReportBlock() { }
}
