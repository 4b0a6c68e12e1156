using Microsoft.Playwright;

namespace Jauge.TicketShop.Tests.Support;

/// <summary>A window of Debian's own browser, of some width, in which the shop is visited.</summary>
internal sealed class Screen : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly int _width;

    private Screen(IPlaywright playwright, IBrowser browser, IPage page, int width) =>
        (_playwright, _browser, Page, _width) = (playwright, browser, page, width);

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, and exceptions.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<Screen> OpenAsync(Replica replica, int width, string language)
    {
        var playwright = await Playwright.CreateAsync();
        // a root of a container has no sandbox to start it in
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium", Args = Environment.UserName == "root" ? ["--no-sandbox"] : [],
        });
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 844 }, BaseURL = replica.Client.BaseAddress!.ToString(), Locale = language,
            BypassCSP = true,
            ReducedMotion = ReducedMotion.Reduce, HttpCredentials = new() { Username = "admin", Password = "secret" },
        });
        var screen = new Screen(playwright, browser, await context.NewPageAsync(), width);
        screen.Page.Console += (_, message) => { if (message.Type is "error" or "warning") screen.Complaints.Add(message.Text); };
        screen.Page.PageError += (_, error) => screen.Complaints.Add(error);
        return screen;
    }

    /// <summary>What is wrong with the page that is shown: what axe objects to, and what is wider than the screen.</summary>
    public async Task<string[]> FaultsAsync()
    {
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Clone.Find("web", "dossier", "node_modules", "axe-core", "axe.min.js"),
            Sale.Cancellation));
        var objections = await Page.EvaluateAsync<string[]>(
            "axe.run(document, { resultTypes: ['violations'] }).then(r => r.violations.map(v => `${v.id}: ${v.help} ${v.nodes[0].html}`))");
        var wide = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        return wide > _width ? [.. objections, $"{wide} wide on a screen of {_width}"] : objections;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
