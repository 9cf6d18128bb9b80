namespace Balance.Indicators;

/// <summary>What two figures cannot be to each other: a part larger than its whole, something for nobody.</summary>
internal sealed class FigureRules(ProblemList problems)
{
    public void CheckWholes(
        IEnumerable<Whole> wholes,
        Func<string, decimal?> figure,
        string path,
        DataPlace place
    )
    {
        foreach (Whole whole in wholes)
        {
            // A part that is not reported is left out; what is negative has been refused as such.
            decimal? sum = null;
            foreach (string part in whole.Parts)
            {
                sum = figure(part) is { } number ? (sum ?? 0) + number : sum;
            }

            if (figure(whole.Measure) is { } total and >= 0 && sum > total)
            {
                bool isOne = whole.Parts.Length == 1;
                string zh = string.Join(
                    "与",
                    whole.Parts.Select(part => $"“{Measures.NameOf(part).Zh}”")
                );
                string en = string.Join(
                    " and ",
                    whole.Parts.Select(part => $"\"{Measures.NameOf(part).En}\"")
                );
                problems.Reject(
                    path + "." + whole.Parts[0],
                    $"{place.Who.Zh}的{zh}{(isOne ? "" : "合计")}为 {ExactNumber.Text(sum.Value)}，大于“{Measures.NameOf(whole.Measure).Zh}”的 {ExactNumber.Text(total)}；部分不能大于总体，请改正其一。",
                    $"{place.Who.En}: {en} {(isOne ? "is" : "add up to")} {ExactNumber.Text(sum.Value)}, more than \"{Measures.NameOf(whole.Measure).En}\", {ExactNumber.Text(total)}; a part cannot exceed its whole. Correct one of them."
                );
            }
        }
    }

    /// <summary>More than nothing for nobody: a ratio that cannot be formed.</summary>
    public void CheckNothing(
        decimal? amount,
        decimal? per,
        string id,
        string perId,
        string path,
        DataPlace place
    )
    {
        if (amount > 0 && per == 0)
        {
            problems.Reject(
                path,
                $"{place.Who.Zh}的“{Measures.NameOf(perId).Zh}”为 0，但“{Measures.NameOf(id).Zh}”为 {ExactNumber.Text(amount.Value)}；没有对象就不能有数量，请改正其一。",
                $"{place.Who.En}: \"{Measures.NameOf(perId).En}\" is 0 but \"{Measures.NameOf(id).En}\" is {ExactNumber.Text(amount.Value)}; there cannot be something for nobody. Correct one of them."
            );
        }
    }
}
