using System.Globalization;
using Balance.Indicators.Planning.Mathematics;

namespace Balance.Indicators.Planning.Tests.Mathematics;

/// <summary>Moving before hiring, against everything else that could be done.</summary>
public sealed class RotationTests
{
    private static readonly int Times = int.Parse(
        Environment.GetEnvironmentVariable("BALANCE_TIMES") ?? "1",
        CultureInfo.InvariantCulture
    );

    [Fact]
    public void ItHiresTheLeastAndThenMovesTheLeast()
    {
        var random = new Random(21);
        int moving = 0;
        for (int i = 0; i < 600 * Times; i++)
        {
            int n = random.Next(2, 5);
            decimal[] pupils = [.. Enumerable.Range(0, n).Select(_ => (decimal)random.Next(5, 90))];
            decimal perPupil = random.Next(1, 9) / 100m;
            long[] floors = [.. pupils.Select(each => (long)Math.Ceiling(each * perPupil))];
            long[] people =
            [
                .. pupils.Select(each => (long)random.Next((int)(each * perPupil * 3) + 2)),
            ];
            decimal? limit =
                random.Next(5) == 0 ? null
                : random.Next(2) == 0 ? 0.2m
                : 0.45m;

            RotationPlan plan = Rotation.Solve(people, floors, pupils, limit);

            Assert.All(plan.People.Zip(floors), pair => Assert.True(pair.First >= pair.Second));
            Assert.Equal(plan.Hires, plan.People.Sum() - people.Sum());
            Assert.Equal(plan.Moves, plan.People.Zip(people, (y, x) => Math.Max(0, x - y)).Sum());
            Assert.Equal(Best(people, floors, pupils, limit), (plan.Hires, plan.Moves));
            moving += plan.Moves > 0 ? 1 : 0;
        }

        Assert.True(moving > 100 * Times, "Too few in which anybody moves to tell.");
    }

    /// <summary>9 and 1 with floors of 2, 100 pupils each, limit 0.45: one must move; (8, 2) has 0.6, (7, 3) has 0.4: two move, nobody is hired.</summary>
    [Fact]
    public void TwoSectionsAsByHand()
    {
        RotationPlan plan = Rotation.Solve([9, 1], [2, 2], [100, 100], 0.45m);

        Assert.Equal([7L, 3L], plan.People.ToArray());
        Assert.Equal((0, 2), (plan.Hires, plan.Moves));
    }

    [Fact]
    public void WhereFloorsAskForMoreThanThereAreTheyAreHired()
    {
        RotationPlan plan = Rotation.Solve([3, 0], [2, 2], [100, 100], null);

        Assert.Equal([2L, 2L], plan.People.ToArray());
        Assert.Equal((1, 1), (plan.Hires, plan.Moves));
    }

    [Fact]
    public void WithinATownshipFirst()
    {
        List<(int From, int To, long Amount)> ways = Transport.Solve(
            [2, 1, 0, 0],
            [0, 0, 2, 3],
            ["东", "西", "西", "东"]
        );

        Assert.Equal([(0, 3, 2L), (1, 2, 1L)], ways);
    }

    [Fact]
    public void ThenAcrossTownships_AndNobodyIsWithinAnUnknownOne()
    {
        List<(int From, int To, long Amount)> ways = Transport.Solve(
            [3, 1, 0, 0],
            [0, 0, 1, 4],
            [null, "西", null, "西"]
        );

        Assert.Equal([(1, 3, 1L), (0, 2, 1L), (0, 3, 2L)], ways);
    }

    [Fact]
    public void A_place_that_is_taken_is_taken_once() =>
        Assert.Equal(
            [(0, 2, 1L), (1, 3, 1L)],
            Transport.Solve([1, 1, 0, 0], [0, 0, 1, 1], ["东", "东", "东", "东"])
        );

    private static (long Hires, long Moves) Best(
        long[] people,
        long[] floors,
        decimal[] pupils,
        decimal? limit
    )
    {
        var all = new Enumeration(
            [.. pupils.Select(each => new Supply(0, 1, 0, 1, [new SupplyPart(0, each, 1)]))],
            [limit]
        );
        for (long total = Math.Max(people.Sum(), floors.Sum()); ; total++)
        {
            long least = Ways(floors, 0, total)
                .Where(all.IsMet)
                .Select(way => way.Zip(people, (y, x) => Math.Max(0, x - y)).Sum())
                .DefaultIfEmpty(-1)
                .Min();
            if (least >= 0)
            {
                return (total - people.Sum(), least);
            }
        }
    }

    private static IEnumerable<long[]> Ways(long[] floors, int from, long total)
    {
        if (from == floors.Length - 1)
        {
            if (total >= floors[from])
            {
                yield return [total];
            }

            yield break;
        }

        for (long first = floors[from]; first <= total; first++)
        {
            foreach (long[] rest in Ways(floors, from + 1, total - first))
            {
                yield return [first, .. rest];
            }
        }
    }
}
