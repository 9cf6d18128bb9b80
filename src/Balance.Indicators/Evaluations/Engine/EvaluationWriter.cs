using System.Collections.Immutable;
using System.Text.Json;

namespace Balance.Indicators;

/// <summary>Writes <c>balance-evaluation/1</c>: the verdict first, then the tree, findings last.</summary>
internal static class EvaluationWriter
{
    public static void Write(Utf8JsonWriter writer, Evaluation evaluation)
    {
        foreach (string _ in Parts(writer, evaluation))
        {
            // Whoever gave the writer sends on what it holds.
        }
    }

    /// <summary>
    /// Writes as it is gone through, one item of a list after another, so that what is written can be sent on in between: the
    /// whole of a large county would not fit into memory. Gives the key of the list.
    /// </summary>
    public static IEnumerable<string> Parts(Utf8JsonWriter writer, Evaluation evaluation)
    {
        writer.WriteStartObject();
        WriteHead(writer, evaluation);
        IEnumerable<string>[] lists =
        [
            List("dimensions", evaluation.Dimensions, item => Write(writer, item)),
            List("preconditions", evaluation.Preconditions, item => Write(writer, item)),
            List("stages", evaluation.Stages, item => Write(writer, item)),
            List("coefficients", evaluation.Coefficients, item => Write(writer, item)),
            List("vetoes", evaluation.Vetoes, item => Write(writer, item)),
            List("schools", evaluation.Schools, item => Write(writer, item)),
            List("findings", evaluation.Judged, item => Write(writer, item)),
            List("warnings", evaluation.Warnings, item => WriteWarning(writer, item)),
        ];
        foreach (string key in lists.SelectMany(list => list))
        {
            yield return key;
        }

        writer.WriteEndObject();

        IEnumerable<string> List<T>(string key, IEnumerable<T> items, Action<T> write)
        {
            writer.WriteStartArray(key);
            foreach (T item in items)
            {
                write(item);
                yield return key;
            }

            writer.WriteEndArray();
        }
    }

    private static void WriteHead(Utf8JsonWriter writer, Evaluation evaluation)
    {
        writer.WriteString("format", Evaluation.Format);
        writer.WriteString("library", Evaluation.LibraryVersion);
        writer.WriteStartObject("standard");
        writer.WriteString("id", evaluation.Standard.Id);
        writer.WriteString("name", evaluation.Standard.Name.Zh);
        writer.WriteString("sha256", evaluation.Standard.ComputeSha256());
        writer.WriteEndObject();
        writer.WriteStartObject("county");
        writer.WriteString("code", evaluation.County.Code);
        writer.WriteString("name", evaluation.County.Name);
        writer.WriteDecimal("year", evaluation.County.Year);
        writer.WriteText("note", evaluation.County.Note);
        writer.WriteString("sha256", evaluation.County.ComputeSha256());
        writer.WriteEndObject();
        writer.WriteString("rounding", evaluation.Options.Rounding.Code());
        writer.WriteBoolean("transitionalProvisions", evaluation.Options.TransitionalProvisions);
        writer.WriteString("outcome", evaluation.Outcome.Code());
        WriteDecidedByRounding(writer, evaluation.IsDecidedByRounding);
    }

    /// <summary>To 12 decimals, in decimal digits: the last bits of a sum are not the same on every framework.</summary>
    private static decimal? Alike(double? value) =>
        value is { } number ? Math.Round((decimal)number, 12) : null;

