namespace Balance.Indicators.Benchmarks.Guard;

/// <summary>The kernel and its floors with registers of one width.</summary>
internal interface IWidth
{
    /// <summary>How many bits.</summary>
    int Bits { get; }

    /// <summary>The coefficient of some sections.</summary>
    double One(ReadOnlySpan<double> resources, ReadOnlySpan<double> pupils);

    /// <summary>The coefficients of several columns of resources, group by group.</summary>
    double Many(Table table);

    /// <summary>Reading what <see cref="One"/> reads.</summary>
    double Read(ReadOnlySpan<double> resources, ReadOnlySpan<double> pupils);

    /// <summary>Reading what <see cref="Many"/> reads.</summary>
    double Read(Table table);

    /// <summary>Dividing what <see cref="One"/> reads, row by row.</summary>
    double Divide(ReadOnlySpan<double> resources, ReadOnlySpan<double> pupils);

    /// <summary>The bare arithmetic of <see cref="One"/>, by hand.</summary>
    double ByHand(ReadOnlySpan<double> resources, ReadOnlySpan<double> pupils);

    /// <summary>The bare arithmetic of <see cref="Many"/>, by hand, one column after another.</summary>
    double ByHand(Table table);
}
