using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>对象范围: which schools, and with them their sections and classes, a rule concerns.</summary>
/// <param name="Id">The id under which criteria name it.</param>
/// <param name="Name">What it covers, in words.</param>
/// <param name="Clause">Where it stands written.</param>
public sealed record Scope(string Id, LocalizedText Name, Clause Clause)
{
    /// <summary>Only schools for which one of these holds; empty is every school.</summary>
    public ImmutableArray<Condition> Only { get; init; } = [];

    /// <summary>But no school for which one of these holds.</summary>
    public ImmutableArray<Condition> Except { get; init; } = [];
}
