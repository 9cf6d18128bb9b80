using System.Collections.Immutable;

namespace Balance.Indicators.Documents;

/// <summary>Fills the places of a sentence about one school; the words of the places are explained in <c>declaration-form.txt</c>.</summary>
internal sealed class SchoolSentence(FormFigures figures, SchoolEvaluation school)
{
    private static readonly Stage[] AllStages = [Stage.Primary, Stage.Junior, Stage.Senior];

    public string Fill(string sentence) => FormSentence.Fill(sentence, Figure);

    private FormValue Figure(string place)
    {
        string[] words = place.Split(' ');
        switch (words[0])
        {
            case "count":
                return Whole(Count(Measures.Find(words[1])!));
            case "list":
                return List(Measures.Find(words[1])!);
            case "allPupils":
                return AllPupils();
            case "pupils":
                return Vocabulary.TryFind(words[1], out Stage stage)
                    ? Pupils(stage)
                    : FormValue.Missing;
            case "largest":
                return Largest(words[1]);
            case "limit":
                return FormValue.Of(FigureText.Plain(figures.LimitOf(words[1])!.Value));
            case "beyond":
                return Beyond(words[1]);
            case "wan":
                return FormSentence.InTenThousands(
                    figures.Of(Measures.Find(words[1])!, school.School, null),
                    2
                );
            case "perPupil":
                return PerPupil(Measures.Find(words[1])!);
            default:
                return Whole(figures.Of(Measures.Find(words[1])!, school.School, null));
        }
    }

    private static FormValue Whole(decimal? number) =>
        number is { } figure ? FormValue.Of(figure, 0) : FormValue.Missing;

    /// <summary>How many items a list has, whoever reports it: the school, or each of its sections.</summary>
    private decimal? Count(Measure measure)
    {
        if (!measure.IsReportedBy(MeasureLevels.Section))
        {
            return figures.Of(measure, school.School, null);
        }

        decimal? sum = 0;
        foreach (Stage stage in SchoolStages.CompulsoryOf(school.School))
        {
            sum += figures.Of(measure, school.School, stage);
        }

        return sum;
    }

    private FormValue List(Measure measure)
    {
        if (school.School.Measures.Find(measure) is not { } value)
        {
            _ = figures.Of(measure, school.School, null);
            return FormValue.Missing;
        }

        if (!value.Brackets.IsDefaultOrEmpty)
        {
            return FormValue.Of("（分段填报）");
        }

        ImmutableArray<decimal> items = value.Numbers.IsDefault ? [] : value.Numbers;
        return FormValue.Of(
            items.IsEmpty ? FormValue.None : string.Join("、", items.Select(FigureText.Plain))
        );
    }

    /// <summary>A stage that the school does not have has nobody.</summary>
    private FormValue Pupils(Stage stage) =>
        Array.IndexOf(SchoolStages.Of(school.School), stage) < 0
            ? FormValue.Of(0, 0)
            : Whole(figures.Of(Measures.Pupils, school.School, stage));

    private FormValue AllPupils()
    {
        Stage[] stages = SchoolStages.Of(school.School);
        if (stages.Length == 0)
        {
            return Whole(figures.Of(Measures.Pupils, school.School, null));
        }

        decimal? sum = 0;
        foreach (Stage stage in AllStages)
        {
            if (Array.IndexOf(stages, stage) >= 0)
            {
                sum += figures.Of(Measures.Pupils, school.School, stage);
            }
        }

        return Whole(sum);
    }

    private FormValue Largest(string criterion)
    {
        Finding[] findings = [.. Of(criterion, null)];
        figures.Miss(findings);
        return findings.Any(finding => finding.Subject.Class is null || finding.Value is null)
                ? FormValue.Missing
            : findings.Length == 0 ? FormValue.Of(FormValue.None)
            : FormValue.Of(findings.Max(finding => finding.Value!.Value), 0);
    }

    private FormValue Beyond(string criterion)
    {
        string[] parts = criterion.Split(':');
        Finding[] findings = [.. Of(parts[0], parts[1])];
        if (findings.Length == 0)
        {
            return FormValue.Of(0, 0);
        }

        OutcomeCounts counts = CriterionTotals.Of(findings, null, null).Subjects;
        return counts.Undetermined > 0 ? FormValue.Missing : FormValue.Of(counts.NotMet, 0);
    }

    private FormValue PerPupil(Measure measure)
    {
        decimal? amount = figures.Of(measure, school.School, null);
        decimal? pupils = figures.Of(Measures.Pupils, school.School, null);
        return amount is not { } sum || pupils is not { } number ? FormValue.Missing
            : number == 0 ? FormValue.Of(FormValue.None)
            : FormValue.Of((Rational)sum / number, 0);
    }

    private IEnumerable<Finding> Of(string criterion, string? stage) =>
        school.Findings.Where(finding =>
            finding.Criterion.Id == criterion
            && (stage is null || finding.Subject.Stage?.Code() == stage)
        );
}
