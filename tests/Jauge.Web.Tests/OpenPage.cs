using Microsoft.Playwright;

namespace Jauge.Web.Tests;

/// <summary>A page as somebody has opened it, with everything that it said and asked for.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private OpenPage(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, and exceptions.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Whatever was asked for besides the file itself.</summary>
    public List<string> Requests { get; } = [];

    public static async Task<OpenPage> AtAsync(IBrowser browser, string path, int width = 1280, bool isDark = false, bool hasScript = true,
        bool hasPolicy = true)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = hasScript, BypassCSP = !hasPolicy,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var open = new OpenPage(context, await context.NewPageAsync());
        open.Page.Console += (_, message) => open.Note(message.Type is "error" or "warning", message.Text);
        open.Page.PageError += (_, error) => open.Complaints.Add(error);
        open.Page.Dialog += (_, dialog) => open.Complaints.Add("dialog: " + dialog.Message);
        open.Page.Request += (_, request) => open.Ask(request.Url, path);
        await open.Page.GotoAsync("file://" + path);
        return open;
    }

    /// <summary>What an expression of JavaScript says, without a policy in its way.</summary>
    public Task<T> AskAsync<T>(string expression) => Page.EvaluateAsync<T>(expression);

    /// <summary>What axe objects to, with the first element of each. Only violations cross over: what passes is megabytes.</summary>
    public async Task<string[]> ViolationsAsync()
    {
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Clone.Find("web", "dossier", "node_modules", "axe-core", "axe.min.js")));
        return await AskAsync<string[]>("axe.run(document, { resultTypes: ['violations'] }).then(r => r.violations.map(v => `${v.id}: ${v.help} ${v.nodes[0].html}`))");
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Note(bool isComplaint, string text)
    {
        if (isComplaint) Complaints.Add(text);
    }

    private void Ask(string url, string path)
    {
        if (url != "file://" + path) Requests.Add(url);
    }
}
