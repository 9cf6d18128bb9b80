using System.Text.Json.Serialization;

namespace Balance.Indicators.Evaluations;

/// <summary>How many schools, sections or classes have each outcome.</summary>
[JsonConverter(typeof(EvaluationJsonConverter<OutcomeCounts>))]
public sealed class OutcomeCounts
{
    internal OutcomeCounts(long met, long notMet, long undetermined, long notApplicable)
    {
        Met = met;
        NotMet = notMet;
        Undetermined = undetermined;
        NotApplicable = notApplicable;
    }

    /// <summary>How many are 达标.</summary>
    public long Met { get; }

    /// <summary>How many are 未达标.</summary>
    public long NotMet { get; }

    /// <summary>How many are 待定; a section that has not listed its classes is one.</summary>
    public long Undetermined { get; }

    /// <summary>How many are 不适用.</summary>
    public long NotApplicable { get; }

    /// <summary>How many are concerned: all but those to which it does not apply.</summary>
    public long Concerned => Met + NotMet + Undetermined;

    /// <summary>
    /// 达标比例: how many of those concerned are met, in percent from 0 to 100. Null where one is undetermined, so that it is not
    /// known, or where nobody is concerned.
    /// </summary>
    public decimal? MetShare =>
        Undetermined > 0 || Concerned == 0
            ? null
            : Exactly.ToDecimal((Rational)(Met * 100) / (Rational)Concerned);

    /// <summary>How many are met, not met and undetermined, in invariant digits.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"达标 {Met}，未达标 {NotMet}，待定 {Undetermined}");

    internal static OutcomeCounts Of(IEnumerable<Outcome> outcomes)
    {
        var tally = default(OutcomeTally);
        foreach (Outcome outcome in outcomes)
        {
            tally.Add(outcome);
        }

        return tally.Counts;
    }

    internal OutcomeCounts Plus(OutcomeCounts other) =>
        new(
            Met + other.Met,
            NotMet + other.NotMet,
            Undetermined + other.Undetermined,
            NotApplicable + other.NotApplicable
        );
}
