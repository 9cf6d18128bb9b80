namespace Balance.Indicators.Fuzz;

/// <summary>Good inputs to begin with: mostly small ones, so that many can be run, and now and then a large one.</summary>
internal sealed class Seeds<T>(IReadOnlyList<T> small, IReadOnlyList<T> large)
{
    private const int LargeOnce = 200;

    public IReadOnlyList<T> Small => small;

    public IReadOnlyList<T> Large => large;

    public IEnumerable<T> All => small.Concat(large);

    public T Pick(Random random) => random.Pick(random.Next(LargeOnce) == 0 ? large : small);
}
