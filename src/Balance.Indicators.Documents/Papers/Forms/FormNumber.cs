using System.Collections.Immutable;

namespace Balance.Indicators.Documents;

/// <summary>One number that only the declaration form asks for: its key in <c>balance-form/1</c>, what it is called, its unit, its decimals.</summary>
/// <param name="Key">The key.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Decimals">With how many decimals the form has it; a number with 0 is whole where it counts something.</param>
/// <param name="IsCount">Whether it counts people, places or papers, so that it is whole.</param>
/// <param name="PartOf">The key of the number that it is a part of; null for none.</param>
internal sealed record FormNumber(
    string Key,
    LocalizedText Name,
    LocalizedText Unit,
    int Decimals,
    bool IsCount,
    string? PartOf = null
)
{
    private static readonly LocalizedText TenThousands = new("万人", "10 000 people");
    private static readonly LocalizedText Units = new("个", "");
    private static readonly LocalizedText Yuan = new("元", "yuan");
    private static readonly LocalizedText People = new("人", "people");
    private static readonly LocalizedText Places = new("名", "places");
    private static readonly LocalizedText Papers = new("份", "questionnaires");
    private static readonly LocalizedText Visits = new("人次", "visits");

    // csharpier-ignore-start
    /// <summary>Every number, in the order of the form.</summary>
    public static ImmutableArray<FormNumber> All { get; } =
    [
        new("population", new("人口总数", "population"), TenThousands, 2, false),
        new("agriculturalPopulation", new("农业人口数", "agricultural population"), TenThousands, 2, false, "population"),
        new("towns", new("乡镇数", "towns and townships"), Units, 0, true),
        new("villages", new("行政村数", "administrative villages"), Units, 0, true),
        new("gdpPerCapita", new("年人均国内生产总值", "gross domestic product per head and year"), Yuan, 0, false),
        new("revenuePerCapita", new("年人均地方财政收入", "local revenue per head and year"), Yuan, 0, false),
        new("ruralIncomePerCapita", new("农民年人均纯收入", "net income of a farmer and year"), Yuan, 0, false),
        new("urbanIncomePerCapita", new("城镇居民年人均可支配收入", "disposable income of a townsman and year"), Yuan, 0, false),
        new("primaryStaff", new("小学教职工数", "staff of the primary stage"), People, 0, true),
        new("primaryTeachers", new("小学专任教师数", "full-time teachers of the primary stage"), People, 0, true, "primaryStaff"),
        new("juniorStaff", new("初中教职工数", "staff of the junior stage"), People, 0, true),
        new("juniorTeachers", new("初中专任教师数", "full-time teachers of the junior stage"), People, 0, true, "juniorStaff"),
        new("ruralQuota", new("优质高中名额分配到农村学校数", "places of good senior high schools allotted to rural schools"), Places, 0, true),
        new("questionnairesSent", new("发放问卷总数", "questionnaires sent"), Papers, 0, true),
        new("parentQuestionnairesSent", new("家长问卷总数", "questionnaires sent to parents"), Papers, 0, true, "questionnairesSent"),
        new("parentQuestionnairesValid", new("家长有效问卷数", "valid questionnaires of parents"), Papers, 0, true, "parentQuestionnairesSent"),
        new("parentQuestionnairesSatisfied", new("家长满意问卷数", "satisfied questionnaires of parents"), Papers, 0, true, "parentQuestionnairesValid"),
        new("parentVisits", new("实地走访家长人数", "visits to parents"), Visits, 0, true),
        new("parentVisitsSatisfied", new("实地走访满意的家长人数", "satisfied visits to parents"), Visits, 0, true, "parentVisits"),
    ];
    // csharpier-ignore-end

    public static FormNumber? Find(string key) => All.FirstOrDefault(item => item.Key == key);
}
