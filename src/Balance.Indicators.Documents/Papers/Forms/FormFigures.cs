using System.Collections.Immutable;

namespace Balance.Indicators.Documents;

/// <summary>
/// Where a form takes its figures from: the evaluation and its own facts. Whatever is missing is printed as a blank and noted, once, with the
/// tables that lack it.
/// </summary>
internal sealed class FormFigures(Evaluation evaluation, FormFacts facts)
{
    private readonly Dictionary<
        (bool IsOfForm, string Path, string What),
        (LocalizedText What, List<string> Tables)
    > _gaps = [];
    private readonly List<(bool IsOfForm, string Path, string What)> _order = [];
    private readonly Dictionary<string, FormSchoolFacts> _schools = facts.Schools.ToDictionary(
        school => FoldedText.Of(school.Code),
        StringComparer.Ordinal
    );
    private readonly ILookup<string, Finding> _findings = evaluation.Findings.ToLookup(finding =>
        finding.Criterion.Id
    );
    private readonly Dictionary<string, Criterion> _criteria = evaluation
        .Standard.Dimensions.SelectMany(dimension => dimension.Indicators)
        .SelectMany(indicator => indicator.Criteria)
        .ToDictionary(criterion => criterion.Id, StringComparer.Ordinal);
    private readonly ILookup<(string Code, Stage? Stage, string Id), MissingFigure> _missing =
        evaluation
            .Missing.Where(missing => missing.School is not null)
            .ToLookup(missing => (missing.School!.Code, missing.Stage, missing.Id));
    private readonly MissingNames _names = new();
    private string _table = "";

    public Evaluation Evaluation => evaluation;

    public FormFacts Facts => facts;

    public SchoolNames Names { get; } = SchoolNames.Of(evaluation.County);

    public ImmutableArray<FormGap> Gaps =>
        [
            .. _order.Select(key =>
            {
                (LocalizedText what, List<string> tables) = _gaps[key];
                return new FormGap(what, key.IsOfForm, key.Path, [.. tables]);
            }),
        ];

    /// <summary>From now on, what is missing is missing in this table.</summary>
    public void Begin(FormTable table) => _table = table.Name;

    /// <summary>A figure of the county file.</summary>
    public FormValue Of(Measure measure, int decimals = 0)
    {
        if (evaluation.Figure(measure) is { } figure)
        {
            return FormValue.Of(figure, decimals);
        }

        Miss(_names.OfCounty(measure));
        return FormValue.Missing;
    }

    /// <summary>A number of the form's own file.</summary>
    public FormValue Of(FormNumber number)
    {
        if (facts.Find(number.Key) is { } figure)
        {
            return FormValue.Of(figure, number.Decimals);
        }

        MissFact(number.Name, "figures." + number.Key);
        return FormValue.Missing;
    }

    /// <summary>A text of the form's own file.</summary>
    public FormValue Of(string? text, LocalizedText name, string key)
    {
        if (text is { Length: > 0 })
        {
            return FormValue.Of(text);
        }

        MissFact(name, key);
        return FormValue.Missing;
    }

    /// <summary>A criterion of the standard; null where it has none of this id.</summary>
    public Criterion? Criterion(string id) =>
        _criteria.TryGetValue(id, out Criterion? criterion) ? criterion : null;

    /// <summary>The limit of a criterion, of a stage or a school type where it depends on it: <c>GG4:primary</c>.</summary>
    public decimal? LimitOf(string criterion)
    {
        (Criterion of, Stage? stage, SchoolType? type) = Read(criterion);
        return of.Limit.For(stage, type, null);
    }

    /// <summary>How many schools, sections or classes of some criteria are met, not met or concerned; a blank where one is open.</summary>
    public FormValue Count(string what, string[] criteria)
    {
        long count = 0;
        bool isKnown = true;
        foreach (string criterion in criteria)
        {
            if (TotalsOf(criterion)?.Subjects is { } counts)
            {
                isKnown &= counts.Undetermined == 0;
                count += what switch
                {
                    "met" => counts.Met,
                    "notMet" => counts.NotMet,
                    _ => counts.Concerned,
                };
            }
        }

        return isKnown ? FormValue.Of(count, 0) : FormValue.Missing;
    }

