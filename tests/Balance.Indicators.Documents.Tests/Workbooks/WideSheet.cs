namespace Balance.Indicators.Documents.Tests;

/// <summary>
/// A county in the layout of the national export: one sheet a stage, heads of five merged rows over more than a hundred
/// columns, money in 万元, numbers as text, a total row, a campus that is not counted, "—" where nothing is reported.
/// </summary>
internal static class WideSheet
{
    private const int HeadRows = 5;

    private static readonly string[] Grades =
    [
        "一年级",
        "二年级",
        "三年级",
        "四年级",
        "五年级",
        "六年级",
    ];

    /// <param name="renamed">Heads under other names, by their usual ones.</param>
    public static byte[] Of(County county, Dictionary<string, string>? renamed = null)
    {
        var workbook = new WorkbookDraft();
        foreach (Stage stage in new[] { Stage.Primary, Stage.Junior, Stage.Senior })
        {
            Write(workbook.Add(stage.Name().Zh), county, stage, renamed ?? []);
        }

        using var stream = new MemoryStream();
        workbook.Write(stream);
        return stream.ToArray();
    }

    private static void Write(
        SheetDraft sheet,
        County county,
        Stage stage,
        Dictionary<string, string> renamed
    )
    {
        List<(string[] Path, Func<School, object?> Value)> columns = [.. Columns(county, stage)];
        sheet.SetMerged(
            new CellArea(1, 1, 1, columns.Count),
            stage.Name().Zh + "学校基本情况一览表",
            CellStyle.Plain
        );
        for (int row = 0; row < HeadRows; row++)
        {
            for (int column = 0; column < columns.Count; column++)
            {
                string[] path = columns[column].Path;
                string head = row < path.Length ? path[row] : "";
                sheet.Set(row + 2, column + 1, renamed.GetValueOrDefault(head, head));
            }
        }

        Merge(sheet, columns);
        int at = HeadRows + 2;
        var rows = county.Schools.Where(school => school.Section(stage) is not null).ToList();
        foreach (School school in rows)
        {
            for (int column = 0; column < columns.Count; column++)
            {
                Set(sheet, at, column + 1, columns[column].Value(school));
            }

            at++;
        }

        sheet.Set(at, 2, "合计");
        for (int column = 8; column < columns.Count; column++)
        {
            sheet.Set(
                at,
                column + 1,
                rows.Sum(school =>
                    columns[column].Value(school) switch
                    {
                        decimal number => number,
                        string text
                            when decimal.TryParse(
                                text,
                                System.Globalization.CultureInfo.InvariantCulture,
                                out decimal number
                            ) => number,
                        _ => 0,
                    }
                )
            );
        }
    }

    private static void Set(SheetDraft sheet, int row, int column, object? value)
    {
        if (value is decimal number)
        {
            sheet.Set(row, column, number);
        }
        else
        {
            sheet.Set(row, column, value as string ?? "—");
        }
    }

    /// <summary>Merges equal heads beside each other below the same groups, and what has nothing below it down to the last row.</summary>
    private static void Merge(
        SheetDraft sheet,
        List<(string[] Path, Func<School, object?>)> columns
    )
    {
        for (int row = 0; row < HeadRows; row++)
        {
            for (int first = 0; first < columns.Count; )
            {
                int next = first + 1;
                string[] path = columns[first].Path;
                if (row >= path.Length)
                {
                    first = next;
                    continue;
                }

                if (row == path.Length - 1)
                {
                    if (row < HeadRows - 1)
                    {
                        sheet.Merged.Add(new CellArea(row + 2, first + 1, HeadRows + 1, first + 1));
                    }

                    first = next;
                    continue;
                }

                while (
                    next < columns.Count
                    && columns[next].Path.Length > row + 1
                    && columns[next].Path.Take(row + 1).SequenceEqual(path.Take(row + 1))
                )
                {
                    next++;
                }

                if (next > first + 1)
                {
                    sheet.Merged.Add(new CellArea(row + 2, first + 1, row + 2, next));
                }

                first = next;
            }
        }
    }

