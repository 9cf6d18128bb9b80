using System.Globalization;

namespace Balance.Indicators.Tests.Json;

/// <summary>What .NET Framework is given in place of its own digits is what .NET writes by itself.</summary>
public sealed class ShortestNumberTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-0.0)]
    [InlineData(1)]
    [InlineData(-1.5)]
    [InlineData(0.1)]
    [InlineData(1e-4)]
    [InlineData(1.25e-5)]
    [InlineData(1e-5)]
    [InlineData(9.999e-6)]
    [InlineData(1e14)]
    [InlineData(123456789012345)]
    [InlineData(999999999999999.9)]
    [InlineData(1e15)]
    [InlineData(1.5e15)]
    [InlineData(33356470909601300)]
    [InlineData(1e17)]
    [InlineData(123456789012345678)]
    [InlineData(1e100)]
    [InlineData(4.99503744473518)]
    [InlineData(0.3817241375068204)]
    [InlineData(5e-324)]
    [InlineData(double.MaxValue)]
    public void FormsOfNumbers(double number) => AssertSame(number);

    [Fact]
    public void RandomNumbersOfEverySize()
    {
        var random = new Random(20231127);
        for (int i = 0; i < 20_000; i++)
        {
            AssertSame(random.NextDouble() * Math.Pow(10, random.Next(-20, 20)));
            double any = BitConverter.Int64BitsToDouble(random.NextInt64());
            AssertSame(double.IsFinite(any) ? any : 1);
        }
    }

    /// <summary>2⁻²⁵ is 2.98023223876953125e-8; to 16 digits, that is nearer to the double below it.</summary>
    [Fact]
    public void PowersOfTwoComeBack()
    {
        Assert.Equal("2.9802322387695312E-08", ShortestNumber.Text(1.0 / (1 << 25)));
        for (int power = -1074; power <= 1023; power++)
        {
            double number = Math.ScaleB(1, power);
            Assert.Equal(
                number,
                double.Parse(ShortestNumber.Text(number), CultureInfo.InvariantCulture)
            );
        }
    }

    private static void AssertSame(double number) =>
        Assert.Equal(
            number.ToString("R", CultureInfo.InvariantCulture),
            ShortestNumber.Searched(number)
        );
}
