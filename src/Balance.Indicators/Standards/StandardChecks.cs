using static System.FormattableString;

namespace Balance.Indicators.Standards;

/// <summary>Whether the rules of a standard fit together: ids, references, measures where they are reported, no case decided twice.</summary>
internal sealed class StandardChecks
{
    private readonly Standard _standard;
    private readonly ProblemList _problems;
    private readonly Dictionary<string, Criterion> _criteria = [];

    private StandardChecks(Standard standard, ProblemList problems)
    {
        _standard = standard;
        _problems = problems;
    }

    public static void Check(Standard standard, ProblemList problems) =>
        new StandardChecks(standard, problems).Check();

    private void Check()
    {
        CheckUnique(
            "documents",
            _standard
                .Documents.Select(document => document.Mark ?? document.Number)
                .OfType<string>()
        );
        CheckUnique("scopes", _standard.Scopes.Select(scope => scope.Id));
        CheckUnique("dimensions", _standard.Dimensions.Select(dimension => dimension.Id));
        CheckUnique(
            "indicators",
            _standard.Indicators.Concat(_standard.Preconditions).Select(indicator => indicator.Id)
        );
        CheckUnique("criteria", _standard.Criteria.Select(criterion => criterion.Id));
        CheckUnique("vetoes", _standard.Vetoes.Select(veto => veto.Id));
        CheckUnique(
            "interpretations",
            _standard.Interpretations.Select(interpretation => interpretation.Id)
        );
        CheckUnique("discrepancies", _standard.Discrepancies.Select(discrepancy => discrepancy.Id));
        CheckUnique(
            "transitionalProvisions",
            _standard.TransitionalProvisions.Select(provision => provision.Id)
        );
        CheckUnique("departmentGroups", _standard.DepartmentGroups.Select(group => group.Name.Zh));
        CheckUnique("schoolRule.criteria", _standard.SchoolRule?.Criteria ?? []);
        CheckUnique("coefficients.criteria", _standard.Coefficients.Criteria);
        CheckUnique("composite.criteria", _standard.Composite?.Criteria ?? []);
        if (_standard.Dimensions.IsEmpty)
        {
            Reject("dimensions", "标准没有任何指标。", "The standard has no indicators.");
        }

        foreach (Criterion criterion in _standard.Criteria)
        {
            _criteria[criterion.Id] = criterion;
            CheckCriterion(criterion);
        }

        foreach (
            Condition condition in _standard.Scopes.SelectMany(scope =>
                scope.Only.Concat(scope.Except)
            )
        )
        {
            CheckCondition(condition, DataPath.Root.Key("scopes"));
        }

        CheckCoefficients(_standard.Coefficients, DataPath.Root.Key("coefficients"));
        if (_standard.Composite is { } composite)
        {
            CheckCoefficients(composite, DataPath.Root.Key("composite"));
        }

        CheckSchoolRule();
        CheckSplit();
        CheckVetoes();
        CheckProvisions();
        CheckMarks();
        CheckOverlaps();
    }

    private void CheckUnique(string path, IEnumerable<string> ids)
    {
        var seen = new HashSet<string>();
        foreach (string id in ids.Where(id => !seen.Add(id)))
        {
            Reject(
                path,
                $"编号 {id} 重复；编号应唯一。",
                $"The id {id} appears twice; ids are unique."
            );
        }
    }