    private static IEnumerable<(string[] Path, Func<School, object?> Value)> Columns(
        County county,
        Stage stage
    )
    {
        object? Of(School school, Measure measure) =>
            school.Section(stage)?.Measures.Find(measure)?.Number;
        object? Whole(School school, Measure measure) => school.Measures.Find(measure)?.Number;
        decimal? Number(object? value) => (decimal?)value;

        yield return (["学校标识码"], school => school.Code);
        yield return (["学校（机构）\n名称"], school => school.Name);
        yield return (["县代码"], _ => county.Code);
        yield return (["统计三级"], _ => county.Name);
        yield return (["办学类型"], school => TypeName(school));
        yield return (["是否计校数"], school => school.CampusOf is null ? 1m : 0m);
        yield return (["驻地城乡类型"], school => school.Location?.Name().Zh);
        yield return (["举办者"], school => school.Ownership?.Name().Zh);
        foreach (string kind in new[] { "毕业生数", "招生数", "未接受过学前教育", "复式班" })
        {
            yield return ([kind, "合计"], _ => 10m);
            yield return ([kind, "#女"], _ => 4m);
        }

        yield return (["在校生数", "合计"], school => Of(school, Measures.Pupils));
        foreach (string part in new[] { "#女", "#少数民族", "#寄宿生", "#农村留守儿童" })
        {
            yield return (["在校生数", "其中：", part], _ => 3m);
        }

        foreach (string grade in Grades)
        {
            yield return (["在校生数", "分年级", grade, "计"], _ => 5m);
            yield return (["在校生数", "分年级", grade, "#女"], _ => 2m);
        }

        if (stage == Stage.Senior)
        {
            foreach (int number in Enumerable.Range(1, 80))
            {
                yield return (["其他指标", $"指标{number}"], _ => 1m);
            }

            yield break;
        }

        object? Qualified(School school) => Of(school, Measures.TeachersAboveRequiredQualification);
        yield return (["教职工数", "合计"], _ => 60m);
        yield return (["教职工数", "行政人员"], _ => 3m);
        yield return (["专任教师", "#女"], _ => 30m);
        yield return (
            ["专任教师", "#按学历分", "博士研究生"],
            school => Qualified(school) is null ? null : 0m
        );
        yield return (
            ["专任教师", "#按学历分", "硕士研究生"],
            school => Qualified(school) is decimal all ? Math.Min(all, 2) : null
        );
        // As text, as many exports have it.
        yield return (
            ["专任教师", "#按学历分", "本科"],
            school =>
                Qualified(school) is decimal all
                    ? (all - Math.Min(all, 2)).ToString(
                        System.Globalization.CultureInfo.InvariantCulture
                    )
                    : null
        );
        yield return (["专任教师", "#按学历分", "专科"], _ => stage == Stage.Primary ? 0m : 7m);
        yield return (["专任教师", "#按学历分", "高中阶段"], _ => 1m);
        yield return (["专任教师", "#按职称分", "正高级"], _ => 1m);
        yield return (["专任教师", "#按职称分", "本科"], _ => 99m);
        object? Arts(School school) => Of(school, Measures.PeAndArtTeachers);
        yield return (["专任教师", "#按授课课程分", "语文"], _ => 9m);
        yield return (
            ["专任教师", "#按授课课程分", "体育与健康"],
            school => Arts(school) is decimal all ? Math.Floor(all / 2) : null
        );
        yield return (
            ["专任教师", "#按授课课程分", "艺术", "计"],
            school => Arts(school) is decimal all ? all - Math.Floor(all / 2) : null
        );
        yield return (
            ["专任教师", "#按授课课程分", "艺术", "音乐"],
            school => Arts(school) is decimal all ? all - Math.Floor(all / 2) : null
        );
        yield return (
            ["专任教师", "#按授课课程分", "艺术", "美术"],
            school => Arts(school) is null ? null : 0m
        );
        foreach (Stage other in new[] { Stage.Primary, Stage.Junior, Stage.Senior })
        {
            yield return (
                ["教基1102", $"县级以上骨干教师（{other.Name().Zh}）"],
                school => other == stage ? Of(school, Measures.BackboneTeachers) : null
            );
        }

        yield return (
            ["本学年校舍建筑面积", "教学及辅助用房", "计"],
            school => Number(Whole(school, Measures.TeachingArea)) + Hall(school)
        );
        yield return (["本学年校舍建筑面积", "教学及辅助用房", "教室"], _ => 1000m);
        yield return (
            ["本学年校舍建筑面积", "教学及辅助用房", "室内体育用房"],
            school => Hall(school)
        );
        yield return (["本学年校舍建筑面积", "教学及辅助用房", "心理辅导室"], _ => 40m);
        yield return (["本学年校舍建筑面积", "行政办公用房", "计"], _ => 300m);
        yield return (["本学年校舍建筑面积", "其中：危房", "教学及辅助用房"], _ => 0m);
        yield return (["占地面积及其他办学条件", "占地面积（平方米）", "计"], _ => 20000m);
        yield return (
            ["占地面积及其他办学条件", "占地面积（平方米）", "其中", "运动场地面积"],
            school => Number(Whole(school, Measures.SportsArea)) - Hall(school)
        );
        yield return (
            ["占地面积及其他办学条件", "教室（间）", "网络多媒体教室"],
            school => Whole(school, Measures.MultimediaClassrooms)
        );
        yield return (["占地面积及其他办学条件", "固定资产总值", "计（万元）"], _ => 5000m);
        yield return (
            ["占地面积及其他办学条件", "固定资产总值", "教学仪器设备资产值（万元）"],
            school => Number(Whole(school, Measures.EquipmentValue)) / 10_000
        );
        foreach (int number in Enumerable.Range(1, 40))
        {
            yield return (["其他指标", $"指标{number}", number % 2 == 0 ? "计" : "合计"], _ => 1m);
        }
    }

    /// <summary>The indoor sports rooms, which the teaching area is without and the sports area with.</summary>
    private static decimal Hall(School school) => school.Code.Length % 2 == 0 ? 120m : 80.5m;

    private static string TypeName(School school) =>
        school.Type switch
        {
            SchoolType.JuniorSecondary => "初级中学",
            { } type => type.Name().Zh,
            _ => "",
        };
}