    public static void Write(Utf8JsonWriter writer, DimensionEvaluation dimension)
    {
        writer.WriteStartObject();
        writer.WriteString("id", dimension.Dimension.Id);
        writer.WriteString("name", dimension.Dimension.Name.Zh);
        writer.WriteString("outcome", dimension.Outcome.Code());
        writer.WriteBoolean("schoolRule", dimension.HoldsSchoolRule);
        WriteDecidedByRounding(writer, dimension.IsDecidedByRounding);
        writer.WriteList("indicators", dimension.Indicators, item => Write(writer, item));
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, IndicatorEvaluation indicator)
    {
        writer.WriteStartObject();
        writer.WriteString("id", indicator.Indicator.Id);
        writer.WriteString("name", indicator.Indicator.Name.Zh);
        writer.WriteString("outcome", indicator.Outcome.Code());
        writer.WriteList("totals", indicator.Totals, item => Write(writer, item));
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, CoefficientEvaluation coefficient)
    {
        writer.WriteStartObject();
        writer.WriteString("stage", coefficient.Stage.Code());
        writer.WriteString("indicator", coefficient.Indicator);
        writer.WriteString("name", coefficient.Name.Zh);
        writer.WriteNumber("schools", coefficient.Sections);
        writer.WriteNumber("pupils", coefficient.Pupils);
        writer.WriteDouble("mean", coefficient.Mean);
        writer.WriteDouble("standardDeviation", coefficient.StandardDeviation);
        writer.WriteDouble("coefficient", coefficient.Value);
        writer.WriteDecimal("rounded", coefficient.Rounded);
        writer.WriteDecimal("limit", coefficient.Limit);
        writer.WriteString("outcome", coefficient.Outcome.Code());
        writer.WriteBoolean("provisional", coefficient.IsProvisional);
        writer.WriteBoolean("undefined", coefficient.IsUndefined);
        writer.WriteBoolean("decidedByRounding", coefficient.IsDecidedByRounding);
        WriteAlert(writer, coefficient.Alert);
        writer.WriteString("clause", coefficient.Clause.ToString());
        writer.WriteTexts(
            "departments",
            coefficient.Departments.Select(department => department.Zh)
        );
        if (coefficient.Excess is { } excess)
        {
            writer.WriteNumber("excess", excess);
        }

        WriteMissing(writer, coefficient.Missing);
        writer.WriteList("byLocation", coefficient.ByLocation, item => Write(writer, item));
        writer.WriteList("bySection", coefficient.BySection, item => Write(writer, item));
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, CoefficientSection section)
    {
        writer.WriteStartObject();
        writer.WriteString("school", section.School.Code);
        writer.WriteNumber("pupils", section.Pupils);
        writer.WriteNumber("resource", section.Resource);
        writer.WriteNumber("value", section.Value);
        writer.WriteDecimal("shareOfVariance", Alike(section.ShareOfVariance));
        writer.WriteDecimal("coefficientWithout", Alike(section.CoefficientWithout));
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, LocationMean mean)
    {
        writer.WriteStartObject();
        writer.WriteText("location", mean.Location?.Code());
        writer.WriteNumber("schools", mean.Sections);
        writer.WriteNumber("pupils", mean.Pupils);
        writer.WriteDouble("mean", mean.Mean);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, StageTotals totals)
    {
        writer.WriteStartObject();
        writer.WriteString("stage", totals.Stage.Code());
        writer.WriteNumber("sections", totals.Sections);
        writer.WriteDecimal("pupils", totals.Pupils);
        writer.WriteDecimal("classes", totals.Classes);
        writer.WritePropertyName("schoolRule");
        Write(writer, totals.SchoolRule);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, OutcomeCounts counts)
    {
        writer.WriteStartObject();
        WriteCounts(writer, counts);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, CriterionTotals totals)
    {
        writer.WriteStartObject();
        writer.WriteString("criterion", totals.Criterion.Id);
        writer.WriteText("stage", totals.Stage?.Code());
        writer.WriteText("type", totals.Type?.Code());
        WriteCounts(writer, totals.Subjects);
        writer.WriteDecimal("numerator", totals.Numerator);
        writer.WriteDecimal("denominator", totals.Denominator);
        writer.WriteDecimal("value", totals.Value);
        writer.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter writer, OutcomeCounts counts)
    {
        writer.WriteNumber("met", counts.Met);
        writer.WriteNumber("notMet", counts.NotMet);
        writer.WriteNumber("undetermined", counts.Undetermined);
        writer.WriteNumber("notApplicable", counts.NotApplicable);
        writer.WriteDecimal("metShare", counts.MetShare);
    }

