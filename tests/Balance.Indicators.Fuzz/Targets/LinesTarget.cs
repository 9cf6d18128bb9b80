using System.Text;

namespace Balance.Indicators.Fuzz;

/// <summary>Counties one in a line: each line an evaluation or its problems, in order.</summary>
internal sealed class LinesTarget() : Target("lines")
{
    public override int Slice => 1500;

    protected override byte[] Make(Random random)
    {
        var lines = new List<byte>();
        int count = random.Next(4);
        for (int i = 0; i <= count; i++)
        {
            lines.AddRange(
                random.Next(6) == 0
                    ? Encoding.UTF8.GetBytes(Texts.Odd(random))
                    : CountyTarget.Mutation.Make(random)
            );
            lines.AddRange(
                random.Next(8) switch
                {
                    0 => "\r\n"u8,
                    1 => "\n\n \n"u8,
                    2 => "\r"u8,
                    _ => "\n"u8,
                }
            );
        }

        return [.. lines];
    }

    protected override bool Run(byte[] input, Random choices) =>
        RunAsync(input, choices.Pick(Samples.Standards)).GetAwaiter().GetResult();

    private static async Task<bool> RunAsync(byte[] input, Standard standard)
    {
        bool isAccepted = false;
        long last = 0;
        await foreach (EvaluationLine line in standard.EvaluateLinesAsync(new MemoryStream(input)))
        {
            Promise.Holds(line.Number > last, "lines are out of order");
            last = line.Number;
            if (line.Evaluation is { } evaluation)
            {
                isAccepted = true;
                _ = evaluation.ToJson(indented: false);
                Promise.Told(line.Problems);
            }
            else
            {
                Promise.Refused(line.Problems);
            }
        }

        return isAccepted;
    }
}
