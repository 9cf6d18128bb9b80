using System.Collections.Immutable;
using System.Globalization;

namespace Balance.Indicators;

/// <summary>
/// Collects every problem of one file. Past <see cref="MostListed"/> rejections it only counts them, and says so, so that a
/// large file of nonsense is answered with a list a person can read. Warnings are all kept. Whatever text of others gets
/// into a message, nothing in it acts on the screen it is shown on.
/// </summary>
internal sealed class ProblemList
{
    public const int MostListed = 1000;

    private readonly ImmutableArray<DataProblem>.Builder _problems =
        ImmutableArray.CreateBuilder<DataProblem>();
    private int _listed;
    private int _unlisted;

    private readonly HashSet<DataPath> _rejected = [];

    private Func<DataPath, SourcePlace?>? _sourceOf;

    public bool AnyRejected { get; private set; }

    /// <summary>How many problems have been put into words.</summary>
    public int Count => _problems.Count;

    /// <summary>Whether what is refused now is only counted, so that nothing need be found out about it.</summary>
    public bool IsFull => _listed == MostListed;

    /// <summary>Whether something at this path, or in which it lies, has been refused already.</summary>
    public bool IsRejected(DataPath path)
    {
        for (DataPath? step = path; step is not null && _rejected.Count > 0; step = step.Within)
        {
            if (step != DataPath.Root && _rejected.Contains(step))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells problems of which the place in their file is known.</summary>
    public void Tell(Func<DataPath, SourcePlace?> sourceOf, Action<ProblemList> tell)
    {
        _sourceOf = sourceOf;
        tell(this);
        _sourceOf = null;
    }

    /// <summary>Where the value at an address stands in its file; null where that is not known.</summary>
    public LocalizedText? SourceOf(DataPath path) => _sourceOf?.Invoke(path)?.Words;

    /// <summary>Counts rejections that nobody has put into words.</summary>
    public void CountUnlisted(int number)
    {
        _unlisted += number;
        AnyRejected |= number > 0;
    }

    public void Reject(DataPlace place, string zh, string en) => Reject(place.Path, zh, en);

    public void Reject(DataPath path, string zh, string en) =>
        Add(ProblemSeverity.Rejected, path, zh, en);

    /// <summary>Refuses a text as a whole, with the line where it fails and a mark below it.</summary>
    public void RejectText(string zh, string en, string shown)
    {
        AnyRejected = true;
        _problems.Add(
            new DataProblem(
                ProblemSeverity.Rejected,
                DataPath.Root,
                new LocalizedText(Quoted.Inert(zh) + "\n" + shown, Quoted.Inert(en) + "\n" + shown)
            )
        );
    }

    public void Warn(DataPlace place, string zh, string en) => Warn(place.Path, zh, en);

    public void Warn(DataPath path, string zh, string en) =>
        Add(ProblemSeverity.Warning, path, zh, en);

    /// <summary>The problems after the first ones.</summary>
    public DataProblem[] Since(int count) => [.. _problems.Skip(count)];

    public ImmutableArray<DataProblem> ToImmutable()
    {
        if (_unlisted > 0)
        {
            string count = _unlisted.ToString(CultureInfo.InvariantCulture);
            var message = new LocalizedText(
                $"另有 {count} 个问题未列出；请先改正以上问题再重新检查。",
                $"{count} more problems are not listed; correct those above and check again."
            );
            _problems.Add(new DataProblem(ProblemSeverity.Rejected, DataPath.Root, message));
            _unlisted = 0;
        }

        return _problems.ToImmutable();
    }

    private void Add(ProblemSeverity severity, DataPath path, string zh, string en)
    {
        if (severity == ProblemSeverity.Rejected)
        {
            AnyRejected = true;
            if (_listed == MostListed)
            {
                _unlisted++;
                return;
            }

            _listed++;
            _rejected.Add(path);
        }

        _problems.Add(
            new DataProblem(
                severity,
                path,
                new LocalizedText(Quoted.Inert(zh), Quoted.Inert(en)),
                SourceOf(path)
            )
        );
    }
}
