using static System.FormattableString;

namespace Balance.Indicators.Benchmarks.Guard;

/// <summary>
/// Fails where the kernel has become slower, at every width of register that the machine has. No figure of any machine is a
/// limit: the kernel is held to what this one does in the same run.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item>In the first-level cache the kernel's own time is held to its bare arithmetic, written by hand at the same width.</item>
/// <item>From memory it is held to the greatest of three: reading the arrays, that own time, and what reading and arithmetic
/// give together by hand. As the own time is held by itself, a slower kernel cannot raise its yardstick.</item>
/// </list>
/// "From memory" goes through more than any cache holds, so that each call reads figures that are in none, as an
/// application does that computes them once.
/// </remarks>
internal static class GuardRun
{
    private const int Indicators = 7;
    private const int InFirstCache = 1_024;
    private const int OfCountry = 200_000;
    private const int Many = 10_000_000;

    public static int Run(TextWriter output)
    {
        output.WriteLine(
            Invariant(
                $"Chosen: {Widths.Chosen.Bits} bits; {Environment.ProcessorCount} processors, .NET {Environment.Version}.\n"
            )
        );
        output.WriteLine("| bits | ratio | seen | promised | fails past | |");
        output.WriteLine("|---:|---|---:|---:|---:|---|");
        int failed = OneColumn(output);
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        failed += SevenColumns(output);
        output.WriteLine(
            failed == 0
                ? "\nAll ratios hold."
                : Invariant($"\n{failed} ratios are past their limit.")
        );
        return failed == 0 ? 0 : 1;
    }

    private static int OneColumn(TextWriter output)
    {
        Country few = Country.Of(InFirstCache);
        Country all = Country.Of(2 * Many);
        int failed = 0;
        foreach (IWidth width in Widths.All)
        {
            double Own() => width.One(few.Resources, few.Pupils);
            double InRuns(int length, Way way) => Through(all, length, way);
            var own = new Yardstick(Own, (double)all.Pupils.Length / few.Pupils.Length);
            failed += Check(
                output,
                width,
                "1 024 sections in the first cache / by hand",
                1.5,
                () => Race.Ratio(Own, new Yardstick(() => width.ByHand(few.Resources, few.Pupils)))
            );
            foreach (
                (string title, int length) in new[] { ("200 000", OfCountry), ("10 million", Many) }
            )
            {
                failed += Check(
                    output,
                    width,
                    title + " sections from memory / the greatest of reading, own time and by hand",
                    1.15,
                    () =>
                        Race.Ratio(
                            () => InRuns(length, width.One),
                            own,
                            new Yardstick(() => InRuns(length, width.Read)),
                            new Yardstick(() => InRuns(length, width.ByHand))
                        )
                );
            }
        }

        return failed;
    }

    private static int SevenColumns(TextWriter output)
    {
        const int Rows = 4_000_000;
        const int RowsInFirstCache = 256;
        Country all = Country.Of(Rows, Indicators);
        Country few = Country.Of(RowsInFirstCache, Indicators);
        int[] sizes = Country.SizesOfCounties();
        int failed = 0;
        foreach (IWidth width in Widths.All)
        {
            failed += Compare("sections", Table.Of(few), Table.Of(all), 1.25);
            failed += Compare(
                "counties",
                Table.InCounties(few, [.. sizes.Where(size => size < RowsInFirstCache / 2)]),
                Table.InCounties(all, sizes),
                1.3
            );

            int Compare(string what, Table ofFew, Table ofAll, double limit)
            {
                double Own() => width.Many(ofFew);
                IEnumerable<Yardstick> FromMemory(Table table)
                {
                    yield return new(Own, (double)Rows / RowsInFirstCache);
                    yield return new(() => width.Read(table));
                    if (table.Offsets.Length > 2)
                    {
                        // Many short groups: whoever goes through them jumps between the arrays.
                        yield return new(() => width.ByHand(table));
                    }
                }

                return Check(
                        output,
                        width,
                        $"{Indicators} indicators of {what} in the first cache / by hand, one by one",
                        limit,
                        () => Race.Ratio(Own, new Yardstick(() => width.ByHand(ofFew)))
                    )
                    + Check(
                        output,
                        width,
                        $"{Indicators} indicators of {what} from memory / the greatest of reading, own time and, in groups, by hand",
                        1.4,
                        () => Race.Ratio(() => width.Many(ofAll), [.. FromMemory(ofAll)])
                    );
            }
        }

        return failed;
    }

    private delegate double Way(ReadOnlySpan<double> resources, ReadOnlySpan<double> pupils);

    private static double Through(Country all, int length, Way way)
    {
        double sum = 0;
        for (int start = 0; start < all.Pupils.Length; start += length)
        {
            sum += way(all.Resources.AsSpan(start, length), all.Pupils.AsSpan(start, length));
        }

        return sum;
    }

    /// <returns>1 where the ratio is past its limit, else 0.</returns>
    private static int Check(
        TextWriter output,
        IWidth width,
        string title,
        double limit,
        Func<double> ratio
    )
    {
        var check = new Check(title, ratio, limit);
        double seen = check.Measure();
        bool holds = check.Holds(seen);
        output.WriteLine(
            Invariant(
                $"| {width.Bits} | {title} | {seen:F2} | ≤ {limit:F2} | {check.FailsPast:F2} | {(holds ? "ok" : "TOO SLOW")} |"
            )
        );
        return holds ? 0 : 1;
    }
}
