namespace Balance.Indicators;

/// <summary><see cref="Vocabulary.Code"/> as an extension, inside the house only: in public it would be one of every enumeration.</summary>
internal static class VocabularyCode
{
    public static string Code<T>(this T term)
        where T : struct, Enum => Vocabulary.Code(term);
}
