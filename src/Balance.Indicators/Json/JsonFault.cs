namespace Balance.Indicators;

/// <summary>What keeps a text from being JSON: where, and in plain words what stands there and what to do.</summary>
/// <param name="At">The place in the text.</param>
/// <param name="Zh">A sentence in Chinese.</param>
/// <param name="En">The sentence in English.</param>
internal sealed record JsonFault(int At, string Zh, string En);
