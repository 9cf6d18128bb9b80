namespace Balance.Indicators.Documents;

/// <summary>The schools that have sent their workbooks, held against the roster of those that should.</summary>
/// <param name="roster">The county with the schools that should send; null where there is none.</param>
/// <param name="builder">What the sent ones are read into.</param>
internal sealed class SentSchools(County? roster, CountyBuilder builder)
{
    private readonly HashSet<string> _codes = [];
    private readonly HashSet<string> _misnamed = [];

    /// <summary>Schools of the roster of which there is no workbook, whatever its code.</summary>
    public IEnumerable<School> Missing =>
        roster is null
            ? []
            : roster.Schools.Where(school =>
                !_codes.Contains(FoldedText.Of(school.Code))
                && !_misnamed.Contains(FoldedText.Of(school.Name))
            );

    /// <summary>Takes a school that was sent; what is wrong with its code is told.</summary>
    public void Add(SheetSchool sent)
    {
        School[] ofName = sent.Name is { } name ? OnRoster(school => school.Name, name) : [];
        if (sent.Code is not { } code)
        {
            if (ofName.Length > 0)
            {
                _ = _misnamed.Add(FoldedText.Of(sent.Name));
                Refuse(
                    sent,
                    $"{Called(sent)}没有填学校代码；{OnRosterZh(ofName)}，请填上。",
                    $"{Called(sent)} has no code; {OnRosterEn(ofName)}. Fill it in."
                );
            }

            return;
        }

        _ = _codes.Add(FoldedText.Of(code));
        if (roster is null)
        {
            return;
        }

        School[] ofCode = OnRoster(school => school.Code, code);
        string told = Quoted.Short(code);
        if (ofName.Length > 0 && !ofCode.Intersect(ofName).Any())
        {
            _ = _misnamed.Add(FoldedText.Of(sent.Name));
            Refuse(
                sent,
                $"{Called(sent)}的学校代码填的是“{told}”，{(ofCode.Length > 0 ? $"名单上这是“{Quoted.Short(ofCode[0].Name)}”的代码" : "不在名单上")}；{OnRosterZh(ofName)}，请改正。",
                $"the code of {Called(sent)} is \"{told}\", {(ofCode.Length > 0 ? $"which on the roster is that of \"{Quoted.Short(ofCode[0].Name)}\"" : "which is not on the roster")}; {OnRosterEn(ofName)}. Correct it."
            );
        }
        else if (ofCode.Length == 0)
        {
            Refuse(
                sent,
                $"{Called(sent)}的学校代码填的是“{told}”，代码和名称都不在名单上；请核对，确有这所学校的请先补进名单。",
                $"the code of {Called(sent)} is \"{told}\"; neither the code nor the name is on the roster. Check it; if there is such a school, add it to the roster first."
            );
        }
        else if (sent.Name is not null && ofName.Length == 0 && ofCode[0].Name != ofCode[0].Code)
        {
            builder.Tell(
                ProblemSeverity.Warning,
                sent.Builder!.Path.Key("name"),
                sent.NamePlace,
                new LocalizedText(
                    $"学校代码“{told}”在名单上是“{Quoted.Short(ofCode[0].Name)}”，交来的表里名称是“{Called(sent)}”；请核对是不是同一所学校。",
                    $"on the roster the code \"{told}\" is that of \"{Quoted.Short(ofCode[0].Name)}\", and the workbook has the name \"{Called(sent)}\"; check that they are one school."
                )
            );
        }
    }

    /// <summary>Keeps the rows of those that have not sent: what the roster says a school is, and no figure, so that what is asked of it stays undetermined.</summary>
    /// <returns>Where their rows are.</returns>
    public List<DataPath> KeepRows()
    {
        var rows = new List<DataPath>();
        foreach (School school in Missing)
        {
            SchoolBuilder row = builder.AddSchool();
            rows.Add(row.Path);
            Fact(row, "code", school.Code);
            Fact(row, "name", school.Name == school.Code ? null : school.Name);
            Fact(row, SchoolFacts.Type, school.Type?.Code());
            Fact(row, SchoolFacts.Location, school.Location?.Code());
            Fact(row, SchoolFacts.Township, school.Township);
            Fact(row, SchoolFacts.Ownership, school.Ownership?.Code());
            YesNo(row, SchoolFacts.Boarding, school.Boarding);
            YesNo(row, SchoolFacts.AttachedClasses, school.AttachedClasses);
            Fact(row, SchoolFacts.CampusOf, school.CampusOf);
            if (school.BuiltYear is { } year)
            {
                _ = row.Fact(
                    SchoolFacts.BuiltYear,
                    new RawValue(RawShape.Number, ExactNumber.Text(year))
                );
            }
        }

        return rows;
    }

    private static void Fact(SchoolBuilder row, string key, string? value)
    {
        if (value is not null)
        {
            _ = row.Fact(key, new RawValue(RawShape.Text, value));
        }
    }

    private static void YesNo(SchoolBuilder row, string key, bool? value)
    {
        if (value is { } yes)
        {
            _ = row.Fact(key, new RawValue(RawShape.YesNo, yes ? "true" : "false"));
        }
    }

    private School[] OnRoster(Func<School, string> told, string text)
    {
        string folded = FoldedText.Of(text);
        return roster is null
            ? []
            : [.. roster.Schools.Where(school => FoldedText.Of(told(school)) == folded)];
    }

    private static string Called(SheetSchool sent) => Quoted.Short(sent.Name ?? sent.Code ?? "");

    private static string OnRosterZh(School[] schools) =>
        $"名单上“{Quoted.Short(schools[0].Name)}”的代码是 {string.Join("、", schools.Select(school => Quoted.Short(school.Code)))}";

    private static string OnRosterEn(School[] schools) =>
        $"on the roster the code of \"{Quoted.Short(schools[0].Name)}\" is {string.Join(", ", schools.Select(school => Quoted.Short(school.Code)))}";

    private void Refuse(SheetSchool sent, string zh, string en)
    {
        SchoolBuilder school = sent.Builder!;
        school.Refuse(
            "code",
            sent.CodePlace ?? sent.NamePlace,
            problems => problems.Reject(school.Path.Key("code"), zh, en)
        );
    }
}
