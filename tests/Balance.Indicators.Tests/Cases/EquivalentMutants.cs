namespace Balance.Indicators.Tests.Cases;

/// <summary>Changes that decide nothing differently, whatever the data, and why: no case could notice them.</summary>
internal static class EquivalentMutants
{
    private const string Rooms = "national-2017 transitionalProvisions T2 ";

    private const string NothingBesideAllSeven =
        "七项都须达标，没有余项，floor 说什么都不影响；与 atLeast 同时改则有案例";
    private const string ExceptedAnyway = "特殊教育学校已由同一范围的另一条件除外";
    private const string ConcernedAnyway = "教学点已由同一范围的另一条件列入";
    private const string NotJudged = "教学点和特殊教育学校不在 GG3 的范围内，放宽与否都不适用";
    private const string EasedAnyway = "小学的教室 54 ㎡ 起已可计入，61 ㎡ 的放宽不增加什么";
    private const string OwnIsNone =
        "不足 100 人而 RA3 未达标的学部，专任教师只能是 0 名，加减 0 结论和数值都不变";

    public static Dictionary<string, string> Reasons { get; } =
        new()
        {
            ["haicheng-2023 schoolRule floor 1 → 0"] = NothingBesideAllSeven,
            ["haicheng-2023 scopes resourceSections except[1] types + specialEducation"] =
                ExceptedAnyway,
            ["national-2017 scopes resourceSections except[1] types + specialEducation"] =
                ExceptedAnyway,
            ["haicheng-2023 scopes smallVillageSchools only[0] types + teachingPoint"] =
                ConcernedAnyway,
            ["national-2017 scopes smallVillageSchools only[0] types + teachingPoint"] =
                ConcernedAnyway,
            [Rooms + "parts[0] only[0] types + teachingPoint"] = NotJudged,
            [Rooms + "parts[0] only[0] types + specialEducation"] = NotJudged,
            [Rooms + "parts[1] only[0] types + teachingPoint"] = NotJudged,
            [Rooms + "parts[1] only[0] types + specialEducation"] = NotJudged,
            [Rooms + "parts[2] only[0] types + teachingPoint"] = NotJudged,
            [Rooms + "parts[2] only[0] types + specialEducation"] = NotJudged,
            [Rooms + "parts[3] only[0] types + teachingPoint"] = NotJudged,
            [Rooms + "parts[3] only[0] types + specialEducation"] = NotJudged,
            [Rooms + "parts[1] only[0] types + primary"] = EasedAnyway,
            [Rooms + "parts[3] only[0] types + primary"] = EasedAnyway,
            ["national-2017 transitionalProvisions T4 parts[0] of − peAndArtTeachers"] = OwnIsNone,
            ["national-2017 transitionalProvisions T4 parts[0] of − peAndArtTeachers sign"] =
                OwnIsNone,
        };
}
