namespace Jauge.Web.Tests;

/// <summary>The dossier in a real browser: desktop and phone, light and dark, by keyboard, without a script.</summary>
public sealed class DossierPageTests(Pages pages)
{
    private const long LargestPage = 2_000_000;
    private const int Desktop = 1280;
    private const int Phone = 390;

    private static readonly string[] Always =
        ["summary", "promises", "bill", "load", "time", "limits", "contradictions", "figures", "glossary", "provenance"];

    // every system in both languages, widths and themes; every combination of the three of one system
    public static TheoryData<string, string, int, bool> Views => new(
    [
        .. Clone.Systems.SelectMany((s, i) => new[] { (s, "fr", Desktop, i % 2 == 1), (s, "en", Phone, i % 2 == 0) }),
        ("erp", "en", Desktop, true), ("erp", "fr", Phone, false),
    ]);

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Page_Opened_IsWholeQuietAndAsWideAsTheScreen(string system, string language, int width, bool isDark)
    {
        await using var open = await OpenPage.AtAsync(pages.Browser, pages.PathOf(system, language), width, isDark);
        open.Requests.ShouldBeEmpty();
        open.Complaints.ShouldBeEmpty();
        (await open.AskAsync<int>("document.documentElement.scrollWidth")).ShouldBe(width);
        (await open.AskAsync<string>("document.documentElement.lang")).ShouldBe(language);
        (await open.AskAsync<string[]>("[...document.querySelectorAll('section')].map(s => s.id)")).ShouldBeSubsetOf(Sections());
        (await open.AskAsync<string[]>("[...document.querySelectorAll('section')].map(s => s.id)")
            .ContinueWith(s => Always.Except(s.Result), TaskScheduler.Default)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Page_ReadByAxe_HasNoViolation(string system, string language, int width, bool isDark)
    {
        await using var open = await OpenPage.AtAsync(pages.Browser, pages.PathOf(system, language), width, isDark, hasPolicy: false);
        await open.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        (await open.ViolationsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Axe_OfAPageWithoutContrast_Complains()
    {
        await using var open = await OpenPage.AtAsync(pages.Browser, pages.PathOf("erp", "en"), hasPolicy: false);
        await open.Page.EvaluateAsync("document.documentElement.style.setProperty('--ink-soft', '#ccc')");
        (await open.ViolationsAsync()).ShouldContain(v => v.StartsWith("color-contrast"));
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Charts_OfAPage_AreAllDrawnAndHaveTheirTable(string system, string language, int width, bool isDark)
    {
        await using var open = await OpenPage.AtAsync(pages.Browser, pages.PathOf(system, language), width, isDark);
        var charts =
            await open.AskAsync<string[]>("[...document.querySelectorAll('figure.figure')].map(f => { const s = f.querySelector('.chart svg'), b = s?.getBoundingClientRect();"
            + " return `${f.querySelector('.chart').id} ${b && b.width > 200 && b.height > 40 && s.querySelectorAll('path, rect, circle').length > 0} ${f.querySelectorAll('table tbody tr').length > 0} ${s?.getAttribute('role')}` })");
        charts.Length.ShouldBeGreaterThan(4);
        charts.ShouldAllBe(c => c.EndsWith(" true true img"));
        (await open.AskAsync<int>("[...document.querySelectorAll('[id]')].length - new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size")).ShouldBe(0);
        new FileInfo(pages.PathOf(system, language)).Length.ShouldBeLessThan(LargestPage);
    }

    [Theory]
    [InlineData("taylor-shift", "fr", Desktop)]
    [InlineData("ecommerce", "en", Phone)]
    public async Task Keyboard_Alone_ReachesEverythingAndShowsWhereItIs(string system, string language, int width)
    {
        await using var open = await OpenPage.AtAsync(pages.Browser, pages.PathOf(system, language), width);
        var all = await open.AskAsync<int>("(window.__all = [...document.querySelectorAll('a[href], button, summary, [tabindex=\"0\"]')].filter(e => e.checkVisibility())).length");
        var hidden = new List<string>();
        for (var i = 0; i < all; i++)
        {
            await open.Page.Keyboard.PressAsync("Tab");
            if (await open.AskAsync<string?>("(() => { const e = document.activeElement, s = getComputedStyle(e); e.__seen = true;"
                + " return s.outlineStyle === 'none' || parseFloat(s.outlineWidth) < 2 ? e.outerHTML.slice(0, 80) : null })()")
                is { } one) hidden.Add(one);
        }

        hidden.ShouldBeEmpty();
        (await open.AskAsync<string[]>("window.__all.filter(e => !e.__seen).map(e => e.outerHTML.slice(0, 80))")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Keyboard_OnFoldsThemesAndHeadings_Acts()
    {
        await using var open = await OpenPage.AtAsync(pages.Browser, pages.PathOf("erp", "fr"));
        var page = open.Page;
        await page.FocusAsync("#theme");
        await page.Keyboard.PressAsync("Enter");
        (await open.AskAsync<string>("document.documentElement.dataset.theme + document.getElementById('theme').getAttribute('aria-pressed')")).ShouldBe("darktrue");
        await page.FocusAsync("#promises summary");
        await page.Keyboard.PressAsync("Enter");
        (await open.AskAsync<bool>("document.querySelector('#promises details').open")).ShouldBeTrue();
        await page.FocusAsync("table[data-sortable] th:nth-of-type(3) .sort");
        await page.Keyboard.PressAsync("Enter");
        (await open.AskAsync<string[]>("[...document.querySelectorAll('th[aria-sort]')].map(t => t.ariaSort)")).ShouldBe(["ascending"]);
        (await open.AskAsync<string?>("document.querySelector('.skip').hash")).ShouldBe("#main");
    }

    [Fact]
    public async Task Page_WithoutAScript_StillSaysEverything()
    {
        await using var open = await OpenPage.AtAsync(pages.Browser, pages.PathOf("taylor-shift", "fr"), hasScript: false);
        (await open.Page.Locator("#summary .verdict").InnerTextAsync()).ShouldContain("1\u202f510\u00a0€");
        (await open.Page.Locator("#bill table").First.InnerTextAsync()).ShouldContain("prod");
        (await open.Page.Locator("noscript").First.InnerTextAsync()).ShouldContain("JavaScript");
    }

    [Fact]
    public async Task Text_OfAHostileFile_StaysText()
    {
        var folder = Directory.CreateDirectory(Path.Combine(pages.Folder, "hostile")).FullName;
        var file = Path.Combine(folder, "system.yaml");
        await File.WriteAllTextAsync(file, Hostile, TestContext.Current.CancellationToken);
        var path = Path.Combine(folder, "page.html");
        await Pages.ToolAsync("plan", file, "--html", path, "--lang", "en");
        await using var open = await OpenPage.AtAsync(pages.Browser, path);
        open.Complaints.ShouldBeEmpty();
        (await open.AskAsync<bool>("window.__hacked === undefined")).ShouldBeTrue();
        (await open.Page.Locator("h1").InnerTextAsync()).ShouldContain("</script><script>window.__hacked");
    }

    private static readonly string Hostile = """
        system: shop
        title: "</script><script>window.__hacked = 1</script><img src=x onerror=window.__hacked=1>"
        currency: EUR
        region: azure/westeurope
        components:
          web: { uses: any/quoted, quoted: 10 EUR/month, title: "<b>bold</b> ]]> --> </style>" }
        assumptions: { region: "</script><svg onload=window.__hacked=1>" }
        """;

    private static string[] Sections() => [.. Always, "sizing", "drills", "project"];
}
