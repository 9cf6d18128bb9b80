using System.Text.Json;

namespace Balance.Indicators.Cli.Tests;

/// <summary>Tables as offices keep them: names and codes of schools, Chinese headers, other separators, totals, doubled rows.</summary>
public sealed class CoefficientTableTests
{
    // Of as many pupils 0.5 and 1.5 books each: mean 1, deviation 0.5.
    [Theory]
    [InlineData("pupils,books\r\n100,50\r\n100,150\r\n", "books")]
    [InlineData("PUPILS,books\n100,50\n100,150\n", "books")]
    [InlineData("Ｐｕｐｉｌｓ,books\n100,50\n100,150\n", "books")]
    [InlineData("books,pupils\n50,100\n150,100\n", "books")]
    [InlineData("学生数,图书\n100,50\n100,150\n", "图书")]
    [InlineData("在校学生数（人）,图书（册）\n100,50\n100,150\n", "图书（册）")]
    [InlineData("enrolment;books\n100;50\n100;150\n", "books")]
    [InlineData("学生数\t图书\n100\t50\n100\t150\n", "图书")]
    [InlineData("学校,学生数,图书\n甲校,100,50\n乙校,100,150\n", "图书")]
    [InlineData("学校代码,学校名称,学生数,图书\n1,甲校,100,50\n2,甲校,100,150\n", "图书")]
    [InlineData("name,code,pupils,books\na,1,100,50\nb,2,100,150\n", "books")]
    [InlineData(
        "序号,乡镇,学校,学段,学生数,图书,备注\n1,东镇,甲校,小学,100,50,\n2,西镇,乙校,小学部,100,150,新建\n",
        "图书"
    )]
    [InlineData("学校,学生数,图书\n,100,50\n,100,150\n", "图书")]
    [InlineData("\n,,\npupils,books\n,\n100,50\n\n\" \",\"\"\n100,150\n,,,\n", "books")]
    [InlineData("pupils,books\n100,50,,\n100,150,\n", "books")]
    [InlineData("pupils,books\n+100,50.\n1e2,1.5E+2\n", "books")]
    [InlineData("pupils,\"a;b\"\n100,50\n100,150\n", "a;b")]
    [InlineData("pupils,books\n\"100\",\" 50 \"\n\" 100\",\"150\"\n", "books")]
    [InlineData("pupils,books\n00100,050.0\n100.0,.15e3\n", "books")]
    [InlineData("name,pupils,books\n\"a \"\"b\"\"\",100,50.000\n\"\"\"\",100,150\n", "books")]
    [InlineData("pupils,books\n100,50.00000000000000000\n100,0000000000000000150\n", "books")]
    public void A_table_is_understood_as_it_is_kept(string csv, string name)
    {
        using var file = new TemporaryFile(csv, ".csv");
        Command command = Command.Run("coefficient", file.Path, "--format", "json");
        Assert.Equal((0, ""), (command.ExitCode, command.Error));

        using JsonDocument json = JsonDocument.Parse(command.Output);
        JsonElement column = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(name, column.GetProperty("resource").GetString());
        Assert.Equal(2, column.GetProperty("sections").GetInt32());
        Assert.Equal(200, column.GetProperty("pupils").GetDecimal());
        Assert.Equal(0.5, column.GetProperty("coefficient").GetDouble());
    }