    public static void Write(Utf8JsonWriter writer, ClassesBeyondLimit classes)
    {
        writer.WriteStartObject();
        writer.WriteString("criterion", classes.Criterion.Id);
        writer.WriteString("stage", classes.Stage.Code());
        writer.WriteNumber("limit", classes.Limit);
        writer.WriteNumber("classes", classes.Count);
        if (classes.IsCountLeast)
        {
            writer.WriteBoolean("classesAreLeast", true);
        }

        writer.WriteDecimal("farthest", classes.Farthest);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, VetoEvaluation veto)
    {
        writer.WriteStartObject();
        writer.WriteString("id", veto.Veto.Id);
        writer.WriteString("name", veto.Veto.Name.Zh);
        writer.WriteString("outcome", veto.Outcome.Code());
        writer.WriteTexts("schools", veto.Schools.Select(school => school.Code));
        WriteAlert(writer, veto.Alert);
        writer.WriteString("clause", veto.Clause.ToString());
        writer.WriteTexts("departments", veto.Veto.Departments.Select(department => department.Zh));
        WriteMissing(writer, veto.Missing);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, SchoolEvaluation school)
    {
        writer.WriteStartObject();
        writer.WriteString("code", school.School.Code);
        writer.WriteString("name", school.School.Name);
        writer.WriteText("type", school.School.Type?.Code());
        writer.WriteText("location", school.School.Location?.Code());
        writer.WriteText("township", school.School.Township);
        writer.WriteString("outcome", school.Outcome.Code());
        WriteDecidedByRounding(writer, school.IsDecidedByRounding);
        writer.WriteTexts("metIndicators", school.MetIndicators);
        writer.WriteList("sections", school.Sections, section => Write(writer, section));
        writer.WriteList(
            "classesBeyondLimit",
            school.ClassesBeyondLimit,
            item => Write(writer, item)
        );
        writer.WriteList(
            "vetoes",
            school.Vetoes,
            veto =>
            {
                writer.WriteStartObject();
                writer.WriteString("id", veto.Veto.Id);
                writer.WriteString("outcome", veto.Outcome.Code());
                writer.WriteEndObject();
            }
        );
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, SectionEvaluation section)
    {
        writer.WriteStartObject();
        writer.WriteString("stage", section.Stage.Code());
        writer.WriteString("outcome", section.Outcome.Code());
        WriteDecidedByRounding(writer, section.IsDecidedByRounding);
        writer.WriteTexts("metCriteria", section.MetCriteria);
        WriteAlert(writer, section.Alert);
        writer.WriteDecimal("headroom", section.Headroom);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, IJudged judged)
    {
        if (judged is ListedClasses classes)
        {
            for (int i = 0; i < classes.Count; i++)
            {
                Write(writer, classes[i]);
            }
        }
        else
        {
            Write(writer, (Finding)judged);
        }
    }

    public static void Write(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("indicator", finding.Indicator.Id);
        writer.WriteString("criterion", finding.Criterion.Id);
        writer.WriteString("name", finding.Criterion.Name.Zh);
        writer.WriteStartObject("subject");
        WriteSubject(writer, finding.Subject);
        writer.WriteEndObject();
        writer.WriteText("stage", finding.Subject.Stage?.Code());
        writer.WriteDecimal("value", finding.Value);
        if (finding.IsValueLeast)
        {
            writer.WriteBoolean("valueIsLeast", true);
        }

        writer.WriteDecimal("numerator", finding.Numerator);
        writer.WriteDecimal("denominator", finding.Denominator);
        writer.WriteString("comparison", finding.Comparison.Code());
        writer.WriteDecimal("limit", finding.Limit);
        if (finding.ItemLimit is { } itemLimit)
        {
            writer.WriteNumber("itemLimit", itemLimit);
        }

        if (finding.Floor is { } floor)
        {
            writer.WriteNumber("floor", floor);
        }

        writer.WriteString("unit", finding.Unit.Zh);
        writer.WriteString("outcome", finding.Outcome.Code());
        if (finding.IsTolerated)
        {
            writer.WriteBoolean("tolerated", true);
        }

        WriteAlert(writer, finding.Alert);
        writer.WriteDecimal("shortfall", finding.Shortfall?.Amount);
        if (finding.Shortfall is { } shortfall)
        {
            writer.WriteString("shortfallUnit", shortfall.Unit.Zh);
            writer.WriteString("shortfallMeasure", shortfall.Measure.Id);
            writer.WriteBoolean("shortfallIsExcess", shortfall.IsExcess);
            writer.WriteBoolean("shortfallIsOfWholeSchool", shortfall.IsOfWholeSchool);
            if (shortfall.Target is { } target)
            {
                writer.WriteString("shortfallTarget", target.ToString());
                writer.WriteDecimal("shortfallTo", shortfall.To);
            }
        }

        if (finding.Provision is { } provision)
        {
            writer.WriteString("provision", provision.Id);
        }

        WriteDecidedByRounding(writer, finding.IsDecidedByRounding);

        writer.WriteString(
            "clause",
            finding.Provision?.Clause.ToString() ?? finding.Rule.ClauseText
        );
        writer.WriteStartArray("departments");
        foreach (LocalizedText department in finding.Departments)
        {
            writer.WriteStringValue(department.Zh);
        }

        writer.WriteEndArray();
        WriteMissing(writer, finding.Missing);
        writer.WriteEndObject();
    }

