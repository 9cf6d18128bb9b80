namespace Balance.Indicators;

/// <summary>What is said of keys that do not belong where they stand.</summary>
internal static class UnknownKey
{
    /// <summary>That a key is not known here: the key that was meant, or those that are.</summary>
    /// <param name="place">The place of the object.</param>
    /// <param name="key">The key.</param>
    /// <param name="allowed">The keys that are known here.</param>
    public static LocalizedText Message(
        DataPlace place,
        string key,
        IReadOnlyCollection<string> allowed
    )
    {
        LocalizedText who = place.Who;
        string told = Quoted.Short(key);
        string zh = $"{who.Zh}这里没有“{told}”这个键；";
        string en = $"{who.En}{(who.En.Length == 0 ? "T" : ": t")}here is no key \"{told}\" here; ";
        if (place.Names.Meant(key, allowed) is { } meant)
        {
            LocalizedText suggestion = place.Names.DidYouMean(meant);
            return new(zh + suggestion.Zh, en + suggestion.En);
        }

        LocalizedText listed = place.Names.Listed(allowed);
        return new($"{zh}可以写的是：{listed.Zh}。", $"{en}the keys are: {listed.En}.");
    }

    /// <summary>Says that a key appears twice.</summary>
    public static void RefuseSecond(DataPlace place, ProblemList problems)
    {
        LocalizedText subject = place.Subject;
        problems.Reject(
            place,
            $"{subject.Zh}写了两次；请只保留一个。",
            $"{subject.En} appears twice; keep one of them."
        );
    }

    /// <summary>Says of an object that one of its keys is no text: an escape such as \ud800 stands alone and is no character.</summary>
    public static void RefuseBroken(DataPlace place, ProblemList problems) =>
        problems.Reject(
            place,
            $"{place.Subject.Zh}里有一个键含有半个字符（不成对的代理字符）；请重新输入这个键。",
            $"{place.Subject.En} has a key that holds half a character (an unpaired surrogate); type the key again."
        );
}