    private void CheckCriterion(Criterion criterion)
    {
        DataPath path = DataPath.Root.Key("criteria").Item(criterion.Id);
        foreach (Term term in criterion.Quantity.Of.Concat(criterion.Quantity.Per))
        {
            if (!IsReadBy(criterion, term))
            {
                Reject(
                    path,
                    $"要素“{term.Measure.Id}”（levels：{string.Join("、", term.Measure.LevelCodes)}）不能用于以 {criterion.Subject.Code()} 为对象的标准。",
                    $"The measure \"{term.Measure.Id}\" (levels: {string.Join(", ", term.Measure.LevelCodes)}) cannot be read for the subject {criterion.Subject.Code()}."
                );
            }

            if (term.Kind == TermKind.AllStages && criterion.Subject != SubjectKind.School)
            {
                Reject(
                    path,
                    $"allStages 是全校的数值，只用于以 school 为对象的标准和条件，不能用于以 {criterion.Subject.Code()} 为对象的标准。",
                    $"allStages is a figure of the whole school, for the subject school and in conditions; it cannot be read for the subject {criterion.Subject.Code()}."
                );
            }

            bool isList =
                term.Measure.Kind
                is MeasureKind.CountList
                    or MeasureKind.AmountList
                    or MeasureKind.Subjects;
            if (isList && term.Kind == TermKind.Value && criterion.Subject != SubjectKind.Class)
            {
                Reject(
                    path,
                    $"“{term.Measure.Id}”是列表；请用 count 或 largest。",
                    $"\"{term.Measure.Id}\" is a list; use count or largest."
                );
            }
        }

        if (
            criterion.Subject == SubjectKind.Class
            && !(
                criterion.Quantity is { Of.Length: 1, Per.IsEmpty: true, Times: 1 } size
                && size.Of[0] is { Kind: TermKind.Value, IsSubtracted: false }
            )
        )
        {
            Reject(
                path,
                "对象是 class 的标准看每个班的人数本身：of 只有一项，没有 count、largest、减项、per 和 times。",
                "A criterion of classes looks at the size of each class itself: of has one term, without count, largest or subtraction, and there is no per or times."
            );
        }

        if (criterion.Quantity.Times <= 0)
        {
            Reject(path, "times 应大于 0。", "times is above 0.");
        }

        bool byStage = criterion.Limit.Cases.Any(item => item.Stage is not null);
        if (
            byStage
            && !(
                criterion.Subject is SubjectKind.Section or SubjectKind.Class
                || criterion.SumsSections
            )
        )
        {
            Reject(
                path,
                $"对象是 {criterion.Subject.Code()}，没有学段，限值不能按学段给出。",
                $"The subject {criterion.Subject.Code()} has no stage, so the limit cannot be by stage."
            );
        }

        if (criterion.SumsSections && !(byStage && criterion.Subject == SubjectKind.County))
        {
            Reject(
                path,
                "sumsSections 只用于对象为 county 且限值按学段给出的标准。",
                "sumsSections goes with the subject county and a limit by stage."
            );
        }

        if (
            criterion.Limit.IsNone
            && (criterion.Subject == SubjectKind.Class || criterion.Alternative is not null)
        )
        {
            Reject(
                path,
                "请给出限值（limit）：班级和可替代的填报方式不能只展示而不评估。",
                "Give a limit: classes and alternatives cannot be shown without one."
            );
        }

        if (
            criterion.Limit.Cases.Any(item => item.Type is not null || item.Location is not null)
            && criterion.Subject
                is not (SubjectKind.School or SubjectKind.Section or SubjectKind.Class)
        )
        {
            Reject(
                path,
                $"对象是 {criterion.Subject.Code()}，没有办学类型和城乡类型，限值不能按它们给出。",
                $"The subject {criterion.Subject.Code()} has no school type and no location, so the limit cannot be by them."
            );
        }
    }

    private static bool IsReadBy(Criterion criterion, Term term) =>
        criterion.Subject switch
        {
            SubjectKind.Section => term.Measure.IsReportedBy(MeasureLevels.Section)
                || term.Measure.IsShared,
            SubjectKind.School => term.Measure.IsReportedBy(MeasureLevels.School)
                || term.Measure.IsReportedBy(MeasureLevels.Section),
            SubjectKind.Class => term.Measure.IsReportedBy(MeasureLevels.Section)
                && term.Measure.Kind == MeasureKind.CountList
                && criterion.Quantity.Per.IsEmpty
                && criterion.Quantity.Of.Length == 1,
            SubjectKind.MonitoredSubject => term.Measure.IsReportedBy(
                MeasureLevels.MonitoredSubject
            ),
            _ => criterion.SumsSections
                ? term.Measure.IsReportedBy(MeasureLevels.Section)
                : term.Measure.IsReportedBy(MeasureLevels.County),
        };

    private void CheckCondition(Condition condition, DataPath path)
    {
        foreach (QuantityCondition when in condition.When)
        {
            foreach (Measure measure in when.Quantity.Measures)
            {
                if (
                    !measure.IsReportedBy(MeasureLevels.School)
                    && !measure.IsReportedBy(MeasureLevels.Section)
                )
                {
                    Reject(
                        path,
                        $"条件中的“{measure.Id}”不是学校的要素。",
                        $"The condition's \"{measure.Id}\" is not a measure of schools."
                    );
                }
            }
        }
    }

