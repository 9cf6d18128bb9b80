namespace Balance.Indicators.Tests.Counties;

/// <summary>
/// What the keys of a county's file are called, and by which words of forms, tables and statistics each is known. Restated by hand:
/// whoever takes a word away here takes it from those who write it.
/// </summary>
public sealed class CountyKeysTests
{
    [Theory]
    [InlineData("format", "格式", "format", "format")]
    [InlineData(
        "code",
        "代码",
        "code",
        "学校代码 学校标识码 机构代码 统一编码 县代码 行政区划代码 编号"
    )]
    [InlineData("name", "名称", "name", "学校名称 机构名称 校名 县名 县名称")]
    [InlineData("year", "年份", "year", "数据年份 年度")]
    [InlineData("note", "说明", "note", "备注 注")]
    [InlineData("measures", "要素", "measures", "采集要素 数据 指标")]
    [InlineData("vetoes", "一票否决", "vetoes", "一票否决情形 否决")]
    [InlineData("schools", "学校", "schools", "各校 学校列表")]
    [InlineData("sections", "学部", "sections", "学段")]
    [InlineData("primary", "小学部", "primary section", "小学")]
    [InlineData("junior", "初中部", "junior secondary section", "初中 juniorSecondary")]
    [InlineData("senior", "高中部", "senior secondary section", "高中 seniorSecondary")]
    [InlineData("from", "从（含）", "from", "从 起 min")]
    [InlineData("below", "到（不含）", "below", "to max 到")]
    [InlineData("count", "个数", "count", "数量 number")]
    [InlineData("schoolGrade", "年级", "school grade", "监测年级")]
    [InlineData("subject", "学科", "subject", "科目 学科名称")]
    [InlineData("type", "办学类型", "school type", "学校类型 学校类别 学段类型 类型")]
    [InlineData(
        "location",
        "所在地（城区、镇区、乡村）",
        "location",
        "城乡类型 驻地城乡类型 学校所在地城乡类型 区域类别"
    )]
    [InlineData("township", "所在镇街", "township", "镇街 乡镇 街道 乡镇街道 所属乡镇 所在乡镇")]
    [InlineData("ownership", "公办或民办", "ownership", "举办者 办学性质 举办者类型 办别")]
    [InlineData("boarding", "是否寄宿制", "boarding or not", "寄宿 寄宿制 是否寄宿 是否寄宿制学校")]
    [InlineData(
        "campusOf",
        "所属主校的代码",
        "code of the main school",
        "主校代码 主校 所属学校 校区"
    )]
    [InlineData("attachedClasses", "是否有附设班", "attached classes or not", "附设班 有附设班")]
    [InlineData("builtYear", "建成年份", "year built", "建校时间 建校年份 建校年 建成年")]
    public void AFactHasItsNamesAndItsWords(string key, string zh, string en, string words)
    {
        Assert.Equal(new LocalizedText(zh, en), CountyKeys.All.NameOf(key));
        AssertKnown(key, [zh, en, .. words.Split(' ')]);
    }

    [Theory]
    [InlineData(
        "pupils",
        "在校生数 在校学生数 学生人数 学生总数 在籍学生数 在校生总数 在校人数 students"
    )]
    [InlineData("teachersAboveRequiredQualification", "学历教师总数 高学历教师数 高于规定学历教师")]
    [InlineData(
        "backboneTeachers",
        "县级及以上骨干教师数 骨干教师数 骨干教师 区级及以上骨干教师数"
    )]
    [InlineData("peAndArtTeachers", "体育艺术专任教师数 艺体教师数 体育、艺术专任教师数")]
    [InlineData("itinerantPeAndArtTeachers", "走教教师数")]
    [InlineData(
        "teachingArea",
        "教学及辅助用房总面积 教学辅助用房面积 教学及辅助用房 教学辅助用房 教辅用房面积"
    )]
    [InlineData("sportsArea", "体育运动场馆总面积 运动场馆面积 体育场馆面积 体育运动场馆")]
    [InlineData("equipmentValue", "教学仪器设备资产值 仪器设备总值 教学仪器设备总值 仪器设备值")]
    [InlineData("multimediaClassrooms", "网络多媒体教室间数 网络多媒体教室 多媒体教室数")]
    [InlineData("classSizes", "班额 班级人数 各班人数 班级规模")]
    [InlineData("nearHomePupils", "就近入学人数 就近入学学生数 划片入学学生数")]
    [InlineData("musicRoomAreas", "音乐专用教室面积 音乐教室面积")]
    [InlineData("artRoomAreas", "美术专用教室面积 美术教室面积")]
    [InlineData("migrantWorkerChildren", "随迁子女数 进城务工人员随迁子女")]
    [InlineData("publicFundingBudget", "公用经费预算总额 公用经费总数")]
    [InlineData("teacherTrainingBudget", "教师培训经费预算总额 教师培训经费")]
    [InlineData("fullTimeTeachers", "专任教师总数 专任教师 在岗专任教师数 teachers")]
    [InlineData("certifiedTeachers", "持有教师资格证的专任教师人数 持证教师数")]
    [InlineData("trainedTeachers", "近5年培训满360学时专任教师人数 培训教师数")]
    [InlineData("recognitionRate", "社会满意度 认可度 满意度")]
    [InlineData("monitoredSubjects", "监测学科")]
    [InlineData("grade", "等级 level")]
    [InlineData("interSchoolDifferenceRate", "差异率")]
    // One without words of its own: by its names, with and without what it has in brackets.
    [InlineData("specialSportsArea", "特色场地和租用场地面积（过渡期） 特色场地和租用场地面积")]
    public void AMeasureIsKnownByItsWords(string key, string words) =>
        AssertKnown(key, words.Split(' '));

    [Fact]
    public void WhoWritesToIsToldThatTheNumberIsOutside()
    {
        Assert.Equal("below", CountyKeys.All.Meant("to", ["from", "below", "count"]));
        Assert.Equal(
            new LocalizedText(
                "您是否想写 `below`（到（不含））？它后面的数不在段内：41 到 45 人写 \"from\": 41, \"below\": 46。",
                "did you mean `below` (below)? Its number is outside the bracket: 41 to 45 pupils is \"from\": 41, \"below\": 46."
            ),
            CountyKeys.All.DidYouMean("below")
        );
        Assert.Equal(
            new LocalizedText("您是否想写 `from`（从（含））？", "did you mean `from` (from)?"),
            CountyKeys.All.DidYouMean("from")
        );
    }

    /// <summary>A dash or nothing at all is no name of anything.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("“”")]
    public void WhatHasNoLettersIsNoKey(string written)
    {
        Assert.Null(CountyKeys.All.Find(written));
        Assert.Null(CountyKeys.All.Meant(written, ["format", "code", "name"]));
    }

    [Fact]
    public void WhatIsNoFactOfASchoolIsCalledAsItIs() =>
        Assert.Equal(new LocalizedText("colour", "colour"), SchoolFacts.Name("colour"));

    private static void AssertKnown(string key, string[] words) =>
        Assert.Equal(
            words.Select(word => (word, key)),
            words.Select(word => (word, CountyKeys.All.Find(word) ?? "nothing"))
        );
}
