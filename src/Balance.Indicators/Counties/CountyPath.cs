using System.Globalization;

namespace Balance.Indicators;

/// <summary>Where a thing stands in <c>balance-county/1</c>.</summary>
internal static class CountyPath
{
    public static string School(int index) => Item("schools", index);

    public static string Section(string schoolPath, Stage stage) =>
        schoolPath + ".sections." + stage.Code();

    public static string Item(string path, int index) =>
        path + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";
}
