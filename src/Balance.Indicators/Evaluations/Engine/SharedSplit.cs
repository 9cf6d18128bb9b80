using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>
/// 共用资源的拆分: a stage's share of what its school has as a whole, w·P / Σ w·P over all stages of the school, as an exact fraction. Made once
/// for a school.
/// </summary>
internal sealed class SharedSplit
{
    private readonly MissingList? _missing;
    private readonly Place? _school;
    private readonly FigureValue.Portion[] _shares = [];

    private SharedSplit(MissingList missing) => _missing = missing;

    private SharedSplit(Place school, FigureValue.Portion[] shares)
    {
        _school = school;
        _shares = shares;
    }

    /// <summary>Where it is not known how to split.</summary>
    public static SharedSplit Unknown(MissingList missing) => new(missing);

    public static SharedSplit Of(
        Place school,
        ImmutableSortedDictionary<Stage, decimal> weights,
        Func<Place, FigureValue> pupils
    )
    {
        Stage[] stages = school.Stages;
        if (stages.Length == 1)
        {
            return new(school, [new FigureValue.Portion(Rational.One)]);
        }

        var weighted = new Rational[stages.Length];
        Rational total = Rational.Zero;
        MissingList? missing = null;
        for (int i = 0; i < stages.Length; i++)
        {
            FigureValue of = pupils(school.SectionOf(stages[i]));
            missing = MissingList.Join(missing, of.Missing);
            weighted[i] = of.Value * weights[stages[i]];
            total += weighted[i];
        }

        if (missing is not null)
        {
            return new(missing);
        }

        var shares = new FigureValue.Portion[stages.Length];
        for (int i = 0; i < stages.Length; i++)
        {
            // Whoever asks for a stage has pupils there: where nobody has any, no share is asked for.
            shares[i] = new(total.IsZero ? Rational.Zero : weighted[i] / total);
        }

        return new(school, shares);
    }

    /// <summary>What a stage has of a whole; or what is missing to tell.</summary>
    public FigureValue ShareOf(decimal whole, Stage stage) =>
        _missing is not null ? FigureValue.NotReported(_missing)
        : _shares.Length == 1 ? FigureValue.Of(whole)
        : FigureValue.OfShare(whole, _shares[Array.IndexOf(_school!.Stages, stage)]);
}
