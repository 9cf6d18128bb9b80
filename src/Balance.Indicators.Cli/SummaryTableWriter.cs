using System.Globalization;

namespace Balance.Indicators.Cli;

/// <summary>
/// 区县差异系数统计: a row a county with its verdict, what is met, and mean and difference coefficient of each indicator by stage. CSV as spreadsheets open it:
/// UTF-8 with a mark, CR LF; a text that would be a formula begins with an apostrophe.
/// </summary>
internal sealed class SummaryTableWriter : ILineWriter
{
    private static readonly Stage[] Stages = [Stage.Primary, Stage.Junior];

    private readonly Stream _output;
    private readonly Language _language;
    private readonly (Stage Stage, string Indicator)[] _coefficients;

    public SummaryTableWriter(Stream output, Standard standard, Language language)
    {
        _output = output;
        _language = language;
        _coefficients =
        [
            .. from stage in Stages
            from indicator in standard
                .Coefficients.Criteria.Select(id =>
                    standard.Indicators.First(item => item.Criteria.Any(one => one.Id == id)).Id
                )
                .Concat(standard.Composite is null ? [] : [CoefficientEvaluation.CompositeId])
            select (stage, indicator),
        ];
        _output.Write([0xEF, 0xBB, 0xBF]);
        WriteRow([
            Text("行", "line"),
            Text("县代码", "code"),
            Text("县名称", "name"),
            Text("年份", "year"),
            Text("结论", "verdict"),
            Text("达标指标数", "indicators met"),
            Text("指标数", "indicators"),
            Text("达标学校数", "schools met"),
            Text("学校数", "schools"),
            Text("暂算的差异系数", "provisional coefficients"),
            .. _coefficients.SelectMany(item => HeadsOf(item.Stage, item.Indicator)),
        ]);
    }

    public void Write(long number, Evaluation evaluation)
    {
        OutcomeCounts indicators = evaluation.IndicatorCounts;
        OutcomeCounts schools = evaluation.SchoolCounts;
        WriteRow([
            ExactNumber.Text(number),
            Inert(evaluation.County.Code),
            Inert(evaluation.County.Name),
            evaluation.County.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
            evaluation.Outcome.Name().In(_language),
            ExactNumber.Text(indicators.Met),
            ExactNumber.Text(indicators.Concerned),
            ExactNumber.Text(schools.Met),
            ExactNumber.Text(schools.Concerned),
            string.Join(
                Text("、", ", "),
                evaluation
                    .Coefficients.Where(item => item.IsProvisional)
                    .Select(item => NameOf(item.Stage, item.Indicator))
            ),
            .. _coefficients.SelectMany(item => CellsOf(evaluation, item.Stage, item.Indicator)),
        ]);
    }

    private static IEnumerable<string> CellsOf(Evaluation evaluation, Stage stage, string indicator)
    {
        CoefficientEvaluation? coefficient = evaluation.Coefficients.FirstOrDefault(item =>
            item.Stage == stage && item.Indicator == indicator
        );
        string value = coefficient?.Rounded?.ToString(CultureInfo.InvariantCulture) ?? "";
        return indicator == CoefficientEvaluation.CompositeId
            ? [value]
            : [coefficient?.Mean is { } mean ? ShortestNumber.Text(mean) : "", value];
    }

    /// <summary>A text that no spreadsheet takes for a formula.</summary>
    private static string Inert(string text)
    {
        string inert = Quoted.Inert(text);
        return inert.Length > 0 && "=+-@\t\r".Contains(inert[0]) ? "'" + inert : inert;
    }

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? text
            : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private IEnumerable<string> HeadsOf(Stage stage, string indicator)
    {
        string name = NameOf(stage, indicator);
        string coefficient = name + Text(" 差异系数", " coefficient");
        return indicator == CoefficientEvaluation.CompositeId
            ? [coefficient]
            : [name + Text(" 均值", " mean"), coefficient];
    }

    private string NameOf(Stage stage, string indicator) =>
        stage.Name().In(_language)
        + " "
        + (indicator == CoefficientEvaluation.CompositeId ? Text("综合", "composite") : indicator);

    private string Text(string zh, string en) => new LocalizedText(zh, en).In(_language);

    private void WriteRow(IEnumerable<string> cells)
    {
        using StreamWriter writer = Host.WriterOf(_output);
        writer.Write(string.Join(',', cells.Select(Quote)));
        writer.Write("\r\n");
    }
}
