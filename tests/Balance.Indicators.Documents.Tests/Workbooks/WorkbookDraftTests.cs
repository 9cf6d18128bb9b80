using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Balance.Indicators.Documents.Tests;

public sealed class WorkbookDraftTests
{
    private static readonly CellStyle Head = new()
    {
        Bold = true,
        Fill = "D9E2F3",
        Bordered = true,
        Wrap = true,
        Alignment = CellAlignment.Center,
    };

    private static readonly CellStyle Input = new()
    {
        Fill = "FFF2CC",
        Bordered = true,
        Input = true,
        NumberFormat = "0.00",
    };

    [Fact]
    public void AWorkbookWithEverythingIsValid() => Assert.Equal([], Office.Errors(Everything()));

    [Fact]
    public void TheSameContentMakesTheSameBytes() => Assert.Equal(Everything(), Everything());

    [SkippableFact]
    public void LibreOfficeShowsWhatWasWritten()
    {
        string csv = System.Text.Encoding.UTF8.GetString(
            Office.SavedByLibreOffice(
                Everything(),
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1"
            )
        );
        Assert.Contains("第一小学,12.5,小学", csv, StringComparison.Ordinal);
        Assert.Contains("=1+1,1234567890123456", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86 0412")]
    [InlineData("-")]
    [InlineData("@SUM(A1)")]
    public void WhatLooksLikeAFormulaStaysAText(string text)
    {
        byte[] workbook = Written(sheet => sheet.Set(1, 1, text));
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), false);
        WorkbookPart part = document.WorkbookPart!;
        Cell cell = part.WorksheetParts.Single().Worksheet.Descendants<Cell>().Single();

        Assert.Null(cell.CellFormula);
        Assert.Equal(CellValues.SharedString, cell.DataType!.Value);
        Assert.Equal(text, part.SharedStringTablePart!.SharedStringTable.InnerText);
        // Edited, it stays a text too.
        CellFormat format = part.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>()
            .ElementAt((int)cell.StyleIndex!.Value);
        Assert.True(format.QuotePrefix!.Value);
    }

    [Theory]
    [InlineData("123456789012345", true)]
    [InlineData("1234567890123456", false)]
    [InlineData("0.000123456789012345", true)]
    [InlineData("12345678901234500000", true)]
    [InlineData("1.50", true)]
    public void ANumberOfMoreThanFifteenDigitsIsAText(string digits, bool isNumber)
    {
        decimal number = decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        DraftCell cell = DraftCell.Of(number, CellStyle.Plain);
        Assert.Equal(isNumber ? number : null, cell.Number);
        Assert.Equal(isNumber ? null : digits, cell.Text);
    }

    [Theory]
    [InlineData("学校", "学校")]
    [InlineData("a[b]:c*d?e/f\\g", "a_b__c_d_e_f_g")]
    [InlineData("", "Sheet")]
    [InlineData("学校名单", "学校名单 (2)")]
    [InlineData(
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三",
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"
    )]
    public void ANameOfASheetIsMadeOneThatItMayHave(string wanted, string name) =>
        Assert.Equal(name, SheetDraft.NameLike(wanted, ["学校名单"]));

    [Theory]
    [InlineData("第一行\n第二行", "第一行\n第二行")]
    [InlineData("a\r\nb", "a_x000D_\nb")]
    [InlineData("铃\u0007", "铃_x0007_")]
    [InlineData("_x000D_", "_x005F_x000D_")]
    [InlineData("_x00", "_x00")]
    [InlineData("𠮷野", "𠮷野")]
    public void WhatXmlCannotCarryIsEscapedAndReadBack(string text, string escaped)
    {
        Assert.Equal(escaped, CellText.Escape(text));
        Assert.Equal(text, CellText.Unescape(escaped));
    }

    [Fact]
    public void HalfACharacterIsEscapedToo() =>
        Assert.Equal("甲_xD800_", CellText.Escape("甲" + (char)0xD800));

    internal static byte[] Written(Action<SheetDraft> fill)
    {
        var workbook = new WorkbookDraft();
        fill(workbook.Add("学校"));
        using var stream = new MemoryStream();
        workbook.Write(stream);
        return stream.ToArray();
    }

    private static byte[] Everything() =>
        Written(sheet =>
        {
            sheet.SetMerged(new CellArea(1, 1, 1, 3), "基本情况", Head);
            sheet.Set(2, 1, "学校名称", Head);
            sheet.Set(2, 2, "面积", Head);
            sheet.Set(2, 3, "类型", Head);
            sheet.Set(3, 1, "第一小学", Input);
            sheet.Set(3, 2, 12.5m, Input);
            sheet.Set(3, 3, "小学", Input with { NumberFormat = "@" });
            sheet.Set(4, 1, "=1+1", Input);
            sheet.Set(4, 2, 1234567890123456m, Input);
            sheet.SetColumn(1, 24, Input);
            sheet.RowHeights[2] = 30;
            (sheet.FrozenRows, sheet.FrozenColumns) = (2, 1);
            sheet.Filter = new CellArea(2, 1, 4, 3);
            sheet.IsProtected = true;
            sheet.TabColour = "C00000";
            sheet.Print = new PrintSetup { RepeatedRows = 2, Footer = "A & B" };
            sheet.Note(3, 2, "应为 0 以上的数。\n请改正。");
            var choices = new DraftChoices("选项_类型", ["小学", "初中"]);
            sheet.Rules.Add(
                new DraftRule(new CellArea(3, 3, 100, 3), DraftRuleKind.Choice)
                {
                    Choices = choices,
                    Prompt = ("办学类型", "请选择"),
                    Refusal = "请从列表中选择",
                }
            );
            sheet.Rules.Add(
                new DraftRule(new CellArea(3, 2, 100, 2), DraftRuleKind.Number) { Least = 0 }
            );
            sheet.Rules.Add(
                new DraftRule(new CellArea(3, 4, 100, 4), DraftRuleKind.Whole)
                {
                    Least = 0,
                    Most = 9,
                }
            );
        });
}
