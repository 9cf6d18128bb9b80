using System.Collections.Immutable;

namespace Balance.Indicators.Reports;

/// <summary>One section of a report: a chapter, or a part of the chapter before it.</summary>
public sealed class ReportSection
{
    internal ReportSection(string id, int level, string title, ImmutableArray<ReportBlock> blocks)
    {
        Id = id;
        Level = level;
        Title = title;
        Blocks = blocks;
    }

    /// <summary>By what it is found, in every language and version: <c>verdict</c>, <c>coefficients</c>. No two of a report have the same.</summary>
    public string Id { get; }

    /// <summary>From 1 to 2: 1 for a chapter, 2 for a part of the chapter before it.</summary>
    public int Level { get; }

    /// <summary>The title; empty for what stands before the first chapter.</summary>
    public string Title { get; }

    /// <summary>What stands in it, in reading order.</summary>
    public ImmutableArray<ReportBlock> Blocks { get; }

    /// <summary>The id and the title.</summary>
    public override string ToString() => Id + ": " + Title;
}
