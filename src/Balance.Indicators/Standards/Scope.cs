using System.Collections.Immutable;

namespace Balance.Indicators.Standards;

/// <summary>对象范围: which schools, and with them their sections and classes, a rule concerns.</summary>
public sealed class Scope
{
    internal Scope(string id, LocalizedText name, Clause clause)
    {
        Id = id;
        Name = name;
        Clause = clause;
    }

    /// <summary>The id under which criteria name it.</summary>
    public string Id { get; }

    /// <summary>What it covers, in words.</summary>
    public LocalizedText Name { get; }

    /// <summary>Where it stands written.</summary>
    public Clause Clause { get; }

    /// <summary>Only schools for which one of these holds; empty is every school.</summary>
    public ImmutableArray<Condition> Only { get; internal init; } = [];

    /// <summary>But no school for which one of these holds.</summary>
    public ImmutableArray<Condition> Except { get; internal init; } = [];

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
