using System.Xml;

namespace Balance.Indicators.Documents;

/// <summary>The texts of a workbook, each of them once.</summary>
internal sealed class TextTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private int _uses;

    public int NumberOf(string text)
    {
        _uses++;
        if (!_numbers.TryGetValue(text, out int number))
        {
            number = _texts.Count;
            _numbers.Add(text, number);
            _texts.Add(text);
        }

        return number;
    }

    public void Write(XmlWriter xml)
    {
        xml.Start("sst");
        xml.Attribute("count", _uses);
        xml.Attribute("uniqueCount", _texts.Count);
        foreach (string text in _texts)
        {
            xml.Start("si");
            xml.WriteText(text);
            xml.End();
        }

        xml.End();
    }
}