    private void CheckCoefficients(CoefficientRule rule, DataPath path)
    {
        if (rule.Criteria.IsEmpty)
        {
            Reject(path, "没有列出 criteria。", "lists no criteria.");
        }

        foreach (string id in rule.Criteria)
        {
            if (!_criteria.TryGetValue(id, out Criterion? criterion))
            {
                RejectUnknown(path, id);
            }
            else if (criterion.Subject != SubjectKind.Section || criterion.Quantity.Per.IsEmpty)
            {
                Reject(
                    path,
                    $"{id} 不是以学部为对象的比率，没有差异系数。",
                    $"{id} is not a ratio of sections, so it has no difference coefficient."
                );
            }
            else if (
                criterion.Quantity.Of.Concat(criterion.Quantity.Per).Any(term => term.IsSubtracted)
            )
            {
                Reject(
                    path,
                    $"{id} 含减项，数量可能为负，没有差异系数；请去掉减项，或不列入。",
                    $"{id} subtracts a term, so it may be negative and has no difference coefficient; remove the term or leave the criterion out."
                );
            }
        }

        if (
            rule.Limit.Cases.Any(item =>
                item.Stage is null or Stage.Senior
                || item.Type is not null
                || item.Location is not null
            )
        )
        {
            Reject(
                path,
                "限值应按小学、初中学段给出，不设限值的不填。",
                "The limit is given by stage, for primary and junior; leave it out where there is none."
            );
        }
    }

    private void CheckSchoolRule()
    {
        if (_standard.SchoolRule is not { } rule)
        {
            return;
        }

        foreach (string id in rule.Criteria)
        {
            if (!_criteria.TryGetValue(id, out Criterion? criterion))
            {
                RejectUnknown(DataPath.Root.Key("schoolRule"), id);
            }
            else if (
                criterion.Subject != SubjectKind.Section
                || criterion.Comparison != Comparison.AtLeast
                || criterion.Limit.IsNone
            )
            {
                Reject(
                    "schoolRule",
                    $"{id} 应是以学部为对象、“不低于”、有限值的标准。",
                    $"{id} should be a criterion of sections with atLeast and a limit."
                );
            }
        }

        if (rule.AtLeast > rule.Criteria.Length)
        {
            Reject(
                "schoolRule.atLeast",
                Invariant($"{rule.AtLeast} 大于所列标准的项数 {rule.Criteria.Length}。"),
                Invariant(
                    $"{rule.AtLeast} is more than the {rule.Criteria.Length} criteria listed."
                )
            );
        }

        if (rule.Floor is < 0 or > 1)
        {
            Reject(
                "schoolRule.floor",
                Invariant($"{rule.Floor} 不在 0 到 1 之间。"),
                Invariant($"{rule.Floor} is not from 0 to 1.")
            );
        }
    }

    private void CheckSplit()
    {
        foreach (Stage stage in new[] { Stage.Primary, Stage.Junior, Stage.Senior })
        {
            if (!_standard.SplitWeights.TryGetValue(stage, out decimal weight) || weight <= 0)
            {
                Reject(
                    "split.weights",
                    $"缺少{stage.Name().Zh}的权重，或权重不大于 0。",
                    $"The weight of {stage.Name().En} is missing or not above 0."
                );
            }
        }
    }

    private void CheckVetoes()
    {
        foreach (VetoCondition veto in _standard.Vetoes)
        {
            if (veto.IsOfCountyOnly && veto.SchoolClause is not null)
            {
                Reject(
                    DataPath.Root.Key("vetoes").Item(veto.Id),
                    $"{veto.Id} 只由县填报（countyOnly），学校不据此判断；请移去 schoolClause 或 countyOnly。",
                    $"{veto.Id} is reported by the county only (countyOnly), so no school is judged by it; remove schoolClause or countyOnly."
                );
            }

            if (veto.SchoolClause is null && veto.CountyClause is null)
            {
                Reject(
                    DataPath.Root.Key("vetoes").Item(veto.Id),
                    veto.IsOfCountyOnly
                        ? "没有条款出处；请填 countyClause。"
                        : "没有条款出处；请填 schoolClause 或 countyClause。",
                    veto.IsOfCountyOnly
                        ? "cites no clause; give countyClause."
                        : "cites no clause; give schoolClause or countyClause."
                );
            }
        }
    }

