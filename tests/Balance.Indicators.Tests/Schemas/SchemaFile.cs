using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Balance.Indicators.Tests.Schemas;

/// <summary>A schema as the code makes it, its file under <c>docs/schemas</c>, and which JSON fits it.</summary>
/// <param name="format">The name of the format without its version, such as <c>county</c> of <c>balance-county/1</c>.</param>
/// <param name="schema">The schema.</param>
internal sealed class SchemaFile(string format, JsonObject schema)
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    private readonly JsonSchema _compiled = JsonSchema.FromText(schema.ToJsonString());

    public JsonObject Schema => schema;

    /// <summary>Whether the file is what the code says.</summary>
    public void Verify() => Golden.VerifyFile(schema.ToJsonString(Written) + "\n", PathOf(format));

    /// <summary>Whether it fits.</summary>
    public bool Fits(string json) => Evaluate(json, OutputFormat.Flag).IsValid;

    /// <summary>Asserts that it fits, or tells the first 20 errors, each with its place.</summary>
    public void AssertFits(string json)
    {
        EvaluationResults results = Evaluate(json, OutputFormat.List);
        Assert.True(
            results.IsValid,
            string.Join(
                '\n',
                (results.Details ?? [])
                    .Where(detail => detail.Errors is not null)
                    .Select(detail =>
                        detail.InstanceLocation + ": " + string.Join("; ", detail.Errors!.Values)
                    )
                    .Take(20)
            )
        );
    }

    private static string PathOf(string format, [CallerFilePath] string file = "") =>
        Path.GetFullPath(
            Path.Combine(
                Path.GetDirectoryName(file)!,
                $"../../../docs/schemas/balance-{format}-1.schema.json"
            )
        );

    private EvaluationResults Evaluate(string json, OutputFormat output)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return _compiled.Evaluate(
            document.RootElement,
            new global::Json.Schema.EvaluationOptions { OutputFormat = output }
        );
    }
}
