using System.IO.Compression;
using System.Text;

namespace Balance.Indicators.Documents.Tests;

/// <summary>Files that are no workbook, or more than one: refused by name, or read as if nothing were. Those that were made to harm are given to the command, in a process of its own (HostileFileTests).</summary>
public sealed class HostileTests
{
    [Fact]
    public void AFarCellWithoutAnythingInItIsNone() =>
        Refused(
            HostileWorkbooks.Sheet(
                HostileWorkbooks.Row + "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"0\"/></row>"
            ),
            "“代码”没有填"
        );

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
            HostileWorkbooks.Write(
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
        byte[] workbook = HostileWorkbooks.WithMacrosAndLinks(RoundTripTests.Written(county));
        Assert.Equal(
            county.ToJson(),
            CountyWorkbook.Read(new MemoryStream(workbook)).County?.ToJson()
        );
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
}
