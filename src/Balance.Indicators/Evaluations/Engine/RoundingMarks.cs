namespace Balance.Indicators;

/// <summary>
/// Marks what rounding decided: sections, schools, dimensions and the verdict of which an evaluation of exact values says
/// otherwise. Rounding can decide them without deciding a finding, where a value reaches the school rule's floor by rounding only.
/// </summary>
internal static class RoundingMarks
{
    /// <summary>Both are of one county by one standard, so their parts stand in the same order.</summary>
    public static void Mark(Evaluation rounded, Evaluation exact)
    {
        rounded.IsDecidedByRounding = rounded.Outcome != exact.Outcome;
        for (int i = 0; i < rounded.Dimensions.Length; i++)
        {
            DimensionEvaluation dimension = rounded.Dimensions[i];
            dimension.IsDecidedByRounding = dimension.Outcome != exact.Dimensions[i].Outcome;
        }

        for (int i = 0; i < rounded.Schools.Count; i++)
        {
            SchoolEvaluation school = rounded.Schools[i];
            SchoolEvaluation other = exact.Schools[i];
            school.IsDecidedByRounding = school.Outcome != other.Outcome;
            for (int j = 0; j < school.Sections.Length; j++)
            {
                SectionEvaluation section = school.Sections[j];
                section.IsDecidedByRounding = section.Outcome != other.Sections[j].Outcome;
            }
        }
    }
}
