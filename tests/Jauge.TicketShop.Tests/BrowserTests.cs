using Jauge.TicketShop.Tests.Support;

namespace Jauge.TicketShop.Tests;

/// <summary>A visit in a real browser, on a desk and on a phone: every page is as wide as the screen, and axe objects to nothing.</summary>
[Collection(RealParts.Name)]
public sealed class BrowserTests(Hall hall)
{
    private static readonly Concert Long =
        new() { Title = "Taylor Shift : la tournée des stades, soirée supplémentaire à Villeneuve-d'Ascq", Rows = 12 };

    [Theory]
    [InlineData(1280, "fr-FR")]
    [InlineData(390, "en-GB")]
    public async Task Visit_FromTheConcertToTheTickets_FitsTheScreenAndReadsWell(int width, string language)
    {
        await using var sale = await hall.OpenAsync(Long);
        var replica = (await sale.StartAsync())[0];
        await using var screen = await Screen.OpenAsync(replica, width, language);
        var faults = new List<string>();

        await SeeAsync("/");
        await SeeAsync("/places");
        await SeeAsync("/places?area=2");
        await screen.Page.CheckAsync("input[name=seat] >> nth=0");
        await PressAsync("form[action='/panier'] button");
        await screen.Page.FillAsync("input[name=email]", "fan@example.org");
        await PressAsync("form[action='/commande'] button");
        (await screen.Page.Locator(".tickets li").CountAsync()).ShouldBe(1);
        await SeeAsync("/admin");
        await screen.Page.FillAsync("input[name=admitsPerSecond]", "0.01");
        await PressAsync("form[action='/admin/entree'] button");
        await Sale.UntilAsync(async () => (await replica.GetAsync("/places")).Headers.Location?.ToString() == "/attente");
        await SeeAsync("/attente");

        faults.ShouldBeEmpty();
        screen.Complaints.ShouldBeEmpty();

        async Task SeeAsync(string path)
        {
            await screen.Page.GotoAsync(path);
            await LookAsync();
        }

        async Task PressAsync(string button)
        {
            await screen.Page.RunAndWaitForResponseAsync(
                () => screen.Page.ClickAsync($"{button} >> nth=0"), r => r.Request.IsNavigationRequest && r.Status == 200);
            await screen.Page.WaitForLoadStateAsync();
            await LookAsync();
        }

        async Task LookAsync() => faults.AddRange((await screen.FaultsAsync()).Select(fault => $"{screen.Page.Url}: {fault}"));
    }

    [Fact]
    public async Task Faults_OfAPageThatIsTooWideAndPale_AreFound()
    {
        await using var sale = await hall.OpenAsync();
        await using var screen = await Screen.OpenAsync((await sale.StartAsync())[0], 390, "fr-FR");
        await screen.Page.GotoAsync("/");
        await screen.Page.EvaluateAsync("() => { document.querySelector('footer p').style.cssText = 'color: #ddd; background: #fff' }");
        await screen.Page.EvaluateAsync("() => { document.body.style.minWidth = '800px' }");
        var faults = await screen.FaultsAsync();
        faults.ShouldContain(f => f.StartsWith("color-contrast", StringComparison.Ordinal));
        faults.ShouldContain(f => f.EndsWith("on a screen of 390", StringComparison.Ordinal));
    }
}
