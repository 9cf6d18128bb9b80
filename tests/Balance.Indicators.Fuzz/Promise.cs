namespace Balance.Indicators.Fuzz;

/// <summary>What is promised of whatever input.</summary>
internal static class Promise
{
    /// <summary>It was refused, and it is told why.</summary>
    public static bool Refused(IEnumerable<DataProblem> problems)
    {
        Told(problems);
        Holds(
            problems.Any(problem => problem.Severity == ProblemSeverity.Rejected),
            "refused, and nothing is told"
        );
        return false;
    }

    /// <summary>Each problem can be read in both languages, and shown without harm.</summary>
    public static void Told(IEnumerable<DataProblem> problems)
    {
        foreach (DataProblem problem in problems)
        {
            Told(problem.Message);
            _ = problem.In(Language.Chinese) + problem.In(Language.English);
        }
    }

    public static bool Told(LocalizedText message)
    {
        MessageKinds.Current?.Add(message.En);
        foreach (Language language in (Language[])[Language.Chinese, Language.English])
        {
            string text = message.In(language);
            Holds(!string.IsNullOrWhiteSpace(text), "a message says nothing");
            Holds(
                text.Split('\n').All(line => Quoted.Inert(line) == line),
                "a message acts on the screen: " + text
            );
        }

        return false;
    }

    public static void Holds(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new BrokenPromise(otherwise);
        }
    }
}
