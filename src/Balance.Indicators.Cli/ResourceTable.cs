using System.Collections.Immutable;

namespace Balance.Indicators.Cli;

/// <summary>Reads a table of sections: pupils, resources, what rows are called by. Every problem at once; an empty cell is not reported, not zero.</summary>
internal static class ResourceTable
{
    private const int MostNamed = 5;

    /// <summary>The columns, with what a reader should know; every problem is thrown.</summary>
    public static ImmutableArray<ResourceColumn> Read(
        string path,
        ReadOnlyMemory<byte> csv,
        decimal? limit,
        Action<LocalizedText> notice
    )
    {
        char separator = TableText.SeparatorOf(csv.Span);
        TableRows rows = ReadHalves(csv, separator) ?? ReadWhole(csv, separator);
        ImmutableArray<ResourceColumn> columns = rows.Problems.Any ? [] : Finish(rows, limit);
        ImmutableArray<DataProblem> problems = rows.Problems.All();
        if (problems.Any(problem => problem.Severity == ProblemSeverity.Rejected))
        {
            throw CommandException.BadData(path, problems);
        }

        foreach (DataProblem problem in problems)
        {
            notice(CommandException.Of(path, problem.Message));
        }

        return columns;
    }

    private static TableRows ReadWhole(ReadOnlyMemory<byte> csv, char separator)
    {
        var rows = new TableRows(csv, separator, csv.Span.Count((byte)'\n'));
        rows.Read();
        if (rows.Problems.Any)
        {
            return rows;
        }

        if (rows.Header is null)
        {
            rows.Reject(
                1,
                "文件是空的；首行应为列名。",
                "the file is empty; a row of names is expected."
            );
        }
        else if (rows.Lines.Count == 0)
        {
            rows.Reject(
                rows.Next - 1,
                "列名下面没有数据行。",
                "there are no rows of data below the names."
            );
        }

        return rows;
    }

    /// <summary>
    /// A long table, its two halves at the same time. Null where it cannot be cut, or something is wrong with it: what is said then
    /// depends on all that stands before.
    /// </summary>
    private static TableRows? ReadHalves(ReadOnlyMemory<byte> csv, char separator)
    {
        if (TableText.CutOf(csv.Span) is not { } cut)
        {
            return null;
        }

        var head = new TableRows(csv, separator, 0);
        head.Read(onlyHeader: true);
        if (head.Header is null)
        {
            return null;
        }

        // The upper one has room for the rows of both.
        int lines = csv.Span[..cut].Count((byte)'\n');
        int below = csv.Span[cut..].Count((byte)'\n');
        var upper = new TableRows(csv[..cut], separator, lines + below);
        var lower = new TableRows(csv[cut..], separator, below);
        lower.Begin(head.Header, 1 + TableText.LinesOf(csv.Span[..cut]));
        var reading = Task.Run(() => lower.Read());
        upper.Read();
        reading.GetAwaiter().GetResult();
        bool isWell = !upper.Problems.Any && !lower.Problems.Any;
        return isWell && upper.TryAppend(lower) && upper.Lines.Count > 0 ? upper : null;
    }

    /// <summary>What the rows come to, and what is told of all of them together.</summary>
    private static ImmutableArray<ResourceColumn> Finish(TableRows rows, decimal? limit)
    {
        // Totals are hardly ever there: looking for them goes on beside the rest.
        var totals = Task.Run(() =>
            TotalRows.FindIn(
                rows.Labels,
                rows.Pupils,
                [.. rows.Columns.Select(column => column.Values)]
            )
        );
        decimal all = rows.Pupils.Sum() ?? 0;
        ImmutableArray<ResourceColumn> columns =
        [
            .. rows.Columns.Select(column => ResourceColumn.Of(column, rows.Pupils, all, limit)),
        ];
        LocalizedText[] averages =
        [
            .. rows
                .Columns.Select(column => AveragedNames.NoticeOf(column.Name))
                .OfType<LocalizedText>(),
        ];
        TellTotals(rows, totals.GetAwaiter().GetResult());
        TellEmpty(rows);
        Array.ForEach(averages, rows.Problems.Warn);
        rows.Stages.Tell(rows.Problems);
        return columns;
    }

    /// <summary>Totals would be counted twice: by their label, or as the sum of other rows.</summary>
    private static void TellTotals(TableRows rows, ImmutableArray<TotalRow> totals)
    {
        foreach (TotalRow total in totals)
        {
            int line = rows.Lines[total.Row];
            string others = Lines([.. total.Others.Select(other => rows.Lines[other])], "、");
            string othersEn = Lines([.. total.Others.Select(other => rows.Lines[other])], ", ");
            string told = Quoted.Short(rows.Labels.ElementAtOrDefault(total.Row) ?? "");
            (string zh, string en) = total switch
            {
                { Others: [] } => (
                    $"“{told}”是合计行的写法；合计不是学校，会改变差异系数，请删去这一行。",
                    $"\"{told}\" is the label of a total; a total is not a school and changes the coefficient. Remove the row."
                ),
                { IsCertain: true } => (
                    $"学生数和每一种资源都恰好是第 {others} 行这 {total.Others.Length} 行之和；合计不是学校，会改变差异系数，请删去这一行。",
                    $"its pupils and each of its resources are exactly the sum of {total.Others.Length} rows ({othersEn}); a total is not a school and changes the coefficient. Remove the row."
                ),
                _ => (
                    $"学生数和每一种资源都恰好是第 {others} 行之和；如果这是合计，请删去：合计当作学校，会改变差异系数。",
                    $"its pupils and each of its resources are exactly the sum of rows {othersEn}. If it is a total, remove it: taken for a school, it changes the coefficient."
                ),
            };
            LocalizedText row = TableRows.Row(line, rows.Names.ElementAtOrDefault(total.Row));
            if (total.IsCertain)
            {
                rows.Problems.Reject(line, row, new LocalizedText(zh, en));
            }
            else
            {
                rows.Problems.Warn(new LocalizedText(row.Zh + zh, row.En + en));
            }
        }
    }

    private static void TellEmpty(TableRows rows)
    {
        if (rows.EmptyWithResources.Count > 0)
        {
            string count = ExactNumber.Text(rows.EmptyWithResources.Count);
            rows.Problems.Warn(
                new LocalizedText(
                    $"第 {Lines(rows.EmptyWithResources, "、")} 行共 {count} 行学生数为 0 而有资源，不计入差异系数；请核对学生数。",
                    $"{count} rows ({Lines(rows.EmptyWithResources, ", ")}) have resources and 0 pupils; they are left out of the coefficient. Check their pupils."
                )
            );
        }
    }

    private static string Lines(IReadOnlyCollection<int> lines, string separator) =>
        string.Join(separator, lines.Take(MostNamed).Select(line => ExactNumber.Text(line)))
        + (lines.Count > MostNamed ? "…" : "");
}