    /// <summary>
    /// The totals of a criterion, of one stage or school type: <c>GG5:primary</c>. What is open without either is open in each. Null where
    /// there is no such subject; what is missing is noted.
    /// </summary>
    public CriterionTotals? TotalsOf(string criterion)
    {
        (Criterion of, Stage? stage, SchoolType? type) = Read(criterion);
        bool isAll = stage is null && type is null;
        List<Finding> findings =
        [
            .. _findings[of.Id]
                .Where(finding =>
                    isAll
                    || (
                        finding.Subject is { School: null, Stage: null }
                            ? finding.Outcome == Outcome.Undetermined
                        : stage is not null ? finding.Subject.Stage == stage
                        : finding.Subject.School!.Type == type
                            || finding
                                is { Subject.School.Type: null, Outcome: Outcome.Undetermined }
                    )
                ),
        ];
        Miss(findings);
        return findings.Count == 0 ? null : CriterionTotals.Of(findings, stage, type);
    }

    /// <summary>The value of a criterion over all that it concerns, or of one monitored subject: a percentage with one decimal.</summary>
    public FormValue ValueOf(string criterion, Subject? subject)
    {
        (Criterion of, _, _) = Read(criterion);
        if (subject is not null)
        {
            return
                _findings[of.Id].FirstOrDefault(finding => finding.Subject == subject)
                    is { } finding
                ? ValueOf(finding, of.Decimals)
                : FormValue.Missing;
        }

        CriterionTotals? totals = TotalsOf(criterion);
        Finding[] all = [.. _findings[of.Id].Take(2)];
        if (all.Length == 1 && of.Quantity.Per.IsEmpty)
        {
            return ValueOf(all[0], of.Decimals);
        }

        return totals is null || totals.Subjects.Concerned == 0 ? FormValue.Of(FormValue.None)
            : totals.Exact is { } exact ? FormValue.Of(exact, of.Unit.Zh == "%" ? 1 : 0)
            : FormValue.Missing;
    }

    /// <summary>The value of one finding; what is missing is noted.</summary>
    public FormValue ValueOf(Finding finding, int decimals)
    {
        if (finding.Value is { } value)
        {
            return FigureText.KindOf(finding.Criterion) == MeasureKind.Level
                ? FormValue.Of(Roman(value))
                : FormValue.Of(finding.Exact, decimals);
        }

        Miss([finding]);
        return finding.Outcome == Outcome.NotApplicable
            ? FormValue.Of(FormValue.None)
            : FormValue.Missing;
    }

    /// <summary>A level as official papers write it, Ⅲ; what has no such sign as it is.</summary>
    private static string Roman(decimal level) =>
        level is >= 1 and <= 10 && level == decimal.Truncate(level)
            ? ((char)('Ⅰ' + (int)level - 1)).ToString()
            : FigureText.Plain(level);

    /// <summary>The finding of the county that counts a measure; null for none.</summary>
    public Finding? FindingOf(Measure measure) =>
        evaluation.Findings.FirstOrDefault(finding =>
            finding.Criterion.Subject == SubjectKind.County
            && finding.Criterion.Quantity.Of.Any(term => term.Measure == measure)
        );

    /// <summary>The percentage that counts a measure, such as of satisfied questionnaires; a blank where it was not asked for.</summary>
    public FormValue RateOf(Measure measure) =>
        FindingOf(measure) is { } finding ? ValueOf(finding, 1) : FormValue.Missing;

    /// <summary>The sum of a measure over the schools that a criterion concerns; null where one has not told it, or may be concerned.</summary>
    public decimal? Sum(Measure measure, string criterion)
    {
        decimal? sum = 0;
        foreach (Finding finding in _findings[criterion])
        {
            if (finding.Outcome == Outcome.NotApplicable)
            {
                continue;
            }

            Miss([finding]);
            decimal? figure =
                finding.Outcome == Outcome.Undetermined || finding.Subject.School is not { } school
                    ? null
                    : Of(measure, school, null);
            sum += figure;
        }

        return sum;
    }

    /// <summary>The pupils of all schools of a type; null where one has not told them, or a school has not told its type.</summary>
    public decimal? PupilsOf(SchoolType type)
    {
        decimal? sum = 0;
        foreach (SchoolEvaluation school in evaluation.Schools)
        {
            if (school.School.Type == type)
            {
                sum += Of(Measures.Pupils, school.School, null);
            }
        }

        return AreTypesKnown() ? sum : null;
    }

    /// <summary>Whether every school has told its type; which have not is noted.</summary>
    public bool AreTypesKnown()
    {
        bool areKnown = true;
        foreach (SchoolEvaluation school in evaluation.Schools)
        {
            if (school.School.Type is null)
            {
                areKnown = false;
                Miss(school.School, null, SchoolFacts.Type, SchoolFacts.Name(SchoolFacts.Type));
            }
        }

        return areKnown;
    }