    private void CheckProvisions()
    {
        foreach (TransitionalProvision provision in _standard.TransitionalProvisions)
        {
            DataPath path = DataPath.Root.Key("transitionalProvisions").Item(provision.Id);
            if (provision.Parts.IsEmpty)
            {
                Reject(path, "没有任何 parts。", "has no parts.");
            }

            foreach (ProvisionPart part in provision.Parts)
            {
                if (!_criteria.TryGetValue(part.Criterion, out Criterion? criterion))
                {
                    RejectUnknown(path, part.Criterion);
                    continue;
                }

                if (part.Only.IsEmpty || (part.Quantity is null && part.Limit is null))
                {
                    Reject(
                        path,
                        $"{part.Criterion}：应说明适用于谁（only），并给出放宽后的算法（of、per）或限值（limit）。",
                        $"{part.Criterion}: say for whom (only), and give the eased quantity (of, per) or limit."
                    );
                }

                foreach (Condition condition in part.Only)
                {
                    CheckCondition(condition, path);
                }

                CheckCriterion(
                    criterion.With(part.Quantity, part.Limit, provision.Id + " " + criterion.Id)
                );
            }
        }
    }

    private void CheckMarks()
    {
        if (_standard.DocumentOf(Clause.InterpretationMark) is not null)
        {
            Reject(
                "documents",
                $"[{Clause.InterpretationMark}] 是自己的解读，不是文件的标记；请给这个文件换一个标记。",
                $"[{Clause.InterpretationMark}] marks interpretations and no document; give this document another mark."
            );
        }

        var known = new HashSet<string>(
            _standard.Documents.Select(document => document.Mark).OfType<string>()
        )
        {
            Clause.InterpretationMark,
        };
        (string Where, Clause Clause)[] cited = [.. Cited()];
        IEnumerable<(string Where, string Mark)> used = cited
            .Select(item => (item.Where, item.Clause.Mark))
            .Concat(
                _standard.Interpretations.Select(interpretation =>
                    (interpretation.Id, interpretation.Mark)
                )
            )
            .Append(("mainText", _standard.MainText));
        foreach ((string where, string mark) in used.Where(item => !known.Contains(item.Mark)))
        {
            Reject(
                "documents",
                $"{where} 引用了 [{mark}]，但 documents 中没有这个文件。",
                $"{where} cites [{mark}], which is not among the documents."
            );
        }
    }

    private IEnumerable<(string Where, Clause Clause)> Cited()
    {
        foreach (Criterion criterion in _standard.Criteria)
        {
            foreach (Clause clause in criterion.AlsoIn.Prepend(criterion.Clause))
            {
                yield return (criterion.Id, clause);
            }
        }

        foreach (VetoCondition veto in _standard.Vetoes)
        {
            foreach (
                Clause clause in new[] { veto.SchoolClause, veto.CountyClause }.OfType<Clause>()
            )
            {
                yield return (veto.Id, clause);
            }
        }

        yield return ("split", _standard.SplitClause);
        yield return ("coefficients", _standard.Coefficients.Clause);
        if (_standard.SchoolRule is { } schoolRule)
        {
            yield return ("schoolRule", schoolRule.Clause);
        }

        if (_standard.Composite is { } composite)
        {
            yield return ("composite", composite.Clause);
        }

        IEnumerable<(string, Clause)> others =
        [
            .. _standard.Scopes.Select(scope => (scope.Id, scope.Clause)),
            .. _standard.TransitionalProvisions.Select(item => (item.Id, item.Clause)),
            .. _standard.Schedule.Select(phase => ("schedule", phase.Clause)),
            .. _standard.Milestones.Select(milestone => ("milestones", milestone.Clause)),
            .. _standard.DepartmentGroups.Select(group => (group.Name.Zh, group.Clause)),
            .. _standard.NotEvaluated.Select(item => ("notEvaluated", item.Clause)),
        ];
        foreach ((string, Clause) other in others)
        {
            yield return other;
        }
    }

    private void CheckOverlaps()
    {
        var taken = new CriterionOverlap();
        foreach (Criterion criterion in _standard.Criteria)
        {
            foreach (Criterion earlier in taken.Add(criterion))
            {
                Reject(
                    DataPath.Root.Key("criteria").Item(criterion.Id),
                    $"与 {earlier.Id} 对同一对象的同一数量作出判断；请合并，或让对象范围互不重叠。",
                    $"decides the same quantity of the same subject as {earlier.Id}; merge them, or make their scopes disjoint."
                );
            }
        }
    }

    private void RejectUnknown(DataPath path, string id) =>
        Reject(path, $"没有编号为 {id} 的标准。", $"There is no criterion {id}.");

    private void Reject(string path, string zh, string en) => Reject(DataPath.Parse(path), zh, en);

    private void Reject(DataPath path, string zh, string en) => _problems.Reject(path, zh, en);
}
