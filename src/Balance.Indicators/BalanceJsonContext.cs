using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Balance.Indicators.Coefficients;

namespace Balance.Indicators;

/// <summary>
/// How <c>System.Text.Json</c> reads and writes the types of this library, by generated code and so without reflection: alone
/// (<c>JsonSerializer.Serialize(county, BalanceJsonContext.Default.County)</c>), or combined with a context of your own
/// (<c>JsonTypeInfoResolver.Combine</c>), which can also name these types itself. Counties, standards and evaluations have the
/// formats that their own methods read and write; terms are their codes.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(County))]
[JsonSerializable(typeof(Standard))]
[JsonSerializable(typeof(Evaluation))]
[JsonSerializable(typeof(EvaluationOptions))]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(DimensionEvaluation))]
[JsonSerializable(typeof(IndicatorEvaluation))]
[JsonSerializable(typeof(CoefficientEvaluation))]
[JsonSerializable(typeof(CoefficientSection))]
[JsonSerializable(typeof(LocationMean))]
[JsonSerializable(typeof(StageTotals))]
[JsonSerializable(typeof(ClassesBeyondLimit))]
[JsonSerializable(typeof(VetoEvaluation))]
[JsonSerializable(typeof(SchoolEvaluation))]
[JsonSerializable(typeof(SectionEvaluation))]
[JsonSerializable(typeof(Subject))]
[JsonSerializable(typeof(MissingMeasure))]
[JsonSerializable(typeof(Shortfall))]
[JsonSerializable(typeof(DepartmentShortfalls))]
[JsonSerializable(typeof(AlertList))]
[JsonSerializable(typeof(Alert))]
[JsonSerializable(typeof(ImmutableArray<AlertList>))]
[JsonSerializable(typeof(ImmutableArray<MissingMeasure>))]
[JsonSerializable(typeof(ImmutableArray<DepartmentShortfalls>))]
[JsonSerializable(typeof(ImmutableArray<DataProblem>))]
[JsonSerializable(typeof(School))]
[JsonSerializable(typeof(Section))]
[JsonSerializable(typeof(MeasureSet))]
[JsonSerializable(typeof(MeasureValue))]
[JsonSerializable(typeof(Bracket))]
[JsonSerializable(typeof(MonitoredSubject))]
[JsonSerializable(typeof(CountyCatalogue))]
[JsonSerializable(typeof(Measure))]
[JsonSerializable(typeof(Indicator))]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(Clause))]
[JsonSerializable(typeof(DataPath))]
[JsonSerializable(typeof(DataProblem))]
[JsonSerializable(typeof(LocalizedText))]
[JsonSerializable(typeof(Outcome))]
[JsonSerializable(typeof(Stage))]
[JsonSerializable(typeof(SchoolType))]
[JsonSerializable(typeof(Location))]
[JsonSerializable(typeof(Ownership))]
[JsonSerializable(typeof(Grade))]
[JsonSerializable(typeof(Dispersion))]
[JsonSerializable(typeof(DispersionAccumulator))]
public sealed partial class BalanceJsonContext : JsonSerializerContext;