    /// <summary>A figure of a school or a section; null, and noted, where it is not told.</summary>
    public decimal? Of(Measure measure, School school, Stage? stage)
    {
        decimal? figure = evaluation.Figure(measure, school.Code, stage);
        if (figure is null)
        {
            Miss(school, stage, measure.Id, measure.Name);
        }

        return figure;
    }

    /// <summary>What the form's own file tells of a school; null for nothing.</summary>
    public FormSchoolFacts? FactsOf(School school) =>
        _schools.TryGetValue(FoldedText.Of(school.Code), out FormSchoolFacts? told) ? told : null;

    /// <summary>A percentage with one decimal, of two figures of which one or both are the form's own.</summary>
    public static FormValue Share(decimal? part, decimal? whole) =>
        part is not { } figure || whole is not { } of ? FormValue.Missing
        : of == 0 ? FormValue.Of(FormValue.None)
        : FormValue.Of((Rational)figure * 100 / of, 1);

    /// <summary>What an outcome is told by: a blank where it is open.</summary>
    public static FormValue Of(Outcome outcome) =>
        outcome switch
        {
            Outcome.Undetermined => FormValue.Missing,
            _ => FormValue.Of(outcome.Name().Zh),
        };

    public void Miss(IEnumerable<Finding> findings)
    {
        foreach (Finding finding in findings)
        {
            foreach (MissingFigure missing in finding.Missing)
            {
                Miss(missing);
            }
        }
    }

    /// <summary>A fact of a school, such as when it was built.</summary>
    public void MissSchoolFact(School school, string key) =>
        Miss(school, null, key, SchoolFacts.Name(key));

    /// <summary>The year of the figures.</summary>
    public void MissYear() => Miss(false, "year", new("数据年份", "year of the figures"));

    /// <summary>A monitored subject that the form has a place for and nobody reported.</summary>
    public void MissSubject(string name) =>
        Miss(
            false,
            DataPath.Root.Measure(Measures.MonitoredSubjects.Id).ToString(),
            new(
                Measures.MonitoredSubjects.Name.Zh + " " + name,
                Measures.MonitoredSubjects.Name.En + ": " + name
            )
        );

    /// <summary>As the evaluation names it where it asked for it too, so that it is noted once.</summary>
    private void Miss(School school, Stage? stage, string id, LocalizedText name)
    {
        bool isAsked = false;
        foreach (MissingFigure missing in _missing[(school.Code, stage, id)])
        {
            isAsked = true;
            Miss(missing);
        }

        if (!isAsked)
        {
            DataPath path = DataPath.OfSchool(school.Code);
            path =
                Measures.Find(id) is null && name.Zh == SchoolFacts.Name(id).Zh ? path.Key(id)
                : stage is { } of ? path.Section(of).Measure(id)
                : path.Measure(id);
            string part = stage is { } section ? section.Name().Zh + "部" : "";
            string partEn = stage is { } s ? " (" + s.Name().En + ")" : "";
            Miss(
                false,
                path.ToString(),
                new(Names[school] + part + " " + name.Zh, Names[school] + partEn + ": " + name.En)
            );
        }
    }

    public void Miss(MissingFigure missing) =>
        Miss(
            false,
            missing.Path.ToString(),
            new(missing.In(Language.Chinese), missing.In(Language.English))
        );

    public void MissFact(LocalizedText what, string path) => Miss(true, path, what);

    /// <summary>GG5:primary is the criterion GG5, of a stage or, of a criterion for schools, of a school type.</summary>
    private (Criterion, Stage?, SchoolType?) Read(string text)
    {
        string[] parts = text.Split(':');
        Criterion criterion = _criteria[parts[0]];
        if (parts.Length == 1)
        {
            return (criterion, null, null);
        }

        return criterion.Subject == SubjectKind.School
            ? (criterion, null, Vocabulary.TryFind(parts[1], out SchoolType type) ? type : null)
            : (criterion, Vocabulary.TryFind(parts[1], out Stage stage) ? stage : null, null);
    }

    private void Miss(bool isOfForm, string path, LocalizedText what)
    {
        (bool, string, string) key = (isOfForm, path, what.Zh);
        if (!_gaps.TryGetValue(key, out (LocalizedText, List<string> Tables) gap))
        {
            gap = (what, []);
            _gaps.Add(key, gap);
            _order.Add(key);
        }

        if (!gap.Tables.Contains(_table))
        {
            gap.Tables.Add(_table);
        }
    }
}