    /// <summary>Alone a subject carries its stage, which in a finding stands beside it.</summary>
    public static void Write(Utf8JsonWriter writer, Subject subject)
    {
        writer.WriteStartObject();
        WriteSubject(writer, subject);
        if (subject.Stage is { } stage)
        {
            writer.WriteString("stage", stage.Code());
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, MissingFigure missing)
    {
        writer.WriteStartObject();
        writer.WriteString("path", missing.Path.ToString());
        writer.WriteString("id", missing.Id);
        writer.WriteText("name", missing.Name);
        writer.WriteText("school", missing.School?.Code);
        writer.WriteText("schoolName", missing.School?.Name);
        writer.WriteText("stage", missing.Stage?.Code());
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Shortfall shortfall)
    {
        writer.WriteStartObject();
        writer.WriteNumber("amount", shortfall.Amount);
        writer.WriteText("unit", shortfall.Unit);
        writer.WriteString("measure", shortfall.Measure.Id);
        writer.WriteBoolean("isExcess", shortfall.IsExcess);
        writer.WriteBoolean("isOfWholeSchool", shortfall.IsOfWholeSchool);
        if (shortfall.Target is { } target)
        {
            writer.WriteString("target", target.ToString());
            writer.WriteDecimal("to", shortfall.To);
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, DepartmentShortfalls shortfalls)
    {
        writer.WriteStartObject();
        if (shortfalls.Department is { } department)
        {
            writer.WriteText("department", department);
        }
        else
        {
            writer.WriteNull("department");
        }

        writer.WriteList("findings", shortfalls.Findings, item => Write(writer, item));
        writer.WriteList("coefficients", shortfalls.Coefficients, item => Write(writer, item));
        writer.WriteList("vetoes", shortfalls.Vetoes, item => Write(writer, item));
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, AlertList list)
    {
        writer.WriteStartObject();
        writer.WriteString("alert", list.Alert.Code());
        writer.WriteList("findings", list.Findings, item => Write(writer, item));
        writer.WriteList("coefficients", list.Coefficients, item => Write(writer, item));
        writer.WriteList("vetoes", list.Vetoes, item => Write(writer, item));
        writer.WriteList("schools", list.Schools, item => Write(writer, item));
        writer.WriteEndObject();
    }

    private static void WriteAlert(Utf8JsonWriter writer, Alert? alert)
    {
        if (alert is { } level)
        {
            writer.WriteString("alert", level.Code());
        }
    }

    private static void WriteSubject(Utf8JsonWriter writer, Subject subject)
    {
        writer.WriteString("kind", subject.Kind.Code());
        if (subject.School is { } school)
        {
            writer.WriteString("school", school.Code);
            writer.WriteString("name", school.Name);
        }

        if (subject.Class is { } number)
        {
            writer.WriteNumber("class", number);
        }

        if (subject.MonitoredSubject is { } monitored)
        {
            writer.WriteString("monitoredSubject", monitored);
        }

        if (subject.SchoolGrade is { } schoolGrade)
        {
            writer.WriteNumber("schoolGrade", schoolGrade);
        }
    }

    /// <summary>Only where it is so.</summary>
    private static void WriteDecidedByRounding(Utf8JsonWriter writer, bool isDecidedByRounding)
    {
        if (isDecidedByRounding)
        {
            writer.WriteBoolean("decidedByRounding", true);
        }
    }

    private static void WriteMissing(Utf8JsonWriter writer, ImmutableArray<MissingFigure> missing)
    {
        if (!missing.IsEmpty)
        {
            writer.WriteTexts("missing", missing.Select(item => item.Path.ToString()));
        }
    }

    private static void WriteWarning(Utf8JsonWriter writer, DataProblem warning)
    {
        writer.WriteStartObject();
        writer.WriteString("path", warning.Path.ToString());
        writer.WriteString("zh", warning.Message.Zh);
        writer.WriteString("en", warning.Message.En);
        writer.WriteEndObject();
    }
}