    [Theory]
    [InlineData("1.2.3")]
    [InlineData(".")]
    [InlineData("1..")]
    [InlineData("1２")]
    [InlineData("-1")]
    [InlineData("5e")]
    public void What_is_no_amount_is_refused(string cell)
    {
        using var file = new TemporaryFile($"pupils,books\n100,50\n100,{cell}\n", ".csv");
        Command command = Command.Run("coefficient", file.Path);

        Assert.Equal(65, command.ExitCode);
        Assert.Contains(cell, command.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "pupils,books,Books\n",
        "第 2 列和第 3 列的列名都是“Books”；请只保留一列，或改成不同的列名。"
    )]
    [InlineData("pupils,books,,rooms\n", "第 3 列没有列名；请写上列名，或删去这一列。")]
    [InlineData(
        "学生数,图书,在校生数\n",
        "第 1 列“学生数”和第 3 列“在校生数”是同一项；请只保留一列。"
    )]
    [InlineData("学校,学生数,名称,图书\n", "第 1 列“学校”和第 3 列“名称”是同一项；请只保留一列。")]
    [InlineData(
        "100,50\n",
        "首行应为列名，其中有一列是学生数（写“学生数”或 pupils）。这里的首行是数据；请在前面加一行列名。"
    )]
    [InlineData(
        "学生数，图书\n",
        "首行应为列名，其中有一列是学生数（写“学生数”或 pupils）。这里列之间是“，”；请用英文逗号 , 分号 ; 或制表符分隔。"
    )]
    [InlineData(
        "学生数 图书\n",
        "首行应为列名，其中有一列是学生数（写“学生数”或 pupils）。这里列之间是空格；请用英文逗号 , 分号 ; 或制表符分隔。"
    )]
    [InlineData(
        "| 学校 | 学生数 | 图书 |\n",
        "首行应为列名，其中有一列是学生数（写“学生数”或 pupils）。这里列之间是“|”；请用英文逗号 , 分号 ; 或制表符分隔。"
    )]
    [InlineData(
        "海城市 2025 年小学图书、教室统计表,,,\n学校,学生数,图书,教室\n",
        "只有“海城市 2025 年小学图书、教室统计表”一格，像是标题；请删去标题，首行应为列名，其中有一列是学生数（写“学生数”或 pupils）。"
    )]
    [InlineData(
        "各校情况\n学校,学生数,图书,教室\n",
        "只有“各校情况”一格，像是标题；请删去标题，首行应为列名，其中有一列是学生数（写“学生数”或 pupils）。"
    )]
    [InlineData(
        "pupil,books\n",
        "首行应为列名，其中有一列是学生数（写“学生数”或 pupils）。“pupil”是不是“学生数”？"
    )]
    [InlineData(
        "图书,教室\n",
        "首行应为列名，其中有一列是学生数（写“学生数”或 pupils）。现在的列名是：图书、教室。"
    )]
    public void A_header_that_cannot_be_is_refused_by_name(string csv, string message)
    {
        using var file = new TemporaryFile(csv + "1,1,1,1\n", ".csv");
        Assert.Equal(
            $"{file.Path}: 第 1 行：{message}\n",
            Command.Run("coefficient", file.Path).Refused(65).Error
        );
    }

    /// <summary>
    /// 900 pupils with 6 750 ㎡ and 100 with 2 600 ㎡: 7.5 and 26 ㎡ each, mean 9.35, deviation √(0.9·1.85² + 0.1·16.65²) = 5.55,
    /// coefficient 0.594. With their sum as a third row it would be 0.420 and hide that.
    /// </summary>
    private const string TwoSchools = "学校,学生数,运动场馆面积\n甲校,900,6750\n乙校,100,2600\n";

    [Theory]
    [InlineData(
        "合计,1000,9350",
        65,
        "第 4 行（合计）：“合计”是合计行的写法；合计不是学校，会改变差异系数，请删去这一行。"
    )]
    [InlineData("全 县,1000,9350", 65, "第 4 行（全 县）：“全 县”是合计行的写法")]
    [InlineData(
        "甲乙两校,1000,9350",
        0,
        "第 4 行（甲乙两校）：学生数和每一种资源都恰好是第 2、3 行之和；如果这是合计，请删去：合计当作学校，会改变差异系数。"
    )]
    [InlineData("丙校,1000,9351", 0, "")]
    public void A_total_is_no_school(string row, int exitCode, string message)
    {
        using var file = new TemporaryFile(TwoSchools + row + "\n", ".csv");
        Command command = Command.Run("coefficient", file.Path);

        Assert.Equal(exitCode, command.ExitCode);
        Assert.StartsWith(message.Length == 0 ? "" : $"{file.Path}: {message}", command.Error);
        Assert.Equal(message.Length == 0, command.Error.Length == 0);
        Assert.Equal(exitCode == 0, command.Output.Length > 0);
    }

    [Fact]
    public void A_sum_of_three_is_a_total_whatever_it_is_called()
    {
        using var file = new TemporaryFile(TwoSchools + "丙校,50,400\n丁校,1050,9750\n", ".csv");
        Assert.Equal(
            $"{file.Path}: 第 5 行（丁校）：学生数和每一种资源都恰好是第 2、3、4 行这 3 行之和；合计不是学校，会改变差异系数，请删去这一行。\n",
            Command.Run("coefficient", file.Path).Refused(65).Error
        );
    }

