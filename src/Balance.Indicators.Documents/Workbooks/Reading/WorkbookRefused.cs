namespace Balance.Indicators.Documents;

/// <summary>Why a file as a whole is not read as a workbook.</summary>
internal sealed class WorkbookRefused(string zh, string en, CellPlace? place = null) : Exception(en)
{
    public LocalizedText Reason { get; } = new(zh, en);

    public CellPlace? Place { get; } = place;

    public static WorkbookRefused TooMuch(string zh, string en, CellPlace? place = null) =>
        new(
            $"{zh}；请检查是否给错了文件，或删去不需要的内容后另存。",
            $"{en}; check that it is the right file, or remove what is not needed and save it again.",
            place
        );
}
