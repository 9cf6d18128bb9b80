using System.Collections.Immutable;
using System.Globalization;

namespace Balance.Indicators;

/// <summary>
/// Collects every problem of one file. Past <see cref="MostListed"/> it only counts, and says so, so that a large file
/// of nonsense is answered with a list a person can read.
/// </summary>
internal sealed class ProblemList
{
    public const int MostListed = 1000;

    private readonly ImmutableArray<DataProblem>.Builder _problems =
        ImmutableArray.CreateBuilder<DataProblem>();
    private int _unlisted;

    public bool AnyRejected { get; private set; }

    public void Reject(string path, string zh, string en) =>
        Add(ProblemSeverity.Rejected, path, zh, en);

    public void Warn(string path, string zh, string en) =>
        Add(ProblemSeverity.Warning, path, zh, en);

    public ImmutableArray<DataProblem> ToImmutable()
    {
        if (_unlisted > 0)
        {
            string count = _unlisted.ToString(CultureInfo.InvariantCulture);
            var message = new LocalizedText(
                $"另有 {count} 个问题未列出；请先改正以上问题再重新检查。",
                $"{count} more problems are not listed; mend those above and check again."
            );
            _problems.Add(new DataProblem(ProblemSeverity.Rejected, "", message));
            _unlisted = 0;
        }

        return _problems.ToImmutable();
    }

    private void Add(ProblemSeverity severity, string path, string zh, string en)
    {
        AnyRejected |= severity == ProblemSeverity.Rejected;
        if (_problems.Count < MostListed || severity == ProblemSeverity.Warning)
        {
            _problems.Add(new DataProblem(severity, path, new LocalizedText(zh, en)));
        }
        else
        {
            _unlisted++;
        }
    }
}
