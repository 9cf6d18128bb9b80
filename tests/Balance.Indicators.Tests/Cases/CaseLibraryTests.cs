using System.Text;
using System.Text.Json;

namespace Balance.Indicators.Tests.Cases;

/// <summary>What the library promises of its files.</summary>
public sealed class CaseLibraryTests
{
    private const string Minimal =
        """{ "title": "RA1", "clause": ["[S] 三（一）1"], "cases": [{ "id": 1, "title": "达标", "expect": { "outcome": "达标" } }] }""";

    [Theory]
    [InlineData("\"title\": \"达标\"", "\"titel\": \"达标\"")]
    [InlineData("\"expect\"", "\"exepct\"")]
    [InlineData("\"outcome\"", "\"outcom\"")]
    [InlineData("\"clause\"", "\"clauses\"")]
    [InlineData("\"title\": \"达标\"", "\"title\": \"达标\", \"title\": \"未达标\"")]
    [InlineData("\"title\": \"达标\"", "\"title\": \"达标\", \"rounding\": \"nearly\"")]
    [InlineData("\"expect\"", "\"change\": { \"year\": 2025, \"year\": 2026 }, \"expect\"")]
    [InlineData(
        "\"outcome\": \"达标\"",
        "\"indicators\": { \"RA1\": { \"outcome\": \"达标\", \"outcome\": \"待定\" } }"
    )]
    public void An_unknown_key_or_word_is_an_error(string right, string wrong)
    {
        Assert.Single(CaseLibrary.ReadFile(Minimal).Cases);
        Assert.ThrowsAny<JsonException>(() =>
            CaseLibrary.ReadFile(Minimal.Replace(right, wrong, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_case_has_an_id_of_its_own()
    {
        const string One = """{ "id": 1, "title": "达标", "expect": { "outcome": "达标" } }""";
        string Twice(string id) =>
            Minimal.Replace(
                One,
                One + ", " + One.Replace("1", id, StringComparison.Ordinal),
                StringComparison.Ordinal
            );

        Assert.Equal([1, 7], CaseLibrary.ReadFile(Twice("7")).Cases.Select(item => item.Id));
        JsonException problem = Assert.Throws<JsonException>(() =>
            CaseLibrary.ReadFile(Twice("1"))
        );
        Assert.Contains("重复的：1", problem.Message, StringComparison.Ordinal);
        Assert.Contains("新的案例写 2", problem.Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => CaseLibrary.ReadFile(Twice("0")));
    }

    [Theory]
    [InlineData(
        "\"titel\": \"x\", \"expect\"",
        "第 1 例：键名写错，没有“titel”；可用的键：id、title、"
    )]
    [InlineData("\"standart\": [], \"expect\"", "第 1 例：键名写错，没有“standart”；")]
    [InlineData("\"exepct\"", "第 1 例：键名写错，没有“exepct”；")]
    [InlineData(
        "\"rounding\": \"nearly\", \"expect\"",
        "“rounding”不能写 \"nearly\"；只能写：exact、asReported"
    )]
    [InlineData(
        "\"base\": \"空表县\", \"base\": \"达标县\", \"expect\"",
        "第 1 例：“base”写了两次"
    )]
    [InlineData(
        "\"wrongAnswer\": { \"mistake\": \"x\", \"anwser\": \"y\" }, \"expect\"",
        "第 1 例的 wrongAnswer：键名写错，没有“anwser”；可用的键：mistake、answer"
    )]
    [InlineData(
        "\"wrongAnswer\": { \"mistake\": \"x\" }, \"expect\"",
        "第 1 例的 wrongAnswer：缺少“answer”"
    )]
    [InlineData("\"wrongAnswer\": \"x\", \"expect\"", "第 1 例的 wrongAnswer：应写在一对花括号")]
    public void A_slip_in_a_key_is_told_in_chinese(string instead, string words)
    {
        string text = Minimal.Replace("\"expect\"", instead, StringComparison.Ordinal);

        JsonException problem = Assert.Throws<JsonException>(() => CaseLibrary.ReadFile(text));

        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_in_a_key_of_what_is_expected_is_told_in_chinese()
    {
        string text = Minimal.Replace("outcome", "finding", StringComparison.Ordinal);

        JsonException problem = Assert.Throws<JsonException>(() => CaseLibrary.ReadFile(text));

        Assert.StartsWith(
            "第 1 例的 expect：键名写错，没有“finding”",
            problem.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("findings、coefficients", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("小学.section.primary.pupils", "“小学”下面没有“section”；那里可以有：code、")]
    [InlineData(
        "小学.sections.primery.pupils",
        "“sections”下面没有“primery”；那里可以有：primary、junior、senior"
    )]
    [InlineData("小学.sections.primary.pupil", "“primary”下面没有“pupil”；那里可以有：pupils、")]
    [InlineData(
        "小学.measures.backboneTeachers",
        "“measures”下面没有“backboneTeachers”；那里可以有：pupils、"
    )]
    [InlineData("小学.measures.teachingArea.a", "“teachingArea”下面没有“a”；那里是一个值")]
    [InlineData("小学.vetoes.V7", "“vetoes”下面没有“V7”；那里可以有：V1、")]
    [InlineData("measures.recognition", "“measures”下面没有“recognition”；那里可以有：")]
    [InlineData("小学校.type", "没有名为“小学校”的学校；有：小学。路径以学校的名称")]
    [InlineData("mesures.recognitionRate", "没有名为“mesures”的学校；有：小学。路径以学校的名称")]
    public void A_slip_in_a_path_is_told_in_chinese(string path, string words)
    {
        CaseText text = Changed("小学", path, "1");

        var problem = Assert.Throws<InvalidDataException>(() => BaseCounty.With(text));

        Assert.StartsWith($"改动“{path}”：路径写错，", problem.Message, StringComparison.Ordinal);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_within_a_value_is_told_in_chinese()
    {
        CaseText text = Changed("小学", "小学.sections", """{ "primary": { "pupil": 0 } }""");

        var problem = Assert.Throws<InvalidDataException>(() => BaseCounty.With(text));

        Assert.Contains(
            "路径写错，“primary”下面没有“pupil”",
            problem.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_was_not_reported_cannot_be_taken_away()
    {
        CaseText text = Changed("小学", "小学.measures.publicFunding", "null");

        var problem = Assert.Throws<InvalidDataException>(() => BaseCounty.With(text));

        Assert.Contains(
            "不能移去；那里填报了：teachingArea、",
            problem.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "findings",
        "RA33 小学小学部",
        "达标",
        "标准 haicheng-2023 没有“RA33”；有：RA1、RA2、"
    )]
    [InlineData(
        "findings",
        "RA33 小学小学部",
        "不涉及",
        "标准 haicheng-2023 没有“RA33”；有：RA1、RA2、"
    )]
    [InlineData("findings", "RA3 小学小学", "达标", "“RA3”没有对象“小学小学”；有：小学小学部")]
    [InlineData("findings", "GG7 小学甲", "不涉及", "“GG7”没有对象“小学甲”；有：")]
    [InlineData(
        "findings",
        "GG5 小学小学部第三班",
        "不涉及",
        "“GG5”没有对象“小学小学部第三班”；有：小学小学部第1班"
    )]
    [InlineData("findings", "PC1 全县", "达标", "标准 haicheng-2023 没有“PC1”；有：RA1、")]
    [InlineData("indicators", "RA33", "达标", "标准 haicheng-2023 没有“RA33”；有：RA1、")]
    [InlineData("indicators", "AR3", "不涉及", "标准 haicheng-2023 没有“AR3”；有：RA1、")]
    [InlineData("coefficients", "小学 RA8", "达标", "标准 haicheng-2023 没有“RA8”；有：RA1、")]
    [InlineData("coefficients", "小学部 RA1", "不涉及", "没有“小学部”；有：小学、初中")]
    [InlineData("dimensions", "资源", "达标", "没有“资源”；有：资源配置、")]
    [InlineData("sections", "小学", "达标", "没有“小学”；有：小学小学部")]
    [InlineData("schools", "小学甲", "达标", "没有“小学甲”；有：小学")]
    [InlineData("vetoes", "V7 全县", "达标", "标准 haicheng-2023 没有“V7”；有：V1、")]
    [InlineData("vetoes", "V1 小学甲", "达标", "没有“小学甲”；有：全县、小学")]
    [InlineData("vetoes", "V1", "达标", "没有“”；有：全县、小学")]
    [InlineData("tasks", "教育厅", "", "没有“教育厅”；有：教育局、各镇街、")]
    [InlineData("schedule", "启动阶段", "", "没有“启动阶段”；有：启动准备阶段、")]
    public void A_slip_in_what_is_expected_is_told_in_chinese(
        string section,
        string key,
        string outcome,
        string words
    )
    {
        string line = Assert.Single(DifferencesOf(section, key, outcome));

        Assert.StartsWith($"期望：{section} {key}", line, StringComparison.Ordinal);
        Assert.Contains("实际：路径写错，" + words, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("findings", "GG7 小学")]
    [InlineData("findings", "PC1 全县")]
    [InlineData("findings", "GG5 小学小学部第9班")]
    [InlineData("indicators", "EQ10")]
    [InlineData("indicators", "PC1")]
    public void What_concerns_nobody_is_no_slip(string section, string key) =>
        Assert.Empty(DifferencesOf(section, key, "不涉及"));

    private static CaseText Changed(string school, string path, string value) =>
        CaseLibrary
            .ReadFile(
                Minimal.Replace(
                    "\"expect\"",
                    $"\"schools\": [\"{school}\"], \"change\": {{ \"{path}\": {value} }}, \"expect\"",
                    StringComparison.Ordinal
                )
            )
            .Cases[0];

    private static IEnumerable<string> DifferencesOf(string section, string key, string outcome)
    {
        CaseFile file = CaseLibrary.ReadFile(
            Minimal
                .Replace(
                    "\"expect\"",
                    "\"schools\": [\"小学\"], \"expect\"",
                    StringComparison.Ordinal
                )
                .Replace(
                    "\"outcome\": \"达标\"",
                    $"\"{section}\": {{ \"{key}\": \"{outcome}\" }}",
                    StringComparison.Ordinal
                )
        );
        CaseText text = file.Cases[0];
        return new Case(text, file, "", BaseCounty.With(text)).Differences(Standard.Haicheng2023);
    }

    [Fact]
    public void Every_title_is_a_sentence_that_no_other_case_has()
    {
        Assert.All(
            CaseLibrary.Cases,
            item => Assert.True(item.Title.Length >= 8 && !item.Title.EndsWith('。'), item.Title)
        );
        var twice = CaseLibrary
            .Cases.SelectMany(item => item.Standards.Select(id => (item.Title, Standard: id)))
            .GroupBy(pair => pair)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key.Title);
        None.Of("Titles that stand twice", twice);
    }

    [Fact]
    public void Every_case_expects_something_of_a_standard_that_exists() =>
        None.Of(
            "Cases that expect nothing, or of no standard",
            CaseLibrary
                .Cases.Where(item =>
                    !item.IsSound
                    || item.Standards.Length == 0
                    || item.Standards.Any(id => CaseLibrary.StandardOf(id) is null)
                )
                .Select(item => item.Title)
        );

    /// <summary>Whatever a standard asks for, leaving it out is a case and makes something undetermined.</summary>
    [Fact]
    public void Every_measure_is_missing_in_some_case()
    {
        IEnumerable<string> missing = CaseLibrary.Cases.SelectMany(item => item.MissingFigures);
        IEnumerable<string> needed = Standard
            .All.SelectMany(standard => standard.Criteria)
            .SelectMany(criterion => criterion.Quantity.Measures)
            .Select(measure => measure.Id)
            .Distinct();

        None.Of("Measures that are missing in no case", needed.Except(missing));
    }

    /// <summary>Some systems allow no longer names.</summary>
    [Fact]
    public void No_name_is_longer_than_200_bytes() =>
        Assert.All(
            Directory.EnumerateFileSystemEntries(
                CaseLibrary.Folder,
                "*",
                SearchOption.AllDirectories
            ),
            entry => Assert.True(Encoding.UTF8.GetByteCount(Path.GetFileName(entry)) <= 200, entry)
        );

    [Fact]
    public void The_bases_are_met_and_empty()
    {
        County met = County.Parse(CaseLibrary.ReadBase("达标县").ToJsonString());
        County empty = County.Parse(CaseLibrary.ReadBase("空表县").ToJsonString());

        foreach (Standard standard in Standard.All)
        {
            Assert.Equal(Outcome.Met, standard.Evaluate(met).Outcome);
            Assert.Equal(Outcome.Undetermined, standard.Evaluate(empty).Outcome);
        }
    }
}
