using System.Runtime.InteropServices;

namespace Balance.Indicators;

/// <summary>
/// The value of a quantity for a subject, times · Σof / Σper, as far as it is known. The one home of that formula, and of what a divisor
/// of 0 means: what there is for nobody has no value.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct QuantityValue
{
    private readonly Quantity _quantity;

    private QuantityValue(Quantity quantity, in FigureValue numerator, in FigureValue denominator)
    {
        _quantity = quantity;
        Numerator = numerator;
        Denominator = denominator;
    }

    public FigureValue Numerator { get; }

    /// <summary>1 where the quantity is no ratio.</summary>
    public FigureValue Denominator { get; }

    /// <summary>Nothing to divide by: what there is for nobody is judged by no ratio.</summary>
    public bool IsForNobody => Denominator.IsKnown && Denominator.Value.IsZero;

    public bool IsKnown => Numerator.IsKnown && Denominator.IsKnown;

    /// <summary>What is missing to form it; null where nothing is.</summary>
    public MissingList? Missing => MissingList.Join(Numerator.Missing, Denominator.Missing);

    /// <summary>The value, where it is known and somebody is concerned.</summary>
    public Rational Value => Numerator.Value * _quantity.Times / Denominator.Value;

    /// <summary>Every value that brackets allow, where there is something to divide by; null where something is not reported at all.</summary>
    public FigureRange? Range =>
        !Denominator.IsKnown || Denominator.Value.IsZero
            ? null
            : Numerator.Range?.Times(_quantity.Times / Denominator.Value);

    /// <summary>The value for a subject.</summary>
    public static QuantityValue Of(Quantity quantity, Figures figures, Place place) =>
        new(
            quantity,
            figures.Sum(quantity.Of, place),
            quantity.Per.IsEmpty ? FigureValue.Of(Rational.One) : figures.Sum(quantity.Per, place)
        );

    /// <summary>The value of several subjects together: their sums, of which nobody has a share.</summary>
    public static QuantityValue Of(Quantity quantity, Figures figures, IReadOnlyList<Place> places)
    {
        if (places.Count == 1)
        {
            return Of(quantity, figures, places[0]);
        }

        var numerator = FigureValue.Of(Rational.Zero);
        var denominator = FigureValue.Of(quantity.Per.IsEmpty ? Rational.One : Rational.Zero);
        foreach (Place place in places)
        {
            numerator = numerator.Plus(figures.Sum(quantity.Of, place));
            if (!quantity.Per.IsEmpty)
            {
                denominator = denominator.Plus(figures.Sum(quantity.Per, place));
            }
        }

        return new(quantity, numerator, denominator);
    }

    /// <summary>The same with another numerator, of what is certain.</summary>
    public QuantityValue With(in FigureValue certain) => new(_quantity, certain, Denominator);
}
