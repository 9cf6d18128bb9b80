using Balance.Indicators;
using Balance.Indicators.Coefficients;

namespace Cluster;

/// <summary>What is sent back of a county: its verdict or its problems, and its coefficients.</summary>
[GenerateSerializer, Immutable]
public sealed record CountyResult(
    string Code,
    string? Outcome,
    string[] Problems,
    CoefficientResult[] Coefficients
)
{
    /// <summary>Evaluates one file. It asks nobody and changes nothing, so that it may be done again anywhere.</summary>
    public static CountyResult Of(CountyFile file) => Of(file, out _);

    /// <summary>Evaluates one file.</summary>
    public static CountyResult Of(CountyFile file, out Evaluation? evaluation)
    {
        Standard standard = Standard.National2017;
        evaluation = County.TryParseJson(
            file.Json,
            out County? county,
            out var problems,
            standard.Catalogue
        )
            ? standard.Evaluate(county)
            : null;
        return new CountyResult(
            file.Code,
            evaluation?.Outcome.ToString(),
            [.. problems.Select(problem => problem.In(Language.English))],
            evaluation is null ? [] : [.. evaluation.Coefficients.Select(CoefficientResult.Of)]
        );
    }
}

/// <summary>One of seven means and coefficients of a stage, or its composite, and the sums of its sections, exactly.</summary>
[GenerateSerializer, Immutable]
public sealed record CoefficientResult(
    string Stage,
    string Indicator,
    double? Mean,
    double? Value,
    string Outcome,
    DispersionAccumulator Sections
)
{
    public static CoefficientResult Of(CoefficientEvaluation coefficient) =>
        new(
            coefficient.Stage.ToString(),
            coefficient.Indicator,
            coefficient.Mean,
            coefficient.Value,
            coefficient.Outcome.ToString(),
            coefficient.BySection.Aggregate(
                default(DispersionAccumulator),
                (sum, section) => sum.Add((double)section.Resource, (double)section.Pupils)
            )
        );
}

/// <summary>All sections of a province, or the country, that one coefficient is over.</summary>
[GenerateSerializer, Immutable]
public sealed record ProvinceResult(
    string Province,
    string Stage,
    string Indicator,
    DispersionAccumulator Sections
);

/// <summary>How the sums travel: what their public state is, no digit of it rounded.</summary>
[GenerateSerializer, Immutable]
public readonly record struct SentSums(
    int Count,
    double[] Pupils,
    double[] Resources,
    double[] Squares
);

[RegisterConverter]
public sealed class SumsConverter : IConverter<DispersionAccumulator, SentSums>
{
    public DispersionAccumulator ConvertFromSurrogate(in SentSums sent) =>
        new(sent.Count, sent.Pupils, sent.Resources, sent.Squares);

    public SentSums ConvertToSurrogate(in DispersionAccumulator sums) =>
        new(sums.Count, [.. sums.PupilsParts], [.. sums.ResourcesParts], [.. sums.SquaresParts]);
}
