using System.Collections.Immutable;

namespace Balance.Indicators.Documents;

/// <summary>The list of what is missing, for who has to ask for it.</summary>
internal static class GapTable
{
    public static FormTable Of(ImmutableArray<FormGap> gaps)
    {
        var table = new FormTable("missing", "缺少的数据", "缺少的数据", 8, 50, 22, 50, 24);
        string[] heads = ["序号", "缺什么", "填在哪个文件", "文件中的位置", "用在哪张表"];
        for (int i = 0; i < heads.Length; i++)
        {
            table.Head(1, i + 1, heads[i]);
        }

        for (int i = 0; i < gaps.Length; i++)
        {
            FormGap gap = gaps[i];
            table.Value(i + 2, 1, FormValue.Of(i + 1, 0));
            table.Text(i + 2, 2, gap.What.Zh);
            table.Text(i + 2, 3, gap.IsOfForm ? "申报表数据" : "县数据");
            table.Text(i + 2, 4, gap.Path);
            table.Text(i + 2, 5, string.Join("、", gap.Tables));
        }

        return table;
    }
}
