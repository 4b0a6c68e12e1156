using System.Net.Mail;
using TicketShop.Data;
using TicketShop.Sale;

namespace TicketShop.Pages;

/// <summary><c>POST /commande</c> buys a basket, once for each key; <c>GET /commande/{order}</c> shows the tickets.</summary>
internal static class OrderPage
{
    public static async Task<IResult> Post(HttpRequest request, Stage stage, Checkout checkout)
    {
        var words = Words.For(request);
        var form = await request.ReadFormAsync();
        if (Read(request, form) is not { } wanted)
        {
            return request.Refuse(words, 400, "invalid", words.Say(
                "An order needs hold, email, payment and a key (the header Idempotency-Key, or the field key).",
                "Une commande demande hold, email, payment et une clé (l'en-tête Idempotency-Key, ou le champ key)."));
        }

        return await checkout.Buy(wanted) switch
        {
            null => request.Refuse(words, 404, "unknown", words.Say("There is no such basket.", "Ce panier n'existe pas.")),
            { } other when other.HoldId != wanted.HoldId => request.Refuse(words, 422, "key-reused", words.Say(
                "This key was used for another basket.", "Cette clé a servi pour un autre panier.")),
            { } order when request.WantsJson() => Results.Json(await Answer(order, stage.Concert, checkout), statusCode: StatusOf(order)),
            { } order => Ways.SeeOther($"/commande/{order.Id}"),
        };
    }

    public static async Task<IResult> Get(HttpRequest request, Guid order, Stage stage, Checkout checkout)
    {
        var words = Words.For(request);
        if (await checkout.Find(order) is not { } found)
            return request.Refuse(words, 404, "unknown", words.Say("There is no such order.", "Cette commande n'existe pas."));
        if (request.WantsJson()) return Results.Json(await Answer(found, stage.Concert, checkout));
        return Page.Show(words, words.Say("Your order", "Votre commande"),
            Content(words, stage.Concert, found, await checkout.ReadTickets(found)));
    }

    private static OrderRequest? Read(HttpRequest request, IFormCollection form)
    {
        var isWhole = Guid.TryParse(form["hold"], out var hold) && MailAddress.TryCreate(form["email"], out _)
            && form["payment"] is [{ Length: > 0 }];
        return isWhole && request.IdempotencyKey(form) is { } key ? new OrderRequest(key, hold, form["email"]!, form["payment"]!) : null;
    }

    /// <summary>A function of the order's row alone: the same key gets the same answer from any replica, at any time.</summary>
    private static async Task<object> Answer(Order order, Concert concert, Checkout checkout) => new
    {
        Order = order.Id, order.Key, Hold = order.HoldId, order.State, order.Reason, order.AmountCents, concert.Currency,
        Tickets = order.IsPaid ? await checkout.ReadTickets(order) : [],
    };

    private static int StatusOf(Order order) => (order.State, order.Reason) switch
    {
        ("paid", _) => StatusCodes.Status201Created,
        ("pending", _) => StatusCodes.Status202Accepted,
        (_, "declined") => StatusCodes.Status402PaymentRequired,
        (_, "expired") => StatusCodes.Status410Gone,
        _ => StatusCodes.Status409Conflict,
    };

    private static Html Content(Words words, Concert concert, Order order, List<Ticket> tickets) => Html.Of($"""
        <section class="card narrow">
        <h1>{Title(words, order)}</h1>
        <p>{Explain(words, order)}</p>
        <ul class="tickets">{tickets.Select(ticket => Stub(words, concert, ticket))}</ul>
        <p class="quiet">{words.Say("Order", "Commande")} {order.Id}</p>
        {(order.Reason == "declined" ? Html.Of($"<p><a class=\"button\" href=\"/panier/{order.HoldId}\">{words.Say("Try another card", "Essayer une autre carte")}</a></p>") : Html.Nothing)}
        </section>
        """);

    private static Html Stub(Words words, Concert concert, Ticket ticket) => Html.Of($"""
        <li><strong>{concert.Title}</strong> <span>{words.Date(concert.StartsAt)}</span>
        <span>{ticket.Area}{(ticket.Seat is { } seat ? $", {words.Say("seat", "place")} {seat}" : "")}</span> <span class="quiet">n° {ticket.Id}</span></li>
        """);

    private static string Title(Words words, Order order) => order.State switch
    {
        "paid" => words.Say("Thank you: your tickets", "Merci : vos billets"),
        "pending" => words.Say("Payment under way", "Paiement en cours"),
        _ => words.Say("Not paid", "Pas payé"),
    };

    private static string Explain(Words words, Order order) => (order.State, order.Reason) switch
    {
        ("paid", _) => words.Say($"They are on their way to {order.Email}.", $"Ils sont en route vers {order.Email}."),
        ("pending", _) =>
            words.Say("The bank has not answered yet; your places are kept.",
                "La banque n'a pas encore répondu ; vos places sont gardées."),
        (_, "declined") =>
            words.Say("The bank declined the card. Nothing was charged.", "La banque a refusé la carte. Rien n'a été débité."),
        (_, "expired") =>
            words.Say("The time was over and the places are free again. Nothing was charged.",
                "Le délai est passé et les places sont à nouveau libres. Rien n'a été débité."),
        _ => words.Say("This basket was ordered already. Nothing was charged twice.",
            "Ce panier a déjà été commandé. Rien n'a été débité deux fois."),
    };
}
