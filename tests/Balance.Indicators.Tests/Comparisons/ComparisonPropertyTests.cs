using Balance.Indicators.Comparisons;
using Balance.Indicators.Tests.Evaluations;
using CsCheck;

namespace Balance.Indicators.Tests.Comparisons;

/// <summary>What holds of every comparison, over generated counties.</summary>
public sealed class ComparisonPropertyTests
{
    [Fact]
    public void A_county_compared_with_itself_has_no_change() =>
        CountyGen.Any.Sample(
            county =>
            {
                EvaluationComparison comparison = Between(county, county);
                Assert.False(comparison.HasChanges);
                Assert.All(
                    comparison.Concerns,
                    item => Assert.True(item.State is ChangeState.Open or ChangeState.Unknown)
                );
                Assert.All(
                    comparison.Schools,
                    item => Assert.Equal(SchoolChangeState.Same, item.State)
                );
            },
            iter: 200
        );

    [Fact]
    public void Turned_around_a_comparison_is_its_mirror() =>
        Gen.Select(CountyGen.Any, CountyGen.Any)
            .Sample(
                (a, b) =>
                {
                    var mirror = Between(b, a).Findings.ToDictionary(item => item.Id);
                    AssertMirror(Between(a, b).Findings, mirror);
                },
                iter: 200
            );

    [Fact]
    public void The_order_of_schools_never_matters() =>
        Gen.Select(CountyGen.Any, CountyGen.Any)
            .Sample(
                (a, b) =>
                    Assert.Equal(
                        Lines(Between(a, b)),
                        Lines(Between(a, b with { Schools = [.. b.Schools.Reverse()] }))
                    ),
                iter: 200
            );

    private static void AssertMirror(
        IReadOnlyCollection<FindingChange> findings,
        Dictionary<string, FindingChange> mirror
    )
    {
        Assert.Equal(mirror.Count, findings.Count);
        foreach (FindingChange there in findings)
        {
            FindingChange back = mirror[there.Id];
            Assert.Equal(there.Outcomes.Reverse(), back.Outcomes);
            ChangeState? expected = (there.Outcomes[0], there.Outcomes[1]) switch
            {
                (Outcome.NotMet, Outcome.NotMet) => there.State switch
                {
                    ChangeState.Narrowed => ChangeState.Widened,
                    ChangeState.Widened => ChangeState.Narrowed,
                    _ => ChangeState.Open,
                },
                (Outcome.NotMet, _) => ChangeState.Added,
                (Outcome.Undetermined, _) => ChangeState.Unknown,
                (Outcome.Met, Outcome.NotMet or Outcome.Undetermined) => ChangeState.Closed,
                (_, Outcome.NotMet or Outcome.Undetermined) => ChangeState.Gone,
                _ => null,
            };
            Assert.Equal(expected, back.State);
        }
    }

    private static IEnumerable<string> Lines(EvaluationComparison comparison) =>
        comparison
            .Findings.Select(item => item + " " + item.State)
            .Concat(comparison.Schools.Select(item => item.ToString()))
            .Concat(
                comparison.Coefficients.Select(item =>
                    $"{item.Stage} {item.Indicator} {item.State}"
                )
            )
            .Order(StringComparer.Ordinal);

    private static EvaluationComparison Between(County a, County b) =>
        EvaluationComparison.Between(
            Standard.Haicheng2023.Evaluate(a),
            Standard.Haicheng2023.Evaluate(b)
        );
}
