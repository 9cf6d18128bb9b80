namespace Balance.Indicators.Cli.Tests;

/// <summary>A file that goes away after the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(string text = "", string extension = ".json")
        : this(System.Text.Encoding.UTF8.GetBytes(text), extension) { }

    public TemporaryFile(byte[] bytes, string extension)
    {
        Path = System.IO.Path.Combine(
            System.IO.Path.GetTempPath(),
            Guid.NewGuid().ToString("N") + extension
        );
        File.WriteAllBytes(Path, bytes);
    }

    public string Path { get; }

    public string Text => File.ReadAllText(Path);

    public void Dispose() => File.Delete(Path);
}
