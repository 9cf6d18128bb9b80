using Balance.Indicators.Benchmarks.Guard;
using static System.FormattableString;

namespace Balance.Indicators.Benchmarks;

/// <summary>Ratios for people to read: other ways against the library, widths and floors against each other. Nothing fails.</summary>
internal static class RatioTable
{
    private const int Sections = 20_000;
    private const int Indicators = 7;

    public static void Print(TextWriter output)
    {
        Country county = Country.Of(Sections);
        double[] work = new double[Sections];
        double[] x = county.Resources;
        double[] p = county.Pupils;
        IWidth chosen = Widths.Chosen;
        double Library() => chosen.One(x, p);

        output.WriteLine(Invariant($"Chosen: {chosen.Bits} bits.\n\n| ratio | seen |\n|---|---:|"));
        Row("a plain loop / 20 000 sections", () => OtherWays.PlainLoop(x, p), Library);
        Row("LINQ / 20 000 sections", () => OtherWays.Linq(x, p), Library);
        Row("Math.NET / 20 000 sections", () => OtherWays.MathNet(x, p), Library);
        Row("TensorPrimitives / 20 000 sections", () => OtherWays.Tensors(x, p, work), Library);
        foreach (IWidth width in Widths.All)
        {
            string bits = Invariant($"{width.Bits} bits: ");
            Row(bits + "20 000 sections / the width chosen", () => width.One(x, p), Library);
            Row(
                bits + "20 000 sections / dividing them",
                () => width.One(x, p),
                () => width.Divide(x, p)
            );
            Row(
                bits + "20 000 sections / by hand",
                () => width.One(x, p),
                () => width.ByHand(x, p)
            );
        }

        Country country = Country.Of(200_000);
        Row(
            "200 000 sections in the cache / reading them",
            () => chosen.One(country.Resources, country.Pupils),
            () => chosen.Read(country.Resources, country.Pupils)
        );
        Table nation = Table.InCounties(Country.Of(200_000, Indicators), Country.SizesOfCounties());
        Row(
            "7 indicators of 2 900 counties in the cache / reading them",
            () => chosen.Many(nation),
            () => chosen.Read(nation)
        );

        void Row(string title, Func<double> way, Func<double> yardstick) =>
            output.WriteLine(
                Invariant($"| {title} | {Race.Ratio(way, new Yardstick(yardstick)):F2} |")
            );
    }
}
