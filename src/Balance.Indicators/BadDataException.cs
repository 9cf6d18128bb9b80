using System.Collections.Immutable;

namespace Balance.Indicators;

/// <summary>Thrown when data or a standard cannot be accepted. It carries every problem, not just the first.</summary>
public sealed class BadDataException : Exception
{
    /// <summary>Makes the exception from all the problems found.</summary>
    /// <param name="problems">At least one problem.</param>
    public BadDataException(IEnumerable<DataProblem> problems)
        : this(problems.ToImmutableArray()) { }

    private BadDataException(ImmutableArray<DataProblem> problems)
        : base(
            string.Join(
                "\n",
                problems
                    .Where(problem => problem.Severity == ProblemSeverity.Rejected)
                    .Select(problem => problem.In(Language.English))
            )
        )
    {
        Problems = problems;
    }

    /// <summary>Every problem found, warnings too: those of the text's form first, then those of its figures.</summary>
    public ImmutableArray<DataProblem> Problems { get; }
}
