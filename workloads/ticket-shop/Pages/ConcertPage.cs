using TicketShop.Data;
using TicketShop.Sale;

namespace TicketShop.Pages;

/// <summary><c>GET /</c>: the concert, and how many places are left.</summary>
internal static class ConcertPage
{
    public static async Task<IResult> Get(HttpRequest request, Stage stage, Reservations reservations)
    {
        var words = Words.For(request);
        var stock = await reservations.ReadStock();
        return Page.Show(words, stage.Concert.Title, Content(words, stage.Concert, stock));
    }

    private static Html Content(Words words, Concert concert, List<AreaStock> stock) => Html.Of($"""
        <section class="hero">
        <p class="when"><time datetime="{concert.StartsAt.ToString("s")}">{words.Date(concert.StartsAt)}</time> · {concert.Venue}</p>
        <h1>{concert.Title}</h1>
        <p class="left">{Left(words, stock.Sum(area => area.Free))}</p>
        <p><a class="button large" href="/places">{words.Say("Choose your places", "Choisir ses places")}</a></p>
        </section>
        <section class="card"><h2>{words.Say("Areas", "Zones")}</h2>
        <ul class="areas">{concert.Areas.Zip(stock, (area, left) => Row(words, concert, area, left))}</ul></section>
        """);

    private static Html Row(Words words, Concert concert, Area area, AreaStock stock) => Html.Of($"""
        <li><a href="/places#area-{area.Id}">{area.Name}</a>
        <span>{words.Money(area.PriceCents, concert.Currency)}</span>
        <span class="quiet">{Left(words, stock.Free)}</span></li>
        """);

    private static string Left(Words words, int free) => free == 0
        ? words.Say("Sold out", "Complet")
        : words.Say($"{words.Places(free)} left", $"{words.Places(free)} disponible{(free > 1 ? "s" : "")}");
}
