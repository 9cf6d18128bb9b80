namespace Balance.Indicators.Cli.Tests;

/// <summary>A file that goes away after the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(string text = "", string extension = ".json")
    {
        Path = System.IO.Path.Combine(
            System.IO.Path.GetTempPath(),
            Guid.NewGuid().ToString("N") + extension
        );
        File.WriteAllText(Path, text);
    }

    public string Path { get; }

    public string Text => File.ReadAllText(Path);

    public void Dispose() => File.Delete(Path);
}
