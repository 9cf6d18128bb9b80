using System.Collections.Immutable;

namespace Balance.Indicators.Documents;

/// <summary>One thing that is missing, so that a form has blanks.</summary>
public sealed class FormGap
{
    internal FormGap(LocalizedText what, bool isOfForm, string path, ImmutableArray<string> tables)
    {
        What = what;
        IsOfForm = isOfForm;
        Path = path;
        Tables = tables;
    }

    /// <summary>Whose, and what.</summary>
    public LocalizedText What { get; }

    /// <summary>Whether it belongs in the form's own file (<c>balance-form/1</c>), not in the county file.</summary>
    public bool IsOfForm { get; }

    /// <summary>Where in that file it belongs, such as <c>figures.population</c>.</summary>
    public string Path { get; }

    /// <summary>The tables that have a blank because of it, such as 表Ⅳ.</summary>
    public ImmutableArray<string> Tables { get; }

    /// <summary>What is missing and in which tables.</summary>
    public override string ToString() => What.Zh + "（" + string.Join("、", Tables) + "）";
}
