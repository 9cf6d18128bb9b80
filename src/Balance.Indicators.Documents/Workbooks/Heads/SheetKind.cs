namespace Balance.Indicators.Documents;

/// <summary>What a sheet holds.</summary>
internal enum SheetKind
{
    /// <summary>A school, or a section of one, in each row.</summary>
    Schools,

    /// <summary>Something that is reported in each row, with its value beside it: of the county, or of one school.</summary>
    List,

    /// <summary>A class, or a bracket of classes, in each row.</summary>
    Classes,

    /// <summary>A music or art room, or a bracket of them, in each row.</summary>
    Rooms,

    /// <summary>A subject of the national monitoring in each row.</summary>
    Subjects,
}
