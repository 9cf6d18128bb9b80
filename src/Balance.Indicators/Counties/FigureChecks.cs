namespace Balance.Indicators;

/// <summary>What two figures cannot be to each other: a part larger than its whole, something for nobody.</summary>
internal sealed class FigureChecks(ProblemList problems)
{
    /// <summary>Money that is so many times less than the money of which it is a part was perhaps told in another unit.</summary>
    private const int FarLess = 1000;

    /// <param name="wholes">Which parts have which whole.</param>
    /// <param name="of">Whose figures they are.</param>
    /// <param name="figure">One of them; null where it is not reported.</param>
    /// <param name="place">Where they stand.</param>
    public void CheckWholes<T>(
        Whole[] wholes,
        T of,
        Func<T, Measure, decimal?> figure,
        in LatePlace place
    )
    {
        foreach (Whole whole in wholes)
        {
            // A part that is not reported is left out; what is negative has been refused as such.
            decimal? sum = null;
            foreach (Measure part in whole.Parts)
            {
                sum = figure(of, part) is { } number ? (sum ?? 0) + number : sum;
            }

            if (sum is not { } parts || figure(of, whole.Measure) is not { } total || total < 0)
            {
                continue;
            }

            if (parts > total)
            {
                RefuseParts(whole, parts, total, place);
            }
            else if (whole.Measure.Unit.Zh == "元" && parts > 0 && parts < total / FarLess)
            {
                WarnOfUnit(whole, parts, total, place);
            }
        }
    }

    /// <summary>4.8 of 908 500 yuan: the one in units of 10 000, the other in yuan.</summary>
    private void WarnOfUnit(Whole whole, decimal part, decimal total, DataPlace place)
    {
        LocalizedText name = whole.Parts[0].Name;
        problems.Warn(
            place.Key(whole.Parts[0].Id),
            $"{place.Who.Zh}的“{name.Zh}”为 {ExactNumber.Text(part)} 元，不到“{whole.Measure.Name.Zh}” {ExactNumber.Text(total)} 元的千分之一；是否把万元当作元填报，请核对两个数的单位。",
            $"{place.Who.En}: \"{name.En}\" is {ExactNumber.Text(part)} yuan, less than a thousandth of \"{whole.Measure.Name.En}\", {ExactNumber.Text(total)} yuan; check whether one of them was reported in units of 10 000 yuan."
        );
    }

    private void RefuseParts(Whole whole, decimal sum, decimal total, DataPlace place)
    {
        bool isOne = whole.Parts.Length == 1;
        string zh = string.Join("与", whole.Parts.Select(part => $"“{part.Name.Zh}”"));
        string en = string.Join(" and ", whole.Parts.Select(part => $"\"{part.Name.En}\""));
        problems.Reject(
            place.Key(whole.Parts[0].Id),
            $"{place.Who.Zh}的{zh}{(isOne ? "" : "合计")}为 {ExactNumber.Text(sum)}，大于“{whole.Measure.Name.Zh}”的 {ExactNumber.Text(total)}；部分不能大于总体，请改正其一。",
            $"{place.Who.En}: {en} {(isOne ? "is" : "add up to")} {ExactNumber.Text(sum)}, more than \"{whole.Measure.Name.En}\", {ExactNumber.Text(total)}; a part cannot exceed its whole. Correct one of them."
        );
    }

    /// <summary>What those own who have no pupils, as a new or a closing school may: possible, and looked at again.</summary>
    public void CheckOwnedByNobody(
        IEnumerable<(Measure Measure, decimal? Amount)> owned,
        DataPlace place
    )
    {
        (Measure Measure, decimal? Amount)[] more = [.. owned.Where(item => item.Amount > 0)];
        if (more.Length > 0)
        {
            string zh = string.Join(
                "、",
                more.Select(item =>
                    $"“{item.Measure.Name.Zh}”{ExactNumber.Text(item.Amount!.Value)}"
                )
            );
            string en = string.Join(
                ", ",
                more.Select(item =>
                    $"\"{item.Measure.Name.En}\" {ExactNumber.Text(item.Amount!.Value)}"
                )
            );
            problems.Warn(
                place,
                $"{place.Who.Zh}的学生数为 0，但填报了{zh}；新建、撤并、尚未招生的学校可以如此，没有学生的不评估生均指标，也不计入差异系数，请核对。",
                $"{place.Who.En}: 0 pupils, but {en}; a new or closing school may have that. Without pupils nothing per pupil is judged, and no coefficient counts it. Check both."
            );
        }
    }

    /// <summary>More than nothing for nobody: a ratio that cannot be formed.</summary>
    public void CheckNothing(
        decimal? amount,
        decimal? per,
        Measure measure,
        Measure perMeasure,
        in LatePlace place
    )
    {
        if (amount > 0 && per == 0)
        {
            problems.Reject(
                place,
                $"{place.Who.Zh}的“{perMeasure.Name.Zh}”为 0，但“{measure.Name.Zh}”为 {ExactNumber.Text(amount.Value)}；没有对象就不能有数量，请改正其一。",
                $"{place.Who.En}: \"{perMeasure.Name.En}\" is 0 but \"{measure.Name.En}\" is {ExactNumber.Text(amount.Value)}; there cannot be something for nobody. Correct one of them."
            );
        }
    }
}
