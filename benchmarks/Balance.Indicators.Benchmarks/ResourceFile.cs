using static System.FormattableString;

namespace Balance.Indicators.Benchmarks;

/// <summary>A table of as many sections as the country has: their stage, their pupils, and six resources, two of them with decimals.</summary>
internal static class ResourceFile
{
    private const int Rows = 200_000;

    /// <returns>The path.</returns>
    public static string Write(string path)
    {
        var random = new Random(7);
        using var writer = new StreamWriter(path);
        writer.WriteLine(
            "学段,学生数,教学及辅助用房面积,体育运动场馆面积,教学仪器设备值,网络多媒体教室数,本科以上学历专任教师数,县级以上骨干教师数"
        );
        for (int row = 0; row < Rows; row++)
        {
            int pupils = random.Next(50, 3000);
            double Amount(double each) => pupils * each * (0.5 + random.NextDouble());
            writer.WriteLine(
                Invariant(
                    $"小学,{pupils},{Amount(6):F2},{Amount(9):F2},{Amount(2000):F0},{Amount(0.03):F0},{Amount(0.06):F0},{Amount(0.015):F0}"
                )
            );
        }

        return path;
    }
}
