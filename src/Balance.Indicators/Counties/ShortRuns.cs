namespace Balance.Indicators;

/// <summary>
/// Runs of a few rows one after the other, by the sum of their pupils, of those that end within <see cref="Reach"/>: a table that slides
/// along with the rows, so that a sum is looked up and not looked for. Pupils are whole, and their sums exact in doubles.
/// </summary>
/// <param name="sums">The pupils of the first row, of the first two, and so on, after a 0; filled as rows are added.</param>
/// <param name="most">No greater sum is ever asked for.</param>
internal sealed class ShortRuns(double[] sums, double most)
{
    /// <summary>How many rows above a sum the last of its run may be.</summary>
    public const int Reach = 1000;

    /// <summary>The rows of the longest run that is kept. A run's number is its end times this, and its rows less one.</summary>
    private const int Longest = 16;

    /// <summary>A place for every run within reach: a power of two.</summary>
    private const int Places = 1 << 14;

    private readonly int[] _newest = new int[Places];
    private readonly int[] _before = new int[Places];

    // The least sums of a row more than the longest run, of ends within some reaches, and within the reach before those.
    private double _leastLonger = double.PositiveInfinity;
    private double _leastLongerBefore = double.PositiveInfinity;

    /// <summary>Whether every run of a sum that ends within reach is kept: longer runs have more pupils.</summary>
    public bool HasAll(double sum) => sum < Math.Min(_leastLonger, _leastLongerBefore);

    /// <summary>Takes the runs that end with the row that was added last.</summary>
    /// <param name="end">How many rows there are by now.</param>
    public void Add(int end)
    {
        for (int count = 2; count <= Longest && count <= end; count++)
        {
            double sum = sums[end] - sums[end - count];
            if (sum > most)
            {
                break;
            }

            int run = (end * Longest) + count - 1;
            ref int newest = ref _newest[PlaceOf(sum)];
            _before[run & (Places - 1)] = newest;
            newest = run;
        }

        if (end % Reach == 0)
        {
            _leastLongerBefore = _leastLonger;
            _leastLonger = double.PositiveInfinity;
        }

        if (end > Longest)
        {
            _leastLonger = Math.Min(_leastLonger, sums[end] - sums[end - Longest - 1]);
        }
    }

    /// <summary>The next run of a sum within reach: nearest end first, of one end the longest first.</summary>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="sum">The sum.</param>
    /// <param name="run">The number of the run that was found before, and of the next; 0 for none.</param>
    /// <param name="from">The first row of the run.</param>
    /// <param name="end">The row after its last.</param>
    public bool Next(int rows, double sum, ref int run, out int from, out int end)
    {
        do
        {
            run = run == 0 ? _newest[PlaceOf(sum)] : _before[run & (Places - 1)];
            end = run / Longest;
            from = end - (run % Longest) - 1;
            if (run == 0 || end <= rows - Reach)
            {
                return false;
            }
        } while (sums[end] - sums[from] != sum);

        return true;
    }

    private static int PlaceOf(double sum) => (int)((long)sum & (Places - 1));
}
