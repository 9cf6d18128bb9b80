namespace Balance.Indicators;

/// <summary>What a number looks like where it is asked for.</summary>
internal enum NumberForm
{
    /// <summary>Any number.</summary>
    Any,

    /// <summary>A whole one.</summary>
    Integer,

    /// <summary>A share from 0 to 1.</summary>
    Share,

    /// <summary>A level, written Ⅲ in official papers.</summary>
    Level,
}
