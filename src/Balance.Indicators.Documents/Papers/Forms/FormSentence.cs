using System.Text;

namespace Balance.Indicators.Documents;

/// <summary>Fills the places of a sentence with figures; the words of the places are explained in <c>declaration-form.txt</c>.</summary>
/// <param name="figures">Where figures come from.</param>
/// <param name="subject">The monitored subject that it is about; null for none.</param>
internal sealed class FormSentence(FormFigures figures, Subject? subject = null)
{
    private const int TenThousand = 10_000;

    /// <summary>The words that begin a place and are followed by criteria.</summary>
    private static readonly string[] OfCriteria =
    [
        "name",
        "limit",
        "met",
        "notMet",
        "concerned",
        "numerator",
        "denominator",
        "value",
    ];

    /// <summary>The criteria that a sentence names.</summary>
    public static IEnumerable<string> CriteriaOf(string sentence) =>
        Places(sentence)
            .SelectMany(place =>
            {
                string[] words = place.Split(' ');
                int first = words[0] == "wan" ? 1 : 0;
                return Array.IndexOf(OfCriteria, words[first]) >= 0 ? words.Skip(first + 1)
                    : words[0] == "sum" ? words.Skip(2)
                    : [];
            })
            .Select(word => word.Split(':')[0]);

    public string Fill(string sentence) => Fill(sentence, Figure);

    /// <summary>A sentence with its places filled in.</summary>
    public static string Fill(string sentence, Func<string, FormValue> figureOf)
    {
        var text = new StringBuilder();
        int at = 0;
        foreach (string place in Places(sentence))
        {
            int start = sentence.IndexOf('{', at);
            _ = text.Append(sentence, at, start - at).Append(figureOf(place).Text);
            at = start + place.Length + 2;
        }

        return text.Append(sentence, at, sentence.Length - at).ToString();
    }

    private FormValue Figure(string place)
    {
        string[] words = place.Split(' ');
        switch (words[0])
        {
            case "subject":
                return FormValue.Of(
                    MonitoredSubject
                        .NameOf(subject!.MonitoredSubject!, subject.SchoolGrade)
                        .In(Language.Chinese)
                );
            case "name":
                return FormValue.Of(figures.Criterion(words[1])!.Name.Zh);
            case "limit":
                return figures.LimitOf(words[1]) is { } limit
                    ? FormValue.Of(FigureText.Plain(limit))
                    : FormValue.Of(FormValue.None);
            case "met" or "notMet" or "concerned":
                return figures.Count(words[0], [.. words.Skip(1)]);
            case "share":
                string[] parts = place.Substring("share ".Length).Split(['/'], 2);
                return FormFigures.Share(
                    Number(parts[0].Trim().Split(' ')),
                    Number(parts[1].Trim().Split(' '))
                );
            case "value":
                return figures.ValueOf(words[1], subject);
            case "wan":
                return InTenThousands(Number([.. words.Skip(1)]), 0);
            default:
                return Number(words) is { } number ? FormValue.Of(number, 0) : FormValue.Missing;
        }
    }

    /// <summary>An amount of 元 in 万元; a blank where there is none.</summary>
    public static FormValue InTenThousands(decimal? yuan, int decimals) =>
        yuan is { } amount ? FormValue.Of(amount / TenThousand, decimals) : FormValue.Missing;

    /// <summary>A number that is known; null, and noted, where it is not.</summary>
    private decimal? Number(string[] words) =>
        words[0] switch
        {
            "figure" => figures.Of(Measures.Find(words[1])!).Number,
            "fact" => figures.Of(FormNumber.Find(words[1])!).Number,
            "sum" => figures.Sum(Measures.Find(words[1])!, words[2]),
            "pupils" => figures.PupilsOf(
                Vocabulary.TryFind(words[1], out SchoolType type)
                    ? type
                    : throw new InvalidOperationException(
                        "The form has no school type " + words[1] + "."
                    )
            ),
            "numerator" => figures.TotalsOf(words[1]) is { Subjects.Concerned: > 0 } totals
                ? totals.Numerator
                : 0,
            "denominator" => figures.TotalsOf(words[1]) is { Subjects.Concerned: > 0 } totals
                ? totals.Denominator
                : 0,
            _ => throw new InvalidOperationException(words[0] + " is not a word for a place."),
        };

    private static IEnumerable<string> Places(string sentence)
    {
        for (
            int start = sentence.IndexOf('{');
            start >= 0;
            start = sentence.IndexOf('{', start + 1)
        )
        {
            int end = sentence.IndexOf('}', start);
            yield return sentence.Substring(start + 1, end - start - 1);
        }
    }
}
