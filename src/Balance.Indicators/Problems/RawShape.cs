namespace Balance.Indicators;

/// <summary>What a written value looks like.</summary>
internal enum RawShape
{
    /// <summary>Nothing is written.</summary>
    Nothing,

    /// <summary>A text.</summary>
    Text,

    /// <summary>What stands in a cell of a table: text and numbers alike, without quotes.</summary>
    Cell,

    /// <summary>What should be a text holds half a character.</summary>
    BrokenText,

    /// <summary>A number, in digits.</summary>
    Number,

    /// <summary>True or false.</summary>
    YesNo,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>Values under keys.</summary>
    Object,
}
