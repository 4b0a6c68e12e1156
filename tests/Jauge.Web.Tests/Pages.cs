using System.Diagnostics;
using Microsoft.Playwright;

namespace Jauge.Web.Tests;

/// <summary>The dossiers of the five systems in both languages, written once by the built tool, and one browser for all tests.</summary>
public sealed class Pages : IAsyncLifetime
{
    private const string Events = "1M";
    private const string Today = "2026-11-20";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>System and language of every page.</summary>
    public static IReadOnlyList<(string System, string Language)> All { get; } =
        [.. Clone.Systems.SelectMany(s => new[] { "en", "fr" }.Select(l => (s, l)))];

    public string Folder { get; } = Directory.CreateTempSubdirectory("jauge-web-").FullName;

    public IBrowser Browser => _browser!;

    public string PathOf(string system, string language) => Path.Combine(Folder, $"{system}.{language}.html");

    public async ValueTask InitializeAsync()
    {
        await Parallel.ForEachAsync(All, new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (page, _) => await WriteAsync(page.System, page.Language));
        _playwright = await Playwright.CreateAsync();
        // Debian's own browser: a root of a container has no sandbox to start it in
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium",
            Args = Environment.UserName == "root" ? ["--no-sandbox"] : [] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Runs the built tool.</summary>
    public static async Task<string> ToolAsync(params string[] arguments)
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "jauge-cli.dll");
        var start = new ProcessStartInfo("dotnet", [tool, .. arguments]) { WorkingDirectory = Clone.Root, RedirectStandardOutput = true,
            RedirectStandardError = true };
        start.Environment["JAUGE_HOME"] = Clone.Root;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"jauge {string.Join(' ', arguments)}: {process.ExitCode}\n{await error}");
        return output;
    }

    // one system with everything that can be asked for; the others as most people ask
    private async Task WriteAsync(string system, string language) =>
        await ToolAsync(["plan", Path.Combine("systems", system), "--html", PathOf(system, language), "--lang", language, "--today", Today,
            "--max-events", Events,
            .. system == "erp" ? ["--drills"] : Array.Empty<string>()]);
}
