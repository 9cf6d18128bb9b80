using Microsoft.Playwright;

namespace Balance.Indicators.Browser.Tests;

/// <summary>The system's Chromium, started once for all tests; it downloads none. Where it is not there, tests are skipped.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .SelectMany(folder =>
            (string[])
                [
                    Path.Combine(folder, "chromium"),
                    Path.Combine(folder, "chromium-browser"),
                    Path.Combine(folder, "google-chrome"),
                ]
        )
        .FirstOrDefault(File.Exists);

    private readonly string _folder = Directory.CreateTempSubdirectory("balance-browser-").FullName;

    private readonly Dictionary<(string, int), OpenPage> _shared = [];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Program is null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Program,
                // In a container there is no sandbox to be had; the pages are our own.
                ChromiumSandbox = false,
            }
        );
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A window of a paper that tests share; they leave it as they found it.</summary>
    public async Task<OpenPage> Shared(string paper, int width)
    {
        if (!_shared.TryGetValue((paper, width), out OpenPage? open))
        {
            open = await Open(paper, width);
            _shared.Add((paper, width), open);
        }

        return open;
    }

    /// <summary>Opens a paper in a window of its own, and says all that it logged, asked for and failed at.</summary>
    public async Task<OpenPage> Open(string paper, int width)
    {
        Skip.If(_browser is null, "Chromium is not here (Debian: chromium).");
        string file = Path.Combine(_folder, paper + ".html");
        if (!File.Exists(file))
        {
            await File.WriteAllBytesAsync(file, new Paper(paper).Bytes());
        }

        IBrowserContext context = await _browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 1123 },
                ColorScheme = ColorScheme.Light,
            }
        );
        IPage page = await context.NewPageAsync();
        List<string> said = [];
        page.Console += (_, message) => said.Add(message.Type + ": " + message.Text);
        page.PageError += (_, error) => said.Add("error: " + error);
        page.Request += (_, request) => said.Add("asked for " + request.Url);
        string address = new Uri(file).AbsoluteUri;
        await page.GotoAsync(address);
        said.Remove("asked for " + address);
        return new OpenPage(page, said);
    }
}

/// <summary>A page in a window of the browser.</summary>
public sealed record OpenPage(IPage Page, List<string> Said) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
