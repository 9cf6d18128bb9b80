using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>A criterion with all that a standard says about it elsewhere, looked up once.</summary>
internal sealed class Rule
{
    private static readonly Whole[] Wholes =
    [
        .. Whole.OfSection,
        .. Whole.OfSchool,
        .. Whole.OfCounty,
    ];

    public Rule(Standard standard, Indicator indicator, Criterion criterion)
    {
        Indicator = indicator;
        Criterion = criterion;
        ClauseText = criterion.Clause.ToString();
        Floor =
            standard.SchoolRule is { } rule && rule.Criteria.Contains(criterion.Id)
                ? rule.Floor
                : null;
        Provisions =
        [
            .. from provision in standard.TransitionalProvisions
            from part in provision.Parts
            where part.Criterion == criterion.Id
            select (provision, part),
        ];
        IsOfCoefficient =
            standard.Coefficients.Criteria.Contains(criterion.Id)
            || standard.Composite?.Criteria.Contains(criterion.Id) == true;
        Quantity quantity = criterion.Quantity;
        IsPerPupilOrClass = quantity.Per.All(term =>
            term.Measure.IsReportedBy(MeasureLevels.Section)
        );
        Term first = quantity.Of[0];
        CanBeNear =
            first.Kind != TermKind.Count
            && first.Measure.Kind
                is not (MeasureKind.YesNo or MeasureKind.Grade or MeasureKind.Level);
        IsShareOfWhole = quantity.Per.IsEmpty
            ? first.Measure.Kind == MeasureKind.Rate
            : Array.Exists(
                Wholes,
                whole =>
                    whole.Measure == quantity.Per[0].Measure
                    && quantity.Of.All(term => whole.Parts.Contains(term.Measure))
            );
    }

    public Indicator Indicator { get; }

    public Criterion Criterion { get; }

    /// <summary>The clause of the criterion, as it is written.</summary>
    public string ClauseText { get; }

    /// <summary>The share of the limit that the school rule asks for at least; null where it does not count the criterion.</summary>
    public decimal? Floor { get; }

    /// <summary>Whether the school rule counts the criterion.</summary>
    public bool IsCounted => Floor is not null;

    /// <summary>Whether a coefficient is formed of its quantity.</summary>
    public bool IsOfCoefficient { get; }

    /// <summary>What may ease it, where transitional provisions are asked for.</summary>
    public ImmutableArray<(TransitionalProvision Provision, ProvisionPart Part)> Provisions { get; }

    /// <summary>Whether nothing is asked of whom has no pupils or classes, whatever else is not reported.</summary>
    public bool IsPerPupilOrClass { get; }

    /// <summary>Whether there is anything between met and not met: not of what is attested or graded or counted in rooms.</summary>
    public bool CanBeNear { get; }

    /// <summary>Whether the value is a share of a whole, so that the whole is all there can be.</summary>
    public bool IsShareOfWhole { get; }
}
