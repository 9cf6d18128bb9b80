namespace Balance.Indicators.Documents;

/// <summary>What stands in the third row of the template: the unit and what may be filled in.</summary>
internal static class HeadHint
{
    public static string Of(HeadTarget target, HeadRecognizer words)
    {
        if (target.Aspect == HeadTarget.Count)
        {
            return "个；没有填 0";
        }

        if (words.MeasureOf(target) is { } measure)
        {
            string values = measure.Kind switch
            {
                MeasureKind.Count => "整数",
                MeasureKind.Amount => "数",
                MeasureKind.Rate => "0 到 1，如 91% 填 0.91",
                MeasureKind.YesNo => "是/否",
                MeasureKind.Grade => "优秀/良好/合格/不合格",
                MeasureKind.Level => "1 到 10",
                _ => "",
            };
            return measure.Unit.Zh.Length == 0 ? values : measure.Unit.Zh + "；" + values;
        }

        return target.Key switch
        {
            "code" => "文本；必填",
            "name" => "文本；必填",
            SchoolFacts.Type => "从列表选",
            SchoolFacts.Location => "城区/镇区/乡村",
            SchoolFacts.Ownership => "公办/民办",
            SchoolFacts.Boarding or SchoolFacts.AttachedClasses => "是/否",
            SchoolFacts.BuiltYear or "year" => "年，四位数",
            SchoolFacts.CampusOf => "校区填；主校代码",
            "stage" => "小学/初中",
            "classSize" => "人；整数",
            "roomKind" => "音乐/美术",
            "roomArea" => "㎡；数",
            "from" => "含",
            "below" => "不含",
            "number" => "个；整数",
            "schoolGrade" => "4 或 8",
            _ when words.Catalogue.VetoesOfCounty.Contains(target.Key) => "存在/不存在",
            _ => "文本",
        };
    }
}
