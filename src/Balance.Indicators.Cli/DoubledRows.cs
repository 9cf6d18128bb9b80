namespace Balance.Indicators.Cli;

/// <summary>Rows of one school that stand twice: by their codes, compared as those of counties are, or by their names where they have none.</summary>
internal sealed class DoubledRows
{
    private readonly Dictionary<
        (bool IsCode, string Label, string Stage),
        (int Line, string Written)
    > _seen = [];

    /// <summary>Takes rows further down; false where one of them was there before.</summary>
    public bool TryAppend(DoubledRows below) =>
        below._seen.All(row => _seen.TryAdd(row.Key, row.Value));

    /// <summary>What is said where the row was there before; null for a new one, or one without a label.</summary>
    public LocalizedText? Find(string? name, string? code, string? stage, int line)
    {
        bool isCode = !string.IsNullOrEmpty(code);
        string written = (isCode ? code : name) ?? "";
        if (written.Length == 0)
        {
            return null;
        }

        var key = (isCode, FoldedText.Of(written), FoldedText.Of(stage));
        if (_seen.TryAdd(key, (line, written)))
        {
            return null;
        }

        (int before, string first) = _seen[key];
        string what = isCode ? "代码" : "名称";
        string told = Quoted.Short(written);
        string toldFirst = Quoted.Short(first);
        LocalizedText advice =
            !string.IsNullOrEmpty(stage) ? new("", "")
            : isCode
                ? new(
                    "一所学校有几个学部的，请把各学段分成几个表。",
                    " Where a school has several sections, put each stage into a table of its own."
                )
            : new(
                "一所学校有几个学部的，请把各学段分成几个表；两所学校重名的，请加“代码”一列区分。",
                " Where a school has several sections, put each stage into a table of its own; where two schools have one name, add a column code to tell them apart."
            );
        return new LocalizedText(
            $"{what}“{told}”与第 {ExactNumber.Text(before)} 行的“{toldFirst}”是同一个；一所学校的一个学部只写一行，请改正或删去。{advice.Zh}",
            $"the {(isCode ? "code" : "name")} \"{told}\" is the same as \"{toldFirst}\" in row {ExactNumber.Text(before)}; a section of a school has one row. Correct it or remove it.{advice.En}"
        );
    }
}
