using System;
using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization;
using Balance.Indicators;

// Consumer <county.json> <standard>: writes the evaluation, as `balance evaluate` does.
using FileStream file = File.OpenRead(args[0]);
County county = await County.ParseAsync(file);
Standard standard = Standard.Find(args[1]) ?? throw new ArgumentException("No such standard.");
Evaluation evaluation = standard.Evaluate(county);

using Stream output = Console.OpenStandardOutput();
await evaluation.WriteJsonAsync(output);

// The types within JSON of one's own, without reflection.
string answer = JsonSerializer.Serialize(
    new Answer(county, evaluation, evaluation.Outcome),
    AnswerContext.Default.Answer
);
using JsonDocument read = JsonDocument.Parse(answer);
string outcome = read.RootElement.GetProperty("Outcome").GetString()!;
string again = read.RootElement.GetProperty("Evaluation").GetProperty("outcome").GetString()!;
County back = read.RootElement.GetProperty("County").Deserialize(AnswerContext.Default.County)!;
return outcome == again && back.ToJson() == county.ToJson() ? 0 : 1;

internal sealed record Answer(County County, Evaluation Evaluation, Outcome Outcome);

[JsonSerializable(typeof(Answer))]
internal sealed partial class AnswerContext : JsonSerializerContext;
