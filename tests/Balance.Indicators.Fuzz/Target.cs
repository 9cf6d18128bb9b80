namespace Balance.Indicators.Fuzz;

/// <summary>Something that reads what others have written: its inputs, and what is promised of each.</summary>
/// <param name="name">What it is called on the command line.</param>
internal abstract class Target(string name)
{
    private const int Mixer = 0x9E3779B;
    private const int OfChoices = 0x2545F491;
    private const long MebiByte = 1 << 20;

    public static IReadOnlyList<Target> All { get; } =
    [
        new CountyTarget(),
        new LinesTarget(),
        new StandardTarget(),
        new MappingTarget(),
        new PricesTarget(),
        new FormTarget(),
        new CoefficientTableTarget(),
        new CountyTableTarget(),
        new CellsTarget(),
        new PackageTarget(),
        new PathTarget(),
        new TextTarget(),
        new RoadmapTarget(),
    ];

    public string Name => name;

    /// <summary>What answering one input may allocate; the inputs are small.</summary>
    public virtual long MostMemory => 256 * MebiByte;

    /// <summary>How many inputs the tests run: the same share of time for each target.</summary>
    public abstract int Slice { get; }

    public static Target Named(string name) =>
        All.FirstOrDefault(target => target.Name == name)
        ?? throw new ArgumentException(
            "There is no target " + name + "; fuzz list names all.",
            nameof(name)
        );

    /// <summary>The input of a number; the same on every machine.</summary>
    public byte[] Input(int seed, long number) => Make(new Random(Mixed(seed, number)));

    /// <summary>Answers the input of a number: true for a result, false for listed problems; whatever is thrown breaks a promise.</summary>
    public bool Run(byte[] input, int seed, long number) =>
        Run(input, new Random(Mixed(seed, number) ^ OfChoices));

    /// <summary>Answers one input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="choices">Under which standard and so on, and what that takes long is promised of this one.</param>
    protected abstract bool Run(byte[] input, Random choices);

    protected abstract byte[] Make(Random random);

    private static int Mixed(int seed, long number) =>
        unchecked((seed * Mixer) ^ (int)(number * 0x85EBCA6B) ^ (int)number);
}
