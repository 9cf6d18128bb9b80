using System.Runtime.InteropServices;

namespace Balance.Indicators.Documents;

/// <summary>What stands in a cell or in a blank of a sentence: a number with its decimals, or a text.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FormValue
{
    /// <summary>What is printed where something is missing.</summary>
    public const string Blank = "＿＿";

    /// <summary>What is printed where nothing can be said: nobody is concerned.</summary>
    public const string None = "——";

    private FormValue(string text, decimal? number, int decimals)
    {
        Text = text;
        Number = number;
        Decimals = decimals;
    }

    public string Text { get; }

    public decimal? Number { get; }

    public int Decimals { get; }

    public static FormValue Missing { get; } = Of(Blank);

    public static FormValue Of(string text) => new(Quoted.Inert(text), null, 0);

    /// <summary>A number, rounded half away from zero.</summary>
    public static FormValue Of(decimal number, int decimals)
    {
        decimal rounded = Math.Round(number, decimals, MidpointRounding.AwayFromZero);
        return new(FigureText.Number(rounded, decimals), rounded, decimals);
    }

    /// <summary>An exact number, rounded half away from zero.</summary>
    public static FormValue Of(Rational number, int decimals) =>
        Of(Exactly.ToDecimal(Exactly.Round(number, decimals)), decimals);

    public override string ToString() => Text;
}
