namespace Balance.Indicators.Cli;

/// <summary>One line on a terminal that is written again and again, and taken away in the end: it has no colours and moves nothing but the line.</summary>
internal sealed class ProgressLine(TextWriter terminal)
{
    private readonly Lock _lock = new();
    private int _width;

    /// <summary>Shows a text in place of the one before.</summary>
    public void Show(string text)
    {
        lock (_lock)
        {
            int width = DisplayWidth.Of(text);
            // Blanks cover what was longer; the cursor stays behind the text.
            terminal.Write("\r" + text + new string(' ', Math.Max(0, _width - width)));
            _width = width;
        }
    }

    /// <summary>Writes something that stays, on a line of its own.</summary>
    public void Write(Action<TextWriter> write)
    {
        lock (_lock)
        {
            if (_width > 0)
            {
                terminal.Write("\r" + new string(' ', _width) + "\r");
                _width = 0;
            }

            write(terminal);
        }
    }
}
