using System.IO.Compression;
using System.Text;

namespace Balance.Indicators.Documents.Tests;

/// <summary>Files that were made to harm, or to last: refused by name, or read as if nothing were.</summary>
public sealed class HostileTests
{
    private const string Row =
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>学校代码</t></is></c></row>";

    [Fact]
    public void AFarCellIsRefusedByItsAddress() =>
        Refused(
            Sheet(Row + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"),
            "XFD1048576"
        );

    [Fact]
    public void AFarCellWithoutAnythingInItIsNone() =>
        Refused(
            Sheet(Row + "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"0\"/></row>"),
            "没有一张工作表认得出"
        );

    [Fact]
    public void FourMillionRowsAreRefused()
    {
        var rows = new StringBuilder();
        for (int i = 0; i < 4_100_000; i++)
        {
            _ = rows.Append("<row><c/></row>");
        }

        Refused(Sheet(rows.ToString()), "行和单元格超过");
    }

    [Fact]
    public void ManyCellsAreRefused()
    {
        string row = "<row>" + string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 900)) + "</row>";
        Refused(Sheet(string.Concat(Enumerable.Repeat(row, 2300))), "有内容的单元格超过");
    }

    [Fact]
    public void ADtdIsNotRead() =>
        Refused(
            Package(
                sheet: "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData/></worksheet>"
            ),
            "DTD"
        );

    [Fact]
    public void ABombIsRefusedByItsSize()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            WriteBook(zip, 1);
            using Stream entry = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            byte[] blanks = new byte[1 << 20];
            Array.Fill(blanks, (byte)' ');
            for (int i = 0; i < 410; i++)
            {
                entry.Write(blanks);
            }
        }

        Refused(stream.ToArray(), "解压后太大");
    }

    [Fact]
    public void TenThousandSheetsAreRefused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            WriteBook(zip, 10_000);
            for (int i = 1; i <= 10_000; i++)
            {
                Write(zip, $"xl/worksheets/sheet{i}.xml", "<worksheet/>");
            }
        }

        Refused(stream.ToArray(), "10002 个部件");
    }

    [Fact]
    public void ManySheetsInAFewPartsAreRefused()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            WriteBook(zip, 300);
            for (int i = 1; i <= 300; i++)
            {
                Write(zip, $"xl/worksheets/sheet{i}.xml", "<worksheet/>");
            }
        }

        Refused(stream.ToArray(), "200 张以上");
    }

    [Theory]
    [InlineData("这不是工作簿", "已损坏")]
    [InlineData("PK", "已损坏")]
    public void WhatIsNoWorkbookIsCalledSo(string text, string told) =>
        Refused(Encoding.UTF8.GetBytes(text), told);

    [Fact]
    public void AWordDocumentIsCalledSo()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(
                zip,
                "_rels/.rels",
                "<Relationships xmlns=\"r\"><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            );
        }

        Refused(stream.ToArray(), "Word 文档");
    }

    [Fact]
    public void ACutOffFileIsRefused()
    {
        byte[] whole = RoundTripTests.Written(TestFiles.County("docs/samples/minimal.json"));
        Refused(whole[..(whole.Length / 2)], "已损坏");
    }

    [Fact]
    public void MacrosAndExternalLinksAreNeverLookedAt()
    {
        County county = TestFiles.County("docs/samples/minimal.json");
        using var stream = new MemoryStream();
        stream.Write(RoundTripTests.Written(county));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            Write(zip, "xl/vbaProject.bin", "Sub AutoOpen()");
            Write(zip, "xl/externalLinks/externalLink1.xml", "<!DOCTYPE x><externalLink/>");
        }

        stream.Position = 0;
        Assert.Equal(county.ToJson(), CountyWorkbook.Read(stream).County?.ToJson());
    }

    private static void Refused(byte[] workbook, string told)
    {
        CountyWorkbook read = CountyWorkbook.Read(new MemoryStream(workbook));
        Assert.Null(read.County);
        Assert.Contains(
            read.Problems,
            problem => problem.In(Language.Chinese).Contains(told, StringComparison.Ordinal)
        );
    }

    private static byte[] Sheet(string rows) =>
        Package(
            "<worksheet xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><dimension ref=\"A1\"/><sheetData>"
                + rows
                + "</sheetData></worksheet>"
        );

    private static byte[] Package(string sheet)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            WriteBook(zip, 1);
            Write(zip, "xl/worksheets/sheet1.xml", sheet);
        }

        return stream.ToArray();
    }

    private static void WriteBook(ZipArchive zip, int sheets)
    {
        Write(
            zip,
            "_rels/.rels",
            "<Relationships xmlns=\"r\"><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"
        );
        var names = new StringBuilder("<workbook xmlns:r=\"r\"><sheets>");
        var targets = new StringBuilder("<Relationships xmlns=\"r\">");
        for (int i = 1; i <= sheets; i++)
        {
            _ = names.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"<sheet name=\"s{i}\" sheetId=\"{i}\" r:id=\"r{i}\"/>"
            );
            _ = targets.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"<Relationship Id=\"r{i}\" Type=\"x/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"
            );
        }

        if (sheets <= WorkbookLimits.Parts)
        {
            Write(zip, "xl/workbook.xml", names.Append("</sheets></workbook>").ToString());
            Write(zip, "xl/_rels/workbook.xml.rels", targets.Append("</Relationships>").ToString());
        }
        else
        {
            Write(zip, "xl/workbook.xml", "<workbook/>");
        }
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using Stream stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
