using System.Text.Json.Serialization;

namespace Balance.Indicators.Reports;

/// <summary>One block of a report: a paragraph, a list, a table or a chart. In JSON its <c>kind</c> says which.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ReportParagraph), "paragraph")]
[JsonDerivedType(typeof(ReportList), "list")]
[JsonDerivedType(typeof(ReportTable), "table")]
[JsonDerivedType(typeof(ReportChart), "chart")]
public abstract class ReportBlock
{
    private protected ReportBlock() { }

    /// <summary>Has a visitor show the block.</summary>
    /// <param name="visitor">Who shows it.</param>
    /// <exception cref="ArgumentNullException">There is nobody.</exception>
    public void Accept(IReportVisitor visitor) =>
        Show(visitor ?? throw new ArgumentNullException(nameof(visitor)));

    private protected abstract void Show(IReportVisitor visitor);
}
