using TicketShop.Data;
using TicketShop.Sale;

namespace TicketShop.Pages;

/// <summary><c>GET /places</c>: the areas with a form each; <c>GET /places?area=2</c>: the seats of one, to be chosen.</summary>
internal static class PlacesPage
{
    public static async Task<IResult> Get(HttpRequest request, int? area, Stage stage, Reservations reservations)
    {
        var words = Words.For(request);
        var concert = stage.Concert;
        if (area is { } id) return await GetSeats(request, words, concert, concert.AreaOf(id), reservations);
        var stock = await reservations.ReadStock();
        return request.WantsJson()
            ? Results.Json(concert.Areas.Zip(stock, (of, left) => new { of.Id, of.Name, of.Standing, of.PriceCents, left.Free }))
            : Page.Show(words, $"{words.Say("Places", "Places")} · {concert.Title}", AllAreas(words, concert, stock));
    }

    private static async Task<IResult> GetSeats(HttpRequest request, Words words, Concert concert, Area? area, Reservations reservations)
    {
        if (area is null || area.Standing)
        {
            return Page.Tell(words, StatusCodes.Status404NotFound, words.Say("No seats here", "Pas de sièges ici"),
                words.Say("This area has no numbered seats.", "Cette zone n'a pas de places numérotées."));
        }

        var seats = await reservations.ReadSeats(area);
        return request.WantsJson()
            ? Results.Json(seats)
            : Page.Show(words, $"{area.Name} · {concert.Title}", SeatMap(words, concert, area, seats));
    }

    private static Html AllAreas(Words words, Concert concert, List<AreaStock> stock) => Html.Of($"""
        <h1>{words.Say("Choose your places", "Choisir ses places")}</h1>
        <p class="quiet">{words.Say($"They are kept for {concert.HoldFor.TotalMinutes:0} minutes.", $"Elles sont gardées {concert.HoldFor.TotalMinutes:0} minutes.")}</p>
        <div class="grid">{concert.Areas.Zip(stock, (area, left) => Card(words, concert, area, left))}</div>
        """);

    private static Html Card(Words words, Concert concert, Area area, AreaStock stock) => Html.Of($"""
        <section class="card" id="area-{area.Id}" aria-labelledby="name-{area.Id}">
        <h2 id="name-{area.Id}">{area.Name}</h2>
        <p><strong>{words.Money(area.PriceCents, concert.Currency)}</strong> · {(area.Standing ? words.Say("standing", "debout") : words.Say("numbered seats", "places numérotées"))}</p>
        <p class="quiet">{words.Say($"{words.Places(stock.Free)} free", $"{words.Places(stock.Free)} libre{(stock.Free > 1 ? "s" : "")}")}</p>
        {(stock.Free == 0 ? Html.Of($"<p class=\"soldout\">{words.Say("Sold out", "Complet")}</p>") : Form(words, area))}
        </section>
        """);

    private static Html Form(Words words, Area area) => Html.Of($"""
        <form method="post" action="/panier">
        <input type="hidden" name="area" value="{area.Id}">
        <label>{words.Say("How many", "Combien")}
        <select name="quantity">{Enumerable.Range(1, Reservations.MostPlaces).Select(n => Html.Of($"<option>{n}</option>"))}</select></label>
        <button>{words.Say("Add to the basket", "Mettre au panier")}<span class="unseen"> ({area.Name})</span></button>
        </form>
        {(area.Standing ? Html.Nothing : Html.Of($"<p><a href=\"/places?area={area.Id}\">{words.Say("Choose the seats", "Choisir les sièges")}<span class=\"unseen\"> ({area.Name})</span></a></p>"))}
        """);

    private static Html SeatMap(Words words, Concert concert, Area area, List<Seat> seats) => Html.Of($"""
        <h1>{area.Name}</h1>
        <p class="quiet">{words.Say($"Up to {Reservations.MostPlaces} seats, {words.Money(area.PriceCents, concert.Currency)} each. The stage is above row 1.",
            $"Jusqu'à {Reservations.MostPlaces} places, {words.Money(area.PriceCents, concert.Currency)} chacune. La scène est devant le rang 1.")}</p>
        <form method="post" action="/panier" class="seats">
        <input type="hidden" name="area" value="{area.Id}">
        <div class="map">{seats.GroupBy(seat => seat.Row).Select(row => Row(words, row.Key, row))}</div>
        <p class="sticky"><button class="large">{words.Say("Keep these seats", "Garder ces places")}</button></p>
        </form>
        """);

    private static Html Row(Words words, int number, IEnumerable<Seat> seats) => Html.Of($"""
        <fieldset><legend>{words.Say("Row", "Rang")} {number}</legend>{seats.Select(seat => Box(words, seat))}</fieldset>
        """);

    private static Html Box(Words words, Seat seat) => Html.Of(
        $"""<input type="checkbox" name="seat" value="{seat.Id}" aria-label="{words.Say("Seat", "Place")} {seat.Label}" title="{seat.Label}"{(seat.Free ? Html.Nothing : Html.Of($" disabled"))}>""");
}
