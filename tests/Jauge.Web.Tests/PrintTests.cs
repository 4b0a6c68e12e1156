using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Jauge.Web.Tests;

/// <summary>The dossier on paper, as the browser prints it: light, unfolded, no chart cut.</summary>
public sealed class PrintTests(Pages pages)
{
    private const int MostPages = 40;

    // what a drawing holds: its title, and the texts of its picture
    private const string Drawings =
        "[...document.querySelectorAll('.drawing')].map(d => [d.querySelector('.title').textContent, ...[...d.querySelectorAll('svg.plot-d6a7b5, .chart svg')]"
        + ".flatMap(s => [...s.querySelectorAll('text')].map(t => t.textContent))].filter(t => t.trim().length > 2))";

    public static TheoryData<string> Systems => new(Clone.Systems);

    [Theory]
    [MemberData(nameof(Systems))]
    public async Task Paper_OfAPage_CutsNoChart(string system)
    {
        await using var open = await OpenPage.AtAsync(pages.Browser, pages.PathOf(system, "fr"), isDark: true);
        var (sheets, drawings) = await PrintAsync(open, system);
        sheets.Count.ShouldBeInRange(5, MostPages);
        drawings.Count.ShouldBeGreaterThan(4);
        Cut(sheets, drawings).ShouldBeEmpty();
    }

    [Fact]
    public async Task Paper_OfAChartTooTall_IsSeenAsCut()
    {
        await using var open = await OpenPage.AtAsync(pages.Browser, pages.PathOf("erp", "en"));
        await open.Page.AddStyleTagAsync(new() { Content = "#chart-load svg { height: 1500px !important; width: auto; max-width: none }" });
        var (sheets, drawings) = await PrintAsync(open, "tall");
        Cut(sheets, drawings).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Paper_OfADarkPage_IsLightAndUnfolded()
    {
        await using var open = await OpenPage.AtAsync(pages.Browser, pages.PathOf("erp", "fr"), isDark: true);
        await open.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        (await open.AskAsync<string>("getComputedStyle(document.body).backgroundColor")).ShouldBe("rgb(255, 255, 255)");
        (await open.AskAsync<string>("getComputedStyle(document.body).color")).ShouldBe("rgb(24, 33, 43)");
        (await open.AskAsync<bool>("document.querySelector('.nav').checkVisibility()")).ShouldBeFalse();
        var (sheets, _) = await PrintAsync(open, "dark");
        string.Join(' ', sheets).ShouldContain("components.app.average-replicas");         // a path among the folded assumptions
    }

    /// <summary>Drawings of which no sheet holds all texts.</summary>
    private static List<string> Cut(List<string> sheets, List<string[]> drawings) =>
        [.. drawings.Where(texts => !sheets.Any(sheet => texts.All(t => sheet.Contains(Squeezed(t), StringComparison.Ordinal))))
            .Select(t => t[0])];

    private async Task<(List<string> Sheets, List<string[]> Drawings)> PrintAsync(OpenPage open, string name)
    {
        var pdf = Path.Combine(pages.Folder, name + ".pdf");
        // the page draws its charts again for the paper: what is looked for must be what is printed
        await open.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        var drawings = await open.AskAsync<string[][]>(Drawings);
        await open.Page.PdfAsync(new() { Path = pdf, PreferCSSPageSize = true, PrintBackground = true });
        return ([.. (await TextAsync(pdf)).TrimEnd('\f').Split('\f').Select(Squeezed)], [.. drawings]);
    }

    private static async Task<string> TextAsync(string pdf)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", pdf, "-"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return text;
    }

    private static string Squeezed(string text) => Regex.Replace(text, @"\s+", "");
}
