using System.Text.Json;

namespace Balance.Indicators.Standards;

/// <summary>Reads the measures that a standard defines besides those of the library.</summary>
internal sealed class MeasureReader(ProblemList problems)
{
    private static readonly LocalizedText NoUnit = new("", "");

    private readonly HashSet<string> _ids = [];

    /// <summary>The measure; null after reporting that it cannot be one.</summary>
    public Measure? Read(StrictObject json)
    {
        string id = json.RequiredText("id");
        var measure = new Measure(
            id,
            ReadText(json, "name", isRequired: true),
            ReadText(json, "unit"),
            json.Code<MeasureKind>("kind") ?? Missing(json, "kind", MeasureKind.Count),
            ReadLevels(json),
            json.YesNo("sumsToCounty") ?? false,
            json.YesNo("isShared") ?? false
        )
        {
            ItemUnit = ReadText(json, "itemUnit"),
            Index = Measures.All.Length + _ids.Count,
        };
        return id.Length > 0 && IsNew(id, json) && IsSound(measure, json) ? measure : null;
    }

    private bool IsNew(string id, StrictObject json)
    {
        bool isId =
            id[0] is >= 'a' and <= 'z'
            && id.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'));
        if (!isId)
        {
            problems.Reject(
                json.At("id"),
                $"“{Quoted.Short(id)}”不能作要素的代码；代码以小写英文字母开头，只有英文字母和数字，如 books。",
                $"\"{Quoted.Short(id)}\" cannot be the id of a measure; an id begins with a small letter and has letters and digits only, such as books."
            );
            return false;
        }

        if (Measures.Find(id) is { } known)
        {
            problems.Reject(
                json.At("id"),
                $"代码 {id} 已经是要素目录中的“{known.Name.Zh}”；请直接使用它，或另取一个代码。",
                $"The id {id} is that of \"{known.Name.En}\" of the catalogue; use that, or choose another id."
            );
            return false;
        }

        if (!_ids.Add(id))
        {
            problems.Reject(
                json.At("id"),
                $"编号 {id} 重复；编号应唯一。",
                $"The id {id} appears twice; ids are unique."
            );
            return false;
        }

        return true;
    }

    private bool IsSound(Measure measure, StrictObject json)
    {
        bool isAmount = measure.Kind is MeasureKind.Count or MeasureKind.Amount;
        bool isOfSchool = measure.IsReportedBy(MeasureLevels.School);
        if (measure.Kind == MeasureKind.Subjects)
        {
            problems.Reject(
                json.At("kind"),
                "自定义要素不能是监测学科的列表（subjects）；请用 monitoredSubjects，需要的各项以 monitoredSubject 为填报级别。",
                "A measure of a standard's own cannot be a list of monitored subjects; use monitoredSubjects, and report what is asked of a subject at the level monitoredSubject."
            );
            return false;
        }

        if (measure.IsShared && !(isAmount && isOfSchool))
        {
            problems.Reject(
                json.At("isShared"),
                "只有学校填报的 count 或 amount 才能按学部拆分（isShared）；请改正 kind、levels 或 isShared。",
                "Only a count or an amount that schools report can be split over stages (isShared); correct kind, levels or isShared."
            );
            return false;
        }

        if (
            measure.SumsToCounty
            && !(isAmount && isOfSchool && measure.IsReportedBy(MeasureLevels.County))
        )
        {
            problems.Reject(
                json.At("sumsToCounty"),
                "只有学校和县都填报的 count 或 amount 才能由各校合计（sumsToCounty）；请改正 kind、levels 或 sumsToCounty。",
                "Only a count or an amount that schools and the county report can be the sum over schools (sumsToCounty); correct kind, levels or sumsToCounty."
            );
            return false;
        }

        return true;
    }

    private MeasureLevels ReadLevels(StrictObject json)
    {
        json.RequireItems("levels");

        MeasureLevels levels = MeasureLevels.None;
        foreach ((JsonElement item, DataPlace place) in json.Items("levels"))
        {
            levels |= ValueParser.Code<MeasureLevels>(JsonRaw.Of(item), place, problems) ?? default;
        }

        return levels;
    }

    private static LocalizedText ReadText(StrictObject json, string key, bool isRequired = false)
    {
        if ((isRequired ? json.RequiredObject(key) : json.Object(key)) is not { } text)
        {
            return NoUnit;
        }

        var read = new LocalizedText(text.RequiredText("zh"), text.RequiredText("en"));
        text.RejectUnknownKeys();
        return read;
    }

    private static T Missing<T>(StrictObject json, string key, T fallback)
    {
        if (!json.Has(key))
        {
            json.Missing(key);
        }

        return fallback;
    }
}
