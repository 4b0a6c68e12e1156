using TicketShop.Data;
using TicketShop.Payments;
using TicketShop.Sale;

namespace TicketShop.Pages;

/// <summary><c>POST /panier</c> keeps places; <c>GET /panier/{hold}</c> shows them and asks for payment; <c>POST /panier/{hold}/rendre</c>
/// gives them back.</summary>
internal static class BasketPage
{
    public static async Task<IResult> Post(HttpRequest request, Stage stage, Reservations reservations)
    {
        var words = Words.For(request);
        var form = await request.ReadFormAsync();
        var seats = form["seat"].Select(text => int.TryParse(text, out var seat) ? seat : 0).Distinct().ToList();
        var quantity = seats.Count > 0 ? seats.Count : int.TryParse(form["quantity"], out var number) ? number : 0;
        if (!int.TryParse(form["area"], out var id) || stage.Concert.AreaOf(id) is not { } area
            || quantity is < 1 or > Reservations.MostPlaces)
        {
            return request.Refuse(words, 400, "invalid", words.Say(
                $"Choose an area and from 1 to {Reservations.MostPlaces} places.",
                $"Choisissez une zone et de 1 à {Reservations.MostPlaces} places."));
        }

        var basket = await reservations.Keep(request.IdempotencyKey(form) ?? Guid.CreateVersion7().ToString(), area, quantity,
            area.Standing ? [] : seats);
        if (basket is null)
            return request.Refuse(words, 409, "taken", words.Say("These places are no longer free.", "Ces places ne sont plus libres."));
        return request.WantsJson() ? Results.Json(Answer(basket, stage.Concert), statusCode: 201) : Ways.SeeOther($"/panier/{basket.Id}");
    }

    public static async Task<IResult> Get(HttpRequest request, Guid hold, Stage stage, Reservations reservations, TimeProvider clock)
    {
        var words = Words.For(request);
        if (await reservations.Find(hold) is not { } basket)
            return request.Refuse(words, 404, "unknown", words.Say("There is no such basket.", "Ce panier n'existe pas."));
        return request.WantsJson()
            ? Results.Json(Answer(basket, stage.Concert))
            : Page.Show(words, words.Say("Your basket", "Votre panier"),
                Content(words, stage.Concert, basket, basket.ExpiresAt - clock.GetUtcNow()));
    }

    public static async Task<IResult> GiveBack(HttpRequest request, Guid hold, Reservations reservations)
    {
        await reservations.GiveBack(hold);
        return request.WantsJson() ? Results.NoContent() : Ways.SeeOther("/places");
    }

    private static object Answer(Basket basket, Concert concert) => new
    {
        Hold = basket.Id, Area = basket.Area.Id, basket.Quantity, basket.Seats, basket.State, basket.ExpiresAt, basket.AmountCents,
        concert.Currency,
    };

    private static Html Content(Words words, Concert concert, Basket basket, TimeSpan left) => Html.Of($"""
        <section class="card narrow">
        <h1>{words.Say("Your basket", "Votre panier")}</h1>
        <dl>
        <dt>{concert.Title}</dt><dd>{basket.Area.Name}, {words.Places(basket.Quantity)}</dd>
        {(basket.Seats.Count == 0 ? Html.Nothing : Html.Of($"<dt>{words.Say("Row and seat", "Rang et place")}</dt><dd>{string.Join(", ", basket.Seats)}</dd>"))}
        <dt>{words.Say("To pay", "À payer")}</dt><dd><strong>{words.Money(basket.AmountCents, concert.Currency)}</strong></dd>
        </dl>
        {(basket.State == "open" ? Forms(words, concert, basket, left) : Html.Of($"<p>{Ended(words, basket.State)}</p>"))}
        </section>
        """);

    // how long, not until when: the shop does not know what a visitor's clock shows
    private static Html Forms(Words words, Concert concert, Basket basket, TimeSpan left) => Html.Of($"""
        <p>{words.Say("Kept for", "Gardé encore")} <strong>{words.Minutes(left)}</strong></p>
        <form method="post" action="/commande">
        <input type="hidden" name="hold" value="{basket.Id}">
        <input type="hidden" name="key" value="{Guid.CreateVersion7()}">
        <label>{words.Say("E-mail, for the tickets", "Courriel, pour les billets")} <input type="email" name="email" autocomplete="email" required></label>
        <label>{words.Say("Card", "Carte")} <select name="payment">
        <option value="pm_card_visa">{words.Say("A card that is accepted", "Une carte acceptée")}</option>
        <option value="{BankInDatabase.DeclinedCard}">{words.Say("A card that is declined", "Une carte refusée")}</option></select></label>
        <button class="large">{words.Say("Pay", "Payer")} {words.Money(basket.AmountCents, concert.Currency)}</button>
        </form>
        <form method="post" action="/panier/{basket.Id}/rendre"><button class="plain">{words.Say("Give the places back", "Rendre les places")}</button></form>
        """);

    private static string Ended(Words words, string state) => state switch
    {
        "ordered" => words.Say("The payment is under way.", "Le paiement est en cours."),
        "sold" => words.Say("These places are paid for.", "Ces places sont payées."),
        _ => words.Say("These places were given back.", "Ces places ont été rendues."),
    };
}
