using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TicketShop.Data;
using TicketShop.Entrance;
using TicketShop.Sale;

namespace TicketShop.Pages;

/// <summary><c>GET /admin</c>: sales, baskets and revenue; <c>POST /admin/entree</c>: how fast the waiting room admits.</summary>
internal static class AdminPage
{
    /// <summary>Asks for the administrator's password. Without one in the environment there is no such page.</summary>
    public static async ValueTask<object?> Guard(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var http = invocation.HttpContext;
        if (http.RequestServices.GetRequiredService<ShopSettings>().AdminPassword is not { } password) return Results.NotFound();
        if (Matches(http.Request.Headers.Authorization.ToString(),
            $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"admin:{password}"))}")) return await next(invocation);
        http.Response.Headers.WWWAuthenticate = "Basic realm=\"TicketShop\"";
        return Results.StatusCode(StatusCodes.Status401Unauthorized);
    }

    public static async Task<IResult> Get(HttpRequest request, Stage stage, Reservations reservations, SalesReport sales, WaitingRoom room)
    {
        var words = Words.For(request);
        var (stock, figures, rule) = (await reservations.ReadStock(), await sales.Read(), await room.ReadRule());
        return Page.Show(words, words.Say("Sales", "Ventes"), Content(words, stage.Concert, stock, figures, rule));
    }

    /// <summary>A browser sends the password along with any form: only this shop's own page may change something.</summary>
    public static async Task<IResult> ChangeEntrance(HttpRequest request, WaitingRoom room)
    {
        if (request.Headers["Sec-Fetch-Site"] is [not "same-origin"]) return Results.StatusCode(StatusCodes.Status403Forbidden);
        var form = await request.ReadFormAsync();
        double? rate = double.TryParse(form["admitsPerSecond"], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number > 0 ? number : null;
        await room.Change(rate);
        return Ways.SeeOther("/admin");
    }

    private static Html Content(Words words, Concert concert, List<AreaStock> stock, SalesFigures figures, EntranceRule rule) => Html.Of($"""
        <h1>{words.Say("Sales", "Ventes")} · {concert.Title}</h1>
        <div class="figures">
        {Figure(words.Say("Revenue", "Recette"), words.Money(figures.RevenueCents, concert.Currency))}
        {Figure(words.Say("Tickets sold", "Billets vendus"), words.Count(stock.Sum(area => area.Sold)))}
        {Figure(words.Say("In baskets", "Dans les paniers"), words.Count(stock.Sum(area => area.Held)))}
        {Figure(words.Say("Free", "Libres"), words.Count(stock.Sum(area => area.Free)))}
        {Figure(words.Say("Orders pending", "Commandes en attente"), words.Count(figures.PendingOrders))}
        {Figure(words.Say("Orders refused", "Commandes refusées"), words.Count(figures.RefusedOrders))}
        </div>
        <section class="card"><h2>{words.Say("By area", "Par zone")}</h2><div class="scroll" tabindex="0" role="region" aria-label="{words.Say("By area", "Par zone")}">
        <table><thead><tr><th scope="col">{words.Say("Area", "Zone")}</th><th scope="col">{words.Say("Sold", "Vendu")}</th>
        <th scope="col">{words.Say("In baskets", "Au panier")}</th><th scope="col">{words.Say("Free", "Libre")}</th>
        <th scope="col">{words.Say("Revenue", "Recette")}</th><th scope="col">{words.Say("Share sold", "Part vendue")}</th></tr></thead>
        <tbody>{concert.Areas.Zip(stock, (area, left) => Row(words, concert, area, left))}</tbody></table></div></section>
        <section class="card"><h2>{words.Say("Waiting room", "Salle d'attente")}</h2>
        <form method="post" action="/admin/entree"><label>{words.Say("Visitors a second (empty: open doors)", "Visiteurs par seconde (vide : portes ouvertes)")}
        <input name="admitsPerSecond" inputmode="decimal" value="{rule.AdmitsPerSecond?.ToString(CultureInfo.InvariantCulture)}"></label>
        <button>{words.Say("Change", "Changer")}</button></form></section>
        <p><a class="button" href="/admin">{words.Say("Read again", "Relire")}</a></p>
        """);

    private static Html Figure(string name, string value) =>
        Html.Of($"""<p class="figure"><span class="quiet">{name}</span> <strong>{value}</strong></p>""");

    private static Html Row(Words words, Concert concert, Area area, AreaStock stock) => Html.Of($"""
        <tr><th scope="row">{area.Name}</th><td>{words.Count(stock.Sold)}</td><td>{words.Count(stock.Held)}</td><td>{words.Count(stock.Free)}</td>
        <td>{words.Money((long)stock.Sold * area.PriceCents, concert.Currency)}</td>
        <td><meter min="0" max="{Math.Max(1, stock.Capacity)}" value="{stock.Sold}">{100L * stock.Sold / Math.Max(1, stock.Capacity)} %</meter></td></tr>
        """);

    private static bool Matches(string shown, string expected) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(shown)),
            SHA256.HashData(Encoding.UTF8.GetBytes(expected)));
}
