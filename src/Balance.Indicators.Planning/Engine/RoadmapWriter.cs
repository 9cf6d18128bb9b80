using System.Text.Json;

namespace Balance.Indicators.Planning;

/// <summary>Writes <c>balance-roadmap/1</c>.</summary>
internal static class RoadmapWriter
{
    public static void Write(Utf8JsonWriter writer, Roadmap roadmap)
    {
        writer.WriteStartObject();
        writer.WriteString("format", Roadmap.Format);
        writer.WriteString("library", Evaluation.LibraryVersion);
        writer.WriteStartObject("standard");
        writer.WriteString("id", roadmap.Standard.Id);
        writer.WriteString("name", roadmap.Standard.Name.Zh);
        writer.WriteString("sha256", roadmap.Standard.ComputeSha256());
        writer.WriteEndObject();
        writer.WriteStartObject("county");
        writer.WriteString("code", roadmap.County.Code);
        writer.WriteString("name", roadmap.County.Name);
        writer.WriteDecimal("year", roadmap.County.Year);
        writer.WriteString("sha256", roadmap.County.ComputeSha256());
        writer.WriteEndObject();
        writer.WriteBoolean("rotation", roadmap.Options.Rotate);
        WriteOutcomes(writer, "before", roadmap.Before);
        WriteOutcomes(writer, "after", roadmap.After);
        writer.WriteList(
            "coefficients",
            roadmap.Before.Coefficients.Zip(
                roadmap.After.Coefficients,
                (before, after) => (before, after)
            ),
            pair => Write(writer, pair.before, pair.after)
        );
        writer.WriteList("actions", roadmap.Actions, action => Write(writer, action));
        writer.WriteList("moves", roadmap.Moves, move => Write(writer, move));
        writer.WriteList("schools", roadmap.Schools, school => Write(writer, school));
        writer.WriteList("phases", roadmap.Phases, phase => Write(writer, phase));
        writer.WriteList("totals", roadmap.Totals, total => Write(writer, total));
        writer.WriteDecimal("cost", roadmap.Cost);
        writer.WriteDecimal("lowerBound", roadmap.LowerBound);
        writer.WriteList("allowances", roadmap.Allowances, left => Write(writer, left));
        writer.WriteList("tasks", roadmap.Tasks, task => Write(writer, task));
        writer.WriteList("remaining", roadmap.Remaining, open => Write(writer, open));
        writer.WriteEndObject();
    }

    private static void WriteOutcomes(Utf8JsonWriter writer, string key, Evaluation evaluation)
    {
        writer.WriteStartObject(key);
        writer.WriteString("outcome", evaluation.Outcome.Code());
        writer.WriteString("resourceAllocation", Roadmap.ResourcesOf(evaluation).Code());
        writer.WriteEndObject();
    }

    private static void Write(
        Utf8JsonWriter writer,
        CoefficientEvaluation before,
        CoefficientEvaluation after
    )
    {
        writer.WriteStartObject();
        writer.WriteString("stage", before.Stage.Code());
        writer.WriteString("indicator", before.Indicator);
        writer.WriteNumber("schools", before.Sections);
        writer.WriteDouble("mean", before.Mean);
        writer.WriteDecimal("limit", before.Limit);
        writer.WriteDecimal("before", before.Rounded);
        writer.WriteDecimal("after", after.Rounded);
        writer.WriteList(
            "drivers",
            Drivers.Of(before),
            section => EvaluationWriter.Write(writer, section)
        );
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RoadmapAction action)
    {
        writer.WriteStartObject();
        writer.WriteString("path", action.Path.ToString());
        WriteSchool(writer, action.School);
        writer.WriteText("stage", action.Stage?.Code());
        writer.WriteString("measure", action.Measure.Id);
        writer.WritePropertyName("from");
        CountyWriter.Write(writer, action.From);
        writer.WritePropertyName("to");
        CountyWriter.Write(writer, action.To);
        writer.WriteNumber("amount", action.Amount);
        writer.WriteString("unit", action.Unit.Zh);
        writer.WriteDecimal("cost", action.Cost);
        writer.WriteString("reason", CodeOf(action.Reason));
        writer.WriteTexts("indicators", action.Indicators);
        writer.WriteTexts("departments", action.Departments.Select(department => department.Zh));
        writer.WriteText("township", action.Township);
        writer.WriteDecimal("phase", action.Phase);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RoadmapMove move)
    {
        writer.WriteStartObject();
        writer.WriteString("measure", move.Measure.Id);
        writer.WriteString("stage", move.Stage.Code());
        writer.WriteString("fromSchool", move.From.Code);
        writer.WriteString("toSchool", move.To.Code);
        writer.WriteNumber("amount", move.Amount);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RoadmapSchool school)
    {
        writer.WriteStartObject();
        writer.WriteString("school", school.School.Code);
        writer.WriteNumber("actions", school.Actions);
        writer.WriteDecimal("cost", school.Cost);
        writer.WriteDecimal("phase", school.Phase);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RoadmapPhase phase)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number", phase.Number);
        writer.WriteString("from", phase.From.ToString());
        writer.WriteString("to", phase.To.ToString());
        writer.WriteString("name", phase.Name.Zh);
        writer.WriteDecimal("budget", phase.Budget);
        writer.WriteDecimal("cost", phase.Cost);
        writer.WriteTexts("schools", phase.Schools.Select(school => school.Code));
        WriteOutcomes(writer, "after", phase.After);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RoadmapTotal total)
    {
        writer.WriteStartObject();
        writer.WriteString("measure", total.Measure.Id);
        writer.WriteText("stage", total.Stage?.Code());
        writer.WriteNumber("limit", total.Limit);
        writer.WriteNumber("coefficient", total.Coefficient);
        writer.WriteNumber("amount", total.Amount);
        writer.WriteNumber("lowerBound", total.LowerBound);
        writer.WriteDecimal("cost", total.Cost);
        writer.WriteDecimal("costLowerBound", total.CostLowerBound);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RoadmapAllowance left)
    {
        writer.WriteStartObject();
        writer.WriteString("school", left.School.Code);
        writer.WriteString("stage", left.Stage.Code());
        writer.WriteString("indicator", left.Indicator);
        writer.WriteNumber("floor", left.Floor);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RoadmapTask task)
    {
        writer.WriteStartObject();
        writer.WriteString("indicator", task.Indicator);
        WriteSchool(writer, task.School);
        writer.WriteString("text", task.Text.Zh);
        writer.WriteString("why", task.Why.Zh);
        writer.WriteTexts("departments", task.Departments.Select(department => department.Zh));
        writer.WriteText("township", task.Township);
        writer.WriteDecimal("phase", task.Phase);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RoadmapRemainder open)
    {
        writer.WriteStartObject();
        writer.WriteString("indicator", open.Indicator);
        writer.WriteText("path", open.Path?.ToString());
        writer.WriteString("subject", open.Subject.Zh);
        writer.WriteString("why", open.Why.Zh);
        writer.WriteEndObject();
    }

    private static void WriteSchool(Utf8JsonWriter writer, School? school) =>
        writer.WriteText("school", school?.Code);

    public static string CodeOf(RoadmapReason reason) =>
        reason switch
        {
            RoadmapReason.Limit => "limit",
            RoadmapReason.Coefficient => "coefficient",
            RoadmapReason.Rotation => "rotation",
            _ => "consequence",
        };
}
