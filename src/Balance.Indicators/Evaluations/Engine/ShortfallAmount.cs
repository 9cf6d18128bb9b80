namespace Balance.Indicators;

/// <summary>How much is missing, or too much, where a finding is not met.</summary>
internal static class ShortfallAmount
{
    /// <summary>The numerator with which a quantity is just at a limit: limit · divisor / factor.</summary>
    public static Rational Needed(Quantity quantity, Rational limit, Rational denominator) =>
        limit * denominator / quantity.Times;

    /// <summary>
    /// The amount of the numerator's measure that is missing: limit · divisor / factor − numerator. For a share of a whole
    /// school's resource, divided by that share: what the school must have for its section to reach the limit.
    /// </summary>
    public static Shortfall? Of(
        Criterion criterion,
        Quantity quantity,
        Rational limit,
        in QuantityValue value,
        FigureSource? source
    )
    {
        Term term = quantity.Of[0];
        Measure measure = term.Measure;
        if (measure.Kind is MeasureKind.YesNo or MeasureKind.Grade)
        {
            return null;
        }

        bool isExcess = criterion.Comparison is Comparison.AtMost or Comparison.LessThan;
        bool isStrict = criterion.Comparison is Comparison.LessThan or Comparison.MoreThan;
        FigureValue numerator = value.Numerator;
        Rational amount =
            (Needed(quantity, limit, value.Denominator.Value) - numerator.Value) / numerator.Share;
        amount = isExcess ? -amount : amount;

        // Rounding can put a value on the wrong side of its limit that is, exactly, on the right one.
        amount = amount < Rational.Zero ? Rational.Zero : amount;
        LocalizedText unit = term.Kind == TermKind.Count ? measure.ItemUnit : measure.Unit;
        Rational change = amount;
        if (measure.Kind == MeasureKind.Rate)
        {
            bool isPercentage = quantity.Times == 100;
            amount *= quantity.Times;
            unit = isPercentage
                ? new LocalizedText("个百分点", "percentage points")
                : criterion.Unit;
        }
        else if (measure.IsWhole || term.Kind == TermKind.Count)
        {
            Rational whole = Exactly.RoundUp(amount, 0);
            change = amount = isStrict && whole == amount ? whole + Rational.One : whole;
        }
        else
        {
            change = amount = Exactly.RoundUp(amount, 2);
        }

        return new Shortfall(
            Exactly.ToDecimal(amount),
            unit,
            measure,
            isExcess,
            isOfWholeSchool: numerator.Share != Rational.One
        )
        {
            Target = source?.Path,
            To = source?.Reported is { } from
                ? Exactly.ToDecimal(from + (isExcess ? -change : change))
                : null,
        };
    }
}
