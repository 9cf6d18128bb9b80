namespace Balance.Indicators.Documents;

/// <summary>What a cell of a form is.</summary>
internal enum FormLook
{
    /// <summary>A value, in the middle of its cell.</summary>
    Value,

    /// <summary>A head of a column.</summary>
    Head,

    /// <summary>What a row is about.</summary>
    Label,

    /// <summary>A text of some length.</summary>
    Text,
}
