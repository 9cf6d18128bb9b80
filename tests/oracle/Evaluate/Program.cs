using System.Text;
using System.Text.Json;
using Balance.Indicators;

// A line in, a line out: {"standard": id or standard, "transitional", "asReported", "county"} becomes the evaluation, or what was rejected.
using var reader = new StreamReader(
    Console.OpenStandardInput(),
    new UTF8Encoding(false),
    false,
    1 << 16
);
await using var writer = new StreamWriter(
    Console.OpenStandardOutput(),
    new UTF8Encoding(false),
    1 << 16
)
{
    NewLine = "\n",
};
while (await reader.ReadLineAsync() is { } line)
{
    await writer.WriteLineAsync(Answer(line));
    await writer.FlushAsync();
}

static string Answer(string line)
{
    using var request = JsonDocument.Parse(line);
    var asked = request.RootElement;
    try
    {
        var given = asked.GetProperty("standard");
        var standard =
            given.ValueKind == JsonValueKind.String
                ? Standard.Find(given.GetString()!)
                    ?? throw new InvalidDataException("no such standard: " + given.GetString())
                : Standard.Parse(given.GetRawText());
        var county = County.Parse(asked.GetProperty("county").GetRawText());
        var options = new EvaluationOptions
        {
            Rounding = asked.GetProperty("asReported").GetBoolean()
                ? Rounding.AsReported
                : Rounding.Exact,
            TransitionalProvisions = asked.GetProperty("transitional").GetBoolean(),
        };
        return standard.Evaluate(county, options).ToJson(indented: false).TrimEnd();
    }
    catch (BadDataException bad)
    {
        return JsonSerializer.Serialize(
            new
            {
                rejected = bad
                    .Problems.Where(p => p.Severity == ProblemSeverity.Rejected)
                    .Select(p => new { path = p.Path.ToString(), zh = p.Message.Zh }),
            }
        );
    }
}