    [Theory]
    [InlineData(
        "学校,学生数,图书\n甲校,9,1\n 甲校 ,1,1\n",
        "第 3 行（甲校）：名称“甲校”与第 2 行的“甲校”是同一个；一所学校的一个学部只写一行，请改正或删去。一所学校有几个学部的，请把各学段分成几个表；两所学校重名的，请加“代码”一列区分。"
    )]
    [InlineData(
        "代码,学生数,图书\nP1,9,1\nｐ１,1,1\n",
        "第 3 行（ｐ１）：代码“ｐ１”与第 2 行的“P1”是同一个；一所学校的一个学部只写一行，请改正或删去。一所学校有几个学部的，请把各学段分成几个表。\n"
    )]
    [InlineData(
        "代码,学校,学生数,图书\n1,甲,9,1\n2,甲,1,1\n1,乙,5,5\n",
        "第 4 行（乙）：代码“1”与第 2 行的“1”是同一个；"
    )]
    [InlineData(
        "代码,学段,学生数,图书\n1,小学,9,1\n1,初中,1,1\n1,小学,5,5\n",
        "第 4 行（1）：代码“1”与第 2 行的“1”是同一个；一所学校的一个学部只写一行，请改正或删去。\n"
    )]
    public void One_school_twice_is_refused(string csv, string message)
    {
        using var file = new TemporaryFile(csv, ".csv");
        string error = Command.Run("coefficient", file.Path).Refused(65).Error;
        Assert.StartsWith($"{file.Path}: {message}", error);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void What_nobody_uses_is_left_out_with_a_notice()
    {
        using var file = new TemporaryFile(
            "pupils,books\n100,50\n0,7\n100,150\n0,0\n0,\n0,8\n",
            ".csv"
        );
        Command command = Command.Run("coefficient", file.Path, "--format", "json");
        using JsonDocument json = JsonDocument.Parse(command.Output);

        Assert.Equal(
            $"{file.Path}: 第 3、7 行共 2 行学生数为 0 而有资源，不计入差异系数；请核对学生数。\n",
            command.Error
        );
        Assert.Equal(0, command.ExitCode);
        Assert.Equal(0.5, json.RootElement[0].GetProperty("coefficient").GetDouble());
        Assert.False(json.RootElement[0].GetProperty("provisional").GetBoolean());
    }

    [Theory]
    [InlineData("每百名学生拥有县级以上骨干教师数", "县级以上骨干教师数")]
    [InlineData("RA5", "体育运动场馆面积（含室内体育用房）")]
    [InlineData("ra5", "体育运动场馆面积（含室内体育用房）")]
    public void An_indicator_is_taken_for_its_amounts_with_a_notice(string name, string measure)
    {
        using var file = new TemporaryFile($"学生数,{name}\n100,50\n100,150\n", ".csv");
        Command command = Command.Run("coefficient", file.Path);

        Assert.Equal(0, command.ExitCode);
        Assert.Contains(name, command.Output);
        Assert.Equal(
            $"{file.Path}: “{name}”是按学生数计算的指标；这一列应填各校的总量（如“{measure}”），不是每生的数：系数由程序除以学生数。\n",
            command.Error
        );
    }

    [Theory]
    [InlineData("生均图书")]
    [InlineData("生均图书（册）")]
    [InlineData("师均办公面积")]
    [InlineData("每百名学生计算机台数")]
    [InlineData("每百人图书")]
    [InlineData("人均面积")]
    [InlineData("小学生均图书")]
    [InlineData("学历达标率")]
    [InlineData("骨干教师比例")]
    [InlineData("生师比")]
    [InlineData("骨干教师占比（%）")]
    [InlineData("books per pupil")]
    [InlineData("Books_per_pupil")]
    [InlineData("coverage rate")]
    [InlineData("Share")]
    [InlineData("pupil-teacher ratio")]
    public void An_average_is_divided_once_more_with_a_notice(string name)
    {
        using var file = new TemporaryFile($"学生数,{name}\n100,50\n100,150\n", ".csv");
        Command command = Command.Run("coefficient", file.Path);

        Assert.Equal(0, command.ExitCode);
        Assert.Contains("0.500", command.Output);
        Assert.Equal(
            $"{file.Path}: “{name}”像是平均数或比率；这一列应填各校的总量，不是平均数或比率：系数由程序除以学生数。\n",
            command.Error
        );
    }

    [Theory]
    [InlineData("图书")]
    [InlineData("比例尺")]
    [InlineData("学生均衡班数")]
    [InlineData("generate")]
    [InlineData("paper pupils use")]
    [InlineData("shares")]
    public void Other_names_are_amounts(string name)
    {
        using var file = new TemporaryFile($"学生数,{name}\n100,50\n100,150\n", ".csv");
        Assert.Equal("", Command.Run("coefficient", file.Path).Error);
    }

    [Theory]
    [InlineData("小学,小学部,Primary", "")]
    [InlineData(",小学,", "")]
    [InlineData("小学,初中,小学部", "小学、初中")]
    [InlineData("一,二,三", "一、二、三")]
    public void Stages_in_one_table_are_named(string stages, string named)
    {
        string rows = string.Concat(
            stages.Split(',').Select((stage, i) => $"校{i},{stage},100,{50 * i * i}\n")
        );
        using var file = new TemporaryFile("学校,学段,学生数,图书\n" + rows, ".csv");
        Command command = Command.Run("coefficient", file.Path);

        Assert.Equal(0, command.ExitCode);
        Assert.Equal(
            named.Length == 0
                ? ""
                : $"{file.Path}: 表中有几个学段（{named}），这里合在一起计算；标准按学段分别判断，请把各学段分成几个表。\n",
            command.Error
        );
    }

    /// <summary>30 万 in a column of 万元 is 30, not 300 000.</summary>
    [Theory]
    [InlineData(
        "设备值(万元)",
        "30万",
        "单位（万元）已写在列名里，请只写数，与其他各行用同一单位。"
    )]
    [InlineData(
        "教学仪器设备值（单位：万元）",
        "30 万元",
        "单位（万元）已写在列名里，请只写数，与其他各行用同一单位。"
    )]
    [InlineData(
        "设备值/万元",
        "300000元",
        "单位（万元）已写在列名里，请只写数，与其他各行用同一单位。"
    )]
    [InlineData("设备值万元", "30万", "单位（万元）已写在列名里，请只写数，与其他各行用同一单位。")]
    [InlineData(
        "体育运动场馆面积（亩）",
        "30亩",
        "单位（亩）已写在列名里，请只写数，与其他各行用同一单位。"
    )]
    [InlineData("图书（册）", "30册", "单位（册）已写在列名里，请只写数，与其他各行用同一单位。")]
    [InlineData("设备", "30万", "请只写数，不带单位，与其他各行用同一单位。")]
    [InlineData("教学仪器设备值（元）", "30万", "请写 300000，不带单位（单位固定为“元”）。")]
    [InlineData(
        "教学及辅助用房面积（不含室内体育用房）",
        "30㎡",
        "请写 30，不带单位（单位固定为“㎡”）。"
    )]
    [InlineData("设备值(万元)", "约30万", "请查实后填确切的数，不写“约”“左右”等字样。")]
    public void A_unit_in_a_cell_is_told_by_the_head(string name, string cell, string hint)
    {
        using var file = new TemporaryFile($"学生数,{name}\n100,25\n100,{cell}\n", ".csv");
        Assert.Equal(
            $"{file.Path}: 第 3 行：“{name}”填的是 \"{cell}\"；应为 0 或以上的数，{hint}\n",
            Command.Run("coefficient", file.Path).Refused(65).Error
        );
    }

    /// <summary>As above the coefficient is 0.5 exactly; with 150.0001 books 0.5000005 / 1.0000005 = 0.50000025.</summary>
    [Theory]
    [InlineData("150", "0.5", "0.500 ≤ 0.50 达标", "met", 0)]
    [InlineData(
        "150",
        "0.4999999999999999999999999999",
        "0.500 ≤ 0.4999999999999999999999999999 未达标",
        "notMet",
        1
    )]
    [InlineData("150", "0.51", "0.500 ≤ 0.51 达标", "met", 0)]
    [InlineData("150", "0.455", "0.500 ≤ 0.455 未达标", "notMet", 1)]
    [InlineData("150.0001", "0.5", "0.5000002 ≤ 0.50 未达标", "notMet", 1)]
    [InlineData("149.9999", "0.5", "0.500 ≤ 0.50 达标", "met", 0)]
    [InlineData("", "0.5", "0.000（暂算） ≤ 0.50 待定", "undetermined", 1)]
    public void A_limit_is_judged_exactly_and_met_at_it(
        string books,
        string limit,
        string shown,
        string outcome,
        int failedOn
    )
    {
        using var file = new TemporaryFile($"pupils,books\n100,50\n100,{books}\n", ".csv");
        string[] args = ["coefficient", file.Path, "--limit", limit];
        Command text = Command.Run(args);
        using JsonDocument json = JsonDocument.Parse(
            Command.Run([.. args, "--format", "json"]).Output
        );

        Assert.Equal(0, text.ExitCode);
        Assert.EndsWith(
            shown,
            string.Join(
                ' ',
                text.Output.Split(new[] { ' ', '\n' }, StringSplitOptions.RemoveEmptyEntries)
            )
        );
        Assert.Equal(outcome, json.RootElement[0].GetProperty("outcome").GetString());
        Assert.Equal(limit, json.RootElement[0].GetProperty("limit").GetRawText());
        Assert.Equal(failedOn, Command.Run([.. args, "--fail-on", "undetermined"]).ExitCode);
        Assert.Equal(
            outcome == "notMet" ? 1 : 0,
            Command.Run([.. args, "--fail-on", "notMet"]).ExitCode
        );
    }

    [Theory]
    [InlineData("100,0\n100,0\n", "undetermined")]
    [InlineData("0,0\n0,0\n", "notApplicable")]
    public void Without_a_coefficient_nothing_is_met(string rows, string outcome)
    {
        using var file = new TemporaryFile("pupils,books\n" + rows, ".csv");
        using JsonDocument json = JsonDocument.Parse(
            Command.Run("coefficient", file.Path, "--limit", "0.5", "--format", "json").Output
        );
        Assert.Equal(outcome, json.RootElement[0].GetProperty("outcome").GetString());
    }

    [Theory]
    [InlineData("abc", "--limit 的值“abc”不是 0 或以上的数；请写小数，如 0.5。")]
    [InlineData("-0.5", "--limit 的值“-0.5”不是 0 或以上的数；请写小数，如 0.5。")]
    [InlineData("50%", "--limit 的值“50%”不是 0 或以上的数；请写小数，如 0.5。")]
    public void A_limit_that_is_no_number(string limit, string message) =>
        Assert.Equal(
            message + "\n用 balance coefficient --help 查看用法。\n",
            Command.Run("coefficient", "data.csv", "--limit", limit).Refused(64).Error
        );

    [Fact]
    public void To_fail_on_a_limit_takes_a_limit() =>
        Assert.StartsWith(
            "--fail-on 要和 --limit 一起用；请写上限值，如 --limit 0.5。\n",
            Command.Run("coefficient", "data.csv", "--fail-on", "notMet").Refused(64).Error
        );

    /// <summary>Whatever the scale: what is shown of mean and deviation gives the coefficient that is shown.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(0.0001)]
    [InlineData(12345)]
    [InlineData(0.000000000001)]
    public void A_reader_can_check_the_coefficient(double scale)
    {
        string csv =
            "pupils,x\n"
            + string.Concat(
                new (int, int)[] { (45, 279), (37, 137), (89, 935), (76, 160), (55, 402) }.Select(
                    row =>
                        FormattableString.Invariant($"{row.Item1},{(decimal)scale * row.Item2}\n")
                )
            );
        using var file = new TemporaryFile(csv, ".csv");
        string[] cells = Command
            .Run("coefficient", file.Path)
            .Output.Split('\n')[1]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        double mean = double.Parse(cells[4], System.Globalization.CultureInfo.InvariantCulture);
        double deviation = double.Parse(
            cells[5],
            System.Globalization.CultureInfo.InvariantCulture
        );

        Assert.Equal("0.515", cells[6]);
        Assert.Equal(0.515, Math.Round(deviation / mean, 3));
        Assert.Equal(6.334437 * scale, mean, 6.334437 * scale * 1e-5);
    }

    [Fact]
    public void A_large_table_is_read_whole()
    {
        const int Rows = 20_000;
        string rows = string.Concat(
            Enumerable
                .Range(1, Rows)
                .Select(i => $"学校{i},{i * 7919L % 2741 + 50},{i * 104_729L % 99_991}\n")
        );
        using var file = new TemporaryFile("学校,学生数,图书\n" + rows, ".csv");
        Command command = Command.Run("coefficient", file.Path, "--format", "json");
        using JsonDocument json = JsonDocument.Parse(command.Output);

        Assert.Equal((0, ""), (command.ExitCode, command.Error));
        Assert.Equal(Rows, json.RootElement[0].GetProperty("sections").GetInt32());
    }
}
