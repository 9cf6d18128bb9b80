namespace Balance.Indicators;

/// <summary>举办者: who runs a school.</summary>
public enum Ownership
{
    /// <summary>公办.</summary>
    Public,

    /// <summary>民办.</summary>
    Private,
}
