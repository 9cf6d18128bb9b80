using System.Diagnostics;
using System.Text;
using Balance.Indicators.Documents;
using Balance.Indicators.Planning;

namespace Balance.Indicators.Fuzz;

/// <summary>Time and memory of reading one, two and four MiB: twice the input takes at most three times as much.</summary>
internal static class Growth
{
    private const int Runs = 3;
    private const double Most = 3;
    private const int Mebibyte = 1 << 20;

    private static readonly Dictionary<
        string,
        (Func<int, byte[]> Make, Action<byte[]> Read)
    > Formats = new()
    {
        ["county"] = (
            size => Repeated(CountyHead, CountySchool, "]}", size),
            bytes => County.TryParseJson(bytes, out _, out _)
        ),
        ["county-bad"] = (
            size => Repeated(CountyHead, _ => "{\"code\":7,\"x\":[]},", "]}", size),
            bytes => County.TryParseJson(bytes, out _, out _)
        ),
        ["no-json"] = (
            size => Repeated("{", _ => "\"a\" 1 ,", "", size),
            bytes => County.TryParseJson(bytes, out _, out _)
        ),
        ["prices"] = (
            size =>
                Repeated(
                    "{\"format\":\"balance-prices/1\",\"prices\":[",
                    i => $"{{\"measure\":\"sportsArea\",\"school\":\"{i}\",\"price\":{i + 1}}},",
                    "{\"measure\":\"sportsArea\",\"price\":1}]}",
                    size
                ),
            bytes => _ = PriceList.TryParseJson(Encoding.UTF8.GetString(bytes), out _, out _)
        ),
        ["mapping"] = (
            size =>
                Repeated(
                    "{\"format\":\"balance-mapping/1\",\"sheets\":[{\"columns\":[",
                    i => $"{{\"head\":\"{i}\",\"measure\":\"primary.pupils\"}},",
                    "{\"head\":\"x\"}]}]}",
                    size
                ),
            bytes => SheetMapping.Parse(Encoding.UTF8.GetString(bytes)).ToJson()
        ),
        ["coefficient-table"] = (
            // No row can be the sum of three others, which would be refused as a total.
            size =>
                Repeated("code,pupils,books\n", i => $"{i},{500 + i % 400},{i % 7}.5\n", "", size),
            bytes => Cli.ResourceTable.Read("t.csv", bytes, null, _ => { })
        ),
        ["path"] = (
            size => Repeated("schools", _ => ".a", "", size),
            bytes => _ = DataPath.TryParse(Encoding.UTF8.GetString(bytes), out _)
        ),
    };

    private const string CountyHead =
        "{\"format\":\"balance-county/1\",\"code\":\"1\",\"name\":\"县\",\"schools\":[";

    public static int Measure(string[] names)
    {
        bool isLinear = true;
        foreach (string name in names.Length > 0 ? names : [.. Formats.Keys])
        {
            (Func<int, byte[]> make, Action<byte[]> read) = Formats[name];
            read(make(Mebibyte / 8));
            (double time, double memory) = (0, 0);
            foreach (int size in (int[])[1, 2, 4])
            {
                (double ms, double mib) = Of(make(size * Mebibyte), read);
                string grown =
                    time == 0
                        ? ""
                        : FormattableString.Invariant(
                            $"  ×{ms / time:F2} time, ×{mib / memory:F2} memory"
                        );
                isLinear &= time == 0 || (ms / time <= Most && mib / memory <= Most);
                Console.WriteLine(
                    FormattableString.Invariant(
                        $"{name} {size} MiB: {ms:F0} ms, {mib:F0} MiB{grown}"
                    )
                );
                (time, memory) = (ms, mib);
            }
        }

        return isLinear ? 0 : 1;
    }

    private static (double Milliseconds, double Mebibytes) Of(byte[] input, Action<byte[]> read)
    {
        double least = double.MaxValue;
        long allocated = 0;
        for (int i = 0; i < Runs; i++)
        {
            GC.Collect();
            long before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            read(input);
            least = Math.Min(least, watch.Elapsed.TotalMilliseconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return (least, (double)allocated / Mebibyte);
    }

    private static byte[] Repeated(string head, Func<int, string> item, string end, int size)
    {
        var text = new StringBuilder(head);
        for (int i = 0; text.Length < size; i++)
        {
            text.Append(item(i));
        }

        return Encoding.UTF8.GetBytes(
            end.StartsWith(']') ? text.ToString().TrimEnd(',') + end : text + end
        );
    }

    private static string CountySchool(int i) =>
        FormattableString.Invariant(
            $$"""{"code":"{{i}}","type":"primary","location":"town","measures":{"sportsArea":{{1000 + (i % 90)}}.5},"sections":{"primary":{"pupils":{{100 + (i % 7)}},"classSizes":[50,50]} } },"""
        );
}
