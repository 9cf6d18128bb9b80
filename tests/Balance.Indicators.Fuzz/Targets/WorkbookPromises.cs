using Balance.Indicators.Documents;

namespace Balance.Indicators.Fuzz;

/// <summary>What is promised of a table or a workbook that was read.</summary>
internal static class WorkbookPromises
{
    private const int WrittenOnce = 16;

    public static bool Hold(CountyWorkbook read, Standard standard, Random choices)
    {
        string suggested = read.Suggest().ToJson();
        Promise.Holds(
            SheetMapping.Parse(suggested).ToJson() == suggested,
            "the mapping that it suggests is another when it is read"
        );
        if (read.County is not { } county)
        {
            return Promise.Refused(read.Problems);
        }

        Promise.Told(read.Problems);
        string json = county.ToJson();
        Promise.Holds(
            County.Parse(json, standard).ToJson() == json,
            "written and read again, it is another county"
        );
        _ = CountyTarget.Evaluates(county, standard, choices);
        if (choices.Once(WrittenOnce))
        {
            using var stream = new MemoryStream();
            CountyWorkbook.Write(county, standard, stream);
            stream.Position = 0;
            var again = CountyWorkbook.Read(
                stream,
                new CountyWorkbookOptions { Catalogue = standard }
            );
            Promise.Holds(
                again.County?.ToJson() == json,
                "written as a workbook and read again, it is another county"
            );
        }

        return true;
    }
}
