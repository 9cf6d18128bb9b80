using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>Judges vetoes: a condition that nobody has reported is undetermined, never absent.</summary>
internal static class VetoJudge
{
    /// <summary>The county's: NotMet where it or any school says yes; Met where it says no, or is silent and every school says no.</summary>
    public static VetoEvaluation OfCounty(
        VetoCondition veto,
        County county,
        ImmutableArray<Place> schools,
        MissingNames names
    )
    {
        ImmutableArray<School> exists = WhoReport(veto, schools);
        bool? own = county.Vetoes.TryGetValue(veto.Id, out bool reported) ? reported : null;
        ImmutableArray<MissingFigure> missing = [];
        Outcome outcome;
        if (own == true || !exists.IsEmpty)
        {
            outcome = Outcome.NotMet;
        }
        else if (own == false)
        {
            outcome = Outcome.Met;
        }
        else
        {
            missing = MissingOfCounty(veto, schools, names);
            outcome = missing.IsEmpty ? Outcome.Met : Outcome.Undetermined;
        }

        return new VetoEvaluation(veto, outcome, veto.CountyClause!, exists, missing);
    }

    /// <summary>A school's, each.</summary>
    public static ImmutableArray<VetoEvaluation> OfSchool(
        ImmutableArray<VetoCondition> vetoes,
        County county,
        Place place,
        MissingNames names
    )
    {
        var results = ImmutableArray.CreateBuilder<VetoEvaluation>(vetoes.Length);
        foreach (VetoCondition veto in vetoes)
        {
            results.Add(OfSchool(veto, county, place, names));
        }

        return results.MoveToImmutable();
    }

    /// <summary>What the school says; where it is silent, a county that says no speaks for it.</summary>
    private static VetoEvaluation OfSchool(
        VetoCondition veto,
        County county,
        Place place,
        MissingNames names
    )
    {
        bool? own = Reported(place.School!, veto);
        bool isAbsentInCounty = county.Vetoes.TryGetValue(veto.Id, out bool reported) && !reported;
        Outcome outcome =
            own == true ? Outcome.NotMet
            : own == false || isAbsentInCounty ? Outcome.Met
            : Outcome.Undetermined;
        return new VetoEvaluation(
            veto,
            outcome,
            veto.SchoolClause!,
            [],
            outcome == Outcome.Undetermined ? [names.OfVeto(veto, place)] : []
        );
    }

    private static ImmutableArray<MissingFigure> MissingOfCounty(
        VetoCondition veto,
        ImmutableArray<Place> schools,
        MissingNames names
    )
    {
        MissingFigure ofCounty = names.OfVeto(veto, Place.County);
        if (veto.IsOfCountyOnly || !schools.Any(place => Reported(place.School!, veto) is not null))
        {
            return [ofCounty];
        }

        ImmutableArray<MissingFigure> silent =
        [
            .. schools
                .Where(place => Reported(place.School!, veto) is null)
                .Select(place => names.OfVeto(veto, place)),
        ];
        return silent.IsEmpty ? silent : silent.Insert(0, ofCounty);
    }

    private static ImmutableArray<School> WhoReport(
        VetoCondition veto,
        ImmutableArray<Place> schools
    )
    {
        var exists = ImmutableArray.CreateBuilder<School>();
        ImmutableSortedDictionary<string, bool>? last = null;
        bool isReported = false;
        foreach (Place place in schools)
        {
            // Schools that report the same mostly share what holds it.
            School school = place.School!;
            if (!ReferenceEquals(school.Vetoes, last))
            {
                last = school.Vetoes;
                isReported = Reported(school, veto) == true;
            }

            if (isReported)
            {
                exists.Add(school);
            }
        }

        return exists.ToImmutable();
    }

    private static bool? Reported(School school, VetoCondition veto) =>
        school.Vetoes.TryGetValue(veto.Id, out bool exists) ? exists : null;
}
