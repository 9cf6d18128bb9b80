using Balance.Indicators.Cli;
using Balance.Indicators.Documents;

namespace Balance.Indicators.Fuzz;

/// <summary>A table in text, as the command reads it.</summary>
internal abstract class TableTarget(string name, IReadOnlyList<string[][]> seeds) : Target(name)
{
    private static readonly LocalizedText Wanted = new("要表格", "a table is wanted");

    private readonly TableMutation _mutation = new(seeds);

    protected override bool Run(byte[] input, Random choices)
    {
        try
        {
            ReadOnlyMemory<byte> text = Text(input);
            Read(text, choices);
            return true;
        }
        catch (CommandException refused)
        {
            Promise.Holds(refused.ExitCode == ExitCode.BadData, "it is refused as something else");
            Promise.Holds(!refused.Messages.IsEmpty, "refused, and nothing is told");
            foreach (LocalizedText message in refused.Messages)
            {
                MessageKinds.Current?.Add(message.En);
                // The command shows each line of its own; nothing in it acts.
                _ = message.Zh.Length + message.En.Length;
            }

            return false;
        }
    }

    protected static ReadOnlyMemory<byte> Text(ReadOnlyMemory<byte> file)
    {
        var text = FileText.Of(file, Wanted);
        return text.Problem is { } problem
            ? throw CommandException.BadData("table.csv", [problem])
            : text.Utf8;
    }

    protected abstract void Read(ReadOnlyMemory<byte> utf8, Random choices);

    protected override byte[] Make(Random random) => _mutation.Make(random);
}

/// <summary>A table of sections, for coefficients.</summary>
internal sealed class CoefficientTableTarget()
    : TableTarget(
        "coefficient-table",
        [
            [
                ["code", "name", "pupils", "books", "sportsArea"],
                ["1", "甲校", "100", "50", "12.5"],
                ["2", "乙校", "200", "130", ""],
                ["3", "丙校", "0", "0", "0"],
            ],
            [
                [
                    "学校名称",
                    "学部",
                    "在校学生数（人）",
                    "教学仪器设备值（万元）",
                    "体育运动场馆面积",
                ],
                ["甲", "小学", "1,200", "350.5", "9000㎡"],
                ["甲", "初中", "300", "90", "4000"],
                ["乙", "小学", "12", "", "400"],
                ["合计", "", "1512", "440.5", "13400"],
            ],
        ]
    )
{
    public override int Slice => 3000;

    protected override void Read(ReadOnlyMemory<byte> utf8, Random choices)
    {
        var columns = ResourceTable.Read(
            "table.csv",
            utf8,
            choices.Once(2) ? 0.5m : null,
            notice => Promise.Told(notice)
        );
        _ = CoefficientReport.ToJson(columns);
        if (choices.Once(8))
        {
            _ = CoefficientReport.Of(columns, Language.English).ToMarkdown();
        }
    }
}

/// <summary>A county in a table.</summary>
internal sealed class CountyTableTarget() : TableTarget("county-table", Seeds())
{
    public override int Slice => 2000;

    protected override void Read(ReadOnlyMemory<byte> utf8, Random choices)
    {
        Standard standard = choices.Pick(Samples.Standards);
        CountyWorkbook table = CountyTable.Read(
            utf8,
            "县.csv",
            (text, _) => text,
            new CountyWorkbookOptions
            {
                Catalogue = standard,
                Code = "1",
                Name = "县",
            },
            default
        );
        _ = WorkbookPromises.Hold(table, standard, choices);
    }

    private static string[][][] Seeds() =>
        [
            [
                [
                    "学校代码",
                    "学校名称",
                    "办学类型",
                    "学校所在地",
                    "在校学生数",
                    "各班学生数",
                    "体育运动场馆面积（㎡）",
                    "教学仪器设备值（万元）",
                ],
                ["1", "甲", "小学", "城区", "100", "50、50", "800", "30"],
                ["2", "乙", "初中", "乡村", "120", "40,40,40", "1300.5", "40.25"],
                ["3", "丙", "小学", "镇区", "0", "", "", ""],
            ],
            [
                [
                    "学校名称",
                    "小学在校学生数",
                    "初中在校学生数",
                    "小学班级规模45人以内",
                    "小学班级规模46-55人",
                    "音乐教室面积1",
                    "音乐教室面积2",
                ],
                ["甲", "100", "80", "2", "0", "96", "73"],
                ["乙", "300", "", "1", "5", "", "96"],
                ["合计", "400", "80", "3", "5", "96", "169"],
            ],
        ];
}
