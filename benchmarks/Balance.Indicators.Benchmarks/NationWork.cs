using System.Buffers;
using System.Text.Json;

namespace Balance.Indicators.Benchmarks;

/// <summary>What is done with each county of <see cref="Nation"/>: read and checked, evaluated in full, its summary written as a line.</summary>
internal sealed class NationWork
{
    private static readonly byte[] LineEnd = [(byte)'\n'];

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _writer;

    public NationWork() => _writer = new Utf8JsonWriter(_buffer);

    /// <summary>How many bytes the lines have together.</summary>
    public long Written { get; private set; }

    /// <summary>All counties of a part, on one core.</summary>
    public double Evaluate(byte[][] counties)
    {
        foreach (byte[] county in counties)
        {
            Evaluate(county);
        }

        return Written;
    }

    public void Evaluate(byte[] json)
    {
        _buffer.ResetWrittenCount();
        _writer.Reset();
        WriteSummary(Standard.National2017.Evaluate(County.Parse(json)));
        _writer.Flush();
        _buffer.Write(LineEnd);
        Written += _buffer.WrittenCount;
    }

    /// <summary>The yardstick: the same bytes as JSON and nothing more.</summary>
    public static double ReadJson(byte[][] counties)
    {
        long tokens = 0;
        foreach (byte[] county in counties)
        {
            using var document = JsonDocument.Parse(county);
            tokens += document.RootElement.GetPropertyCount();
        }

        return tokens;
    }

    private void WriteSummary(Evaluation evaluation)
    {
        _writer.WriteStartObject();
        _writer.WriteString("county", evaluation.County.Code);
        _writer.WriteString("outcome", evaluation.Outcome.Code());
        _writer.WriteStartArray("coefficients");
        foreach (CoefficientEvaluation coefficient in evaluation.Coefficients)
        {
            _writer.WriteStartObject();
            _writer.WriteString("stage", coefficient.Stage.Code());
            _writer.WriteString("indicator", coefficient.Indicator);
            _writer.WriteNumber("schools", coefficient.Sections);
            _writer.WriteNumber("pupils", coefficient.Pupils);
            WriteNumber("mean", coefficient.Mean);
            WriteNumber("coefficient", coefficient.Value);
            _writer.WriteString("outcome", coefficient.Outcome.Code());
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
        _writer.WriteEndObject();
    }

    private void WriteNumber(string key, double? number)
    {
        if (number is { } value)
        {
            _writer.WriteNumber(key, value);
        }
        else
        {
            _writer.WriteNull(key);
        }
    }
}
