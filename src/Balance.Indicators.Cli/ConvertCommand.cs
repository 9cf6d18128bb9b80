using System.CommandLine;
using Balance.Indicators.Documents;

namespace Balance.Indicators.Cli;

/// <summary><c>balance convert</c>: a county from one kind of file into another, checked.</summary>
internal static class ConvertCommand
{
    public static Command Build(Host host)
    {
        var input = new Argument<string>("in")
        {
            Description = host.Text(
                "县数据：JSON、工作簿（.xlsx）或表格（CSV、TSV）",
                "a county: JSON, a workbook (.xlsx) or a table (CSV, TSV)"
            ),
        };
        var target = new Argument<string?>("out")
        {
            Description = host.Text(
                "写成 .json 或 .xlsx；不写时为标准输出上的 JSON",
                "a .json or .xlsx file; JSON on standard output unless given"
            ),
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string> standard = SharedOptions.Standard(host);
        var force = new OutputOptions(host).Force;
        var mapping = Text(
            host,
            "--mapping",
            "file",
            "对应表（balance-mapping/1）：表头各是什么",
            "a mapping (balance-mapping/1): what heads mean"
        );
        var suggest = new Option<bool>("--suggest")
        {
            Description = host.Text(
                "写出读表头所用的对应表，认不出的表头也列出，供人改正",
                "write the mapping that the heads were read with, unknown heads too, for a person to correct"
            ),
        };
        var annotate = Text(
            host,
            "--annotate",
            "path",
            "把工作簿写回，有问题的单元格着色并加批注",
            "write the workbook back with its problems coloured and noted at their cells"
        );
        var code = Text(
            host,
            "--code",
            "code",
            "县代码，工作簿里没有时",
            "the county's code, where the workbook has none"
        );
        var name = Text(
            host,
            "--name",
            "name",
            "县名称，工作簿里没有时",
            "the county's name, where the workbook has none"
        );
        var year = new Option<int?>("--year")
        {
            Description = host.Text(
                "数据年份，工作簿里没有时",
                "the year, where the workbook has none"
            ),
            HelpName = "year",
        };
        var command = new Command(
            "convert",
            host.Text(
                "在 JSON、工作簿和表格之间转换县数据，并逐个单元格检查",
                "convert a county between JSON, workbooks and tables, checked cell by cell"
            )
        )
        {
            input,
            target,
            standard,
            force,
            mapping,
            suggest,
            annotate,
            code,
            name,
            year,
        };
        command.SetAction(parsed =>
        {
            Inputs inputs = Inputs.Of(host, parsed);
            string path = parsed.GetValue(input)!;
            Standard rules = inputs.ReadStandard(parsed.GetValue(standard)!);
            var options = new CountyWorkbookOptions
            {
                Catalogue = rules,
                Mapping = parsed.GetValue(mapping) is { } file ? ReadMapping(inputs, file) : null,
                Code = parsed.GetValue(code),
                Name = parsed.GetValue(name),
                Year = parsed.GetValue(year),
            };
            (CountyWorkbook? table, ReadOnlyMemory<byte> bytes) = inputs.ReadTable(path, options);
            Document Open(string? to) =>
                new(
                    host,
                    to is null or "-"
                        ? null
                        : Destination.Open(to, parsed.GetValue(force), inputs.Files)
                );
            if (parsed.GetValue(suggest))
            {
                Open(parsed.GetValue(target)).Write(Sheets(table, path).Suggest().ToJson());
                return ExitCode.Done;
            }

            if (
                parsed.GetValue(annotate) is { } annotated
                && !CountyTable.IsRefused(Sheets(table, path))
            )
            {
                Annotate(Sheets(table, path), bytes, path, Open(annotated), annotated, host);
            }

            County county = table is null
                ? inputs.ReadCounty(path, rules)
                : CountyTable.Accept(table, path, host);
            string? to = parsed.GetValue(target);
            if (FormatOption.FormatOf(to) == "xlsx")
            {
                Open(to).Write(stream => CountyWorkbook.Write(county, rules, stream));
            }
            else
            {
                Open(to).Write(county.ToJson());
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static Option<string?> Text(
        Host host,
        string option,
        string value,
        string zh,
        string en
    ) => new(option) { Description = host.Text(zh, en), HelpName = value };

    private static CountyWorkbook Sheets(CountyWorkbook? table, string path) =>
        table
        ?? throw new CommandException(
            ExitCode.Usage,
            $"{path} 是 JSON，没有表头和单元格；--suggest 和 --annotate 只用于工作簿和表格。",
            $"{path} is JSON and has no heads or cells; --suggest and --annotate are for workbooks and tables."
        );

    private static SheetMapping ReadMapping(Inputs inputs, string path)
    {
        ReadOnlyMemory<byte> text = inputs.ReadText(
            path,
            new LocalizedText(
                "对应表要 JSON 文件，可用 balance convert --suggest 生成",
                "a mapping is a JSON file; balance convert --suggest makes one"
            )
        );
        try
        {
            return SheetMapping.Parse(System.Text.Encoding.UTF8.GetString(text.Span));
        }
        catch (BadDataException bad)
        {
            throw CommandException.BadData(path, bad.Problems);
        }
    }

    private static void Annotate(
        CountyWorkbook table,
        ReadOnlyMemory<byte> workbook,
        string source,
        Document document,
        string path,
        Host host
    )
    {
        if (FileKind.Of(workbook.Span) is null)
        {
            throw new CommandException(
                ExitCode.Usage,
                "--annotate 只用于工作簿（.xlsx），表格（CSV）里没有颜色和批注。",
                "--annotate is for workbooks (.xlsx); a table (CSV) has no colours and notes."
            );
        }

        int marked = 0;
        document.Write(stream =>
            marked = CountyTable.Annotate(table, workbook, source, host.Language, stream)
        );
        string count = ExactNumber.Text(marked);
        host.Tell(
            new LocalizedText(
                $"{path}：{count} 个单元格已着色并加批注。",
                $"{path}: {count} cells coloured and noted."
            )
        );
    }
}
