using System.Collections.Immutable;
using static System.FormattableString;

namespace Balance.Indicators.Planning;

/// <summary>The calendar years from the beginning of the work to its end, named as the schedule of the standard names them, with their money.</summary>
internal sealed class Timetable
{
    private Timetable(ImmutableArray<RoadmapPhase> periods, int limits)
    {
        Periods = periods;
        Limits = limits;
    }

    /// <summary>The phases, still without what is done in them; at least one.</summary>
    public ImmutableArray<RoadmapPhase> Periods { get; }

    /// <summary>
    /// In how many of them schools come up to their limits where money sets no dates: those before the last phase of the schedule, in which the
    /// county is looked at; where there are none, all but the last; at least one.
    /// </summary>
    public int Limits { get; }

    /// <summary>The timetable; null where none is asked for.</summary>
    /// <exception cref="ArgumentException">There is none that fits what is asked for.</exception>
    public static Timetable? Of(Standard standard, RoadmapOptions options)
    {
        ImmutableSortedDictionary<int, decimal> budget = options.Budget;
        if (options.From is null && options.To is null && budget.IsEmpty)
        {
            return null;
        }

        if (!budget.IsEmpty && options.Prices is null)
        {
            throw Fault(
                "有预算就要有单价，才能算出钱够办到哪里；请加上单价文件。",
                "A budget needs prices, to tell how far the money reaches; add a file of prices."
            );
        }

        ImmutableArray<SchedulePhase> schedule = standard.Schedule;
        Month from =
            options.From
            ?? (
                !budget.IsEmpty ? new Month(budget.Keys.First(), 1)
                : schedule.IsEmpty
                    ? throw Fault(
                        "标准没有实施步骤，要写明从哪个月开始。",
                        "The standard has no schedule; say in which month work begins."
                    )
                : Month.Parse(schedule[0].From)
            );
        Month to =
            options.To
            ?? (
                !schedule.IsEmpty ? Month.Parse(schedule[schedule.Length - 1].To)
                : budget.IsEmpty
                    ? throw Fault(
                        "标准没有实施步骤，要写明到哪个月结束。",
                        "The standard has no schedule; say in which month work ends."
                    )
                : new Month(budget.Keys.Last(), 12)
            );
        if (to < from)
        {
            throw Fault(
                $"开始（{from}）在结束（{to}）之后；没有写结束时，以标准实施步骤的最后一个月为准。",
                $"Work begins ({from}) after it ends ({to}); where no end is given, it is the last month of the standard's schedule."
            );
        }

        foreach (KeyValuePair<int, decimal> year in budget)
        {
            if (year.Key < from.Year || year.Key > to.Year)
            {
                throw Fault(
                    Invariant($"{year.Key} 年有预算，但安排的时间是 {from} 到 {to}；请改正年份。"),
                    Invariant(
                        $"There is money for {year.Key}, but work goes from {from} to {to}; correct the year."
                    )
                );
            }

            if (year.Value < 0)
            {
                throw Fault(
                    Invariant($"{year.Key} 年的预算是 {year.Value} 元；预算应不小于 0。"),
                    Invariant(
                        $"The money for {year.Key} is {year.Value} yuan; it should be 0 or more."
                    )
                );
            }
        }

        RoadmapPhase[] periods =
        [
            .. Enumerable
                .Range(from.Year, to.Year - from.Year + 1)
                .Select(
                    (year, i) =>
                    {
                        Month first = i == 0 ? from : new Month(year, 1);
                        Month last = year == to.Year ? to : new Month(year, 12);
                        return new RoadmapPhase
                        {
                            Number = i + 1,
                            From = first,
                            To = last,
                            Name = NameOf(schedule, first, last),
                            Budget =
                                budget.IsEmpty ? null
                                : budget.TryGetValue(year, out decimal money) ? money
                                : 0,
                        };
                    }
                ),
        ];
        int before = schedule.IsEmpty
            ? 0
            : periods.Count(period => period.To < Month.Parse(schedule[schedule.Length - 1].From));
        return new Timetable([.. periods], before > 0 ? before : Math.Max(1, periods.Length - 1));
    }

    /// <summary>
    /// Sets the phase of each step. With money: one step after the other, as soon as there is enough, none where there never is. Without: schools in
    /// equal numbers, coefficients after them.
    /// </summary>
    public void Assign(Sequence sequence)
    {
        if (Periods[0].Budget is { } money)
        {
            int phase = 0;
            foreach (
                Step step in sequence.First.Concat(sequence.Limits).Concat(sequence.Coefficients)
            )
            {
                while (phase < Periods.Length && money < step.Cost)
                {
                    phase++;
                    money += phase < Periods.Length ? Periods[phase].Budget!.Value : 0;
                }

                money -= step.Cost;
                step.Phase = phase < Periods.Length ? phase + 1 : null;
            }

            return;
        }

        foreach (Step step in sequence.First)
        {
            step.Phase = 1;
        }

        for (int i = 0; i < sequence.Limits.Length; i++)
        {
            sequence.Limits[i].Phase = 1 + i * Limits / sequence.Limits.Length;
        }

        foreach (Step step in sequence.Coefficients)
        {
            step.Phase = Math.Min(Limits + 1, Periods.Length);
        }
    }

    private static LocalizedText NameOf(
        ImmutableArray<SchedulePhase> schedule,
        Month first,
        Month last
    )
    {
        LocalizedText[] names =
        [
            .. schedule
                .Where(phase => Month.Parse(phase.From) <= last && Month.Parse(phase.To) >= first)
                .Select(phase => phase.Name),
        ];
        return new(
            string.Join("、", names.Select(name => name.Zh)),
            string.Join(", ", names.Select(name => name.En))
        );
    }

    private static TimetableException Fault(string zh, string en) => new(new LocalizedText(zh, en));
}
