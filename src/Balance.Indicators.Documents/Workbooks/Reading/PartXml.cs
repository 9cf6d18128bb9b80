using System.Xml;

namespace Balance.Indicators.Documents;

/// <summary>The XML of a part, one step at a time and never deep: whoever nests elements without end is refused.</summary>
internal static class PartXml
{
    /// <summary>The next node; false at the end.</summary>
    /// <exception cref="WorkbookRefused">It lies too deep.</exception>
    public static bool Step(this XmlReader xml)
    {
        bool isThere = xml.Read();
        return xml.Depth <= WorkbookLimits.Depth
            ? isThere
            : throw WorkbookRefused.TooMuch(
                $"工作簿的内容嵌套超过 {ExactNumber.Text(WorkbookLimits.Depth)} 层",
                $"something in the workbook is nested more than {ExactNumber.Text(WorkbookLimits.Depth)} deep"
            );
    }

    /// <summary>Opens a part: no DTD, nothing from outside, no more than is read.</summary>
    public static XmlReader Open(Stream part) =>
        XmlReader.Create(
            new PartStream(part),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = WorkbookLimits.Characters,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CloseInput = true,
            }
        );
}
