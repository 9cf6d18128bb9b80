using System.Globalization;

namespace Balance.Indicators;

/// <summary>Where a thing stands in <c>balance-county/1</c>.</summary>
internal static class CountyPath
{
    public static string School(int index) => Item("schools", index);

    public static string Section(string schoolPath, Stage stage) =>
        schoolPath + ".sections." + (Vocabulary.IsDefined(stage) ? stage.Code() : stage.ToString());

    public static string Item(string path, int index) =>
        path + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";
}
