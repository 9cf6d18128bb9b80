namespace Balance.Indicators.Documents;

/// <summary>The schools of all sheets, found by code, or by name where a sheet has no codes.</summary>
internal sealed class SchoolIndex
{
    private readonly List<SheetSchool> _schools = [];
    private readonly Dictionary<string, SheetSchool> _byCode = [];
    private readonly Dictionary<string, List<SheetSchool>> _byName = [];

    public IReadOnlyList<SheetSchool> Schools => _schools;

    /// <summary>The school of a row in another sheet than those before; new where there is none yet.</summary>
    /// <param name="code">Its code, where the row has one.</param>
    /// <param name="name">Its name, where the row has one.</param>
    /// <param name="isSecond">Whether a row of the same sheet is that school already, so that this one is another.</param>
    public SheetSchool FindOrAdd(string? code, string? name, Func<SheetSchool, bool> isSecond)
    {
        if (Find(code, name) is { } known && !isSecond(known))
        {
            if (known.Code is null && code is not null)
            {
                _byCode[FoldedText.Of(code)] = known;
            }

            return known;
        }

        var school = new SheetSchool();
        _schools.Add(school);
        if (code is not null && !_byCode.ContainsKey(FoldedText.Of(code)))
        {
            _byCode.Add(FoldedText.Of(code), school);
        }

        if (name is not null)
        {
            if (!_byName.TryGetValue(FoldedText.Of(name), out List<SheetSchool>? same))
            {
                same = [];
                _byName.Add(FoldedText.Of(name), same);
            }

            same.Add(school);
        }

        return school;
    }

    /// <summary>The school with a code; without one, the only school of a name.</summary>
    public SheetSchool? Find(string? code, string? name)
    {
        if (code is not null && _byCode.TryGetValue(FoldedText.Of(code), out SheetSchool? coded))
        {
            return coded;
        }

        List<SheetSchool>? named = null;
        _ = name is not null && _byName.TryGetValue(FoldedText.Of(name), out named);
        if (named is null)
        {
            return null;
        }

        // Another code is another school, even of the same name.
        var candidates = named.Where(school => code is null || school.Code is null).ToList();
        return candidates.Count == 1 ? candidates[0] : null;
    }

    /// <summary>The schools that bear a name.</summary>
    public IReadOnlyList<SheetSchool> Named(string name) =>
        _byName.TryGetValue(FoldedText.Of(name), out List<SheetSchool>? named) ? named : [];
}
