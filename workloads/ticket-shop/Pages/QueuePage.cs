using System.Globalization;
using TicketShop.Entrance;

namespace TicketShop.Pages;

/// <summary><c>GET /attente</c>: the waiting room; and the guard that sends there whoever may not enter yet.</summary>
internal static class QueuePage
{
    private const string Cookie = "pass";

    /// <summary>People come back by themselves this often, and never later than their turn.</summary>
    private const int LongestPauseSeconds = 15;

    /// <summary>Lets a visitor through to the places when it is his turn. Whoever holds a basket is in already: he is not asked
    /// again.</summary>
    public static async ValueTask<object?> Guard(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var http = invocation.HttpContext;
        var (pass, clock) = (await Receive(http), http.RequestServices.GetRequiredService<TimeProvider>());
        if (pass is null || pass.IsOpenAt(clock.GetUtcNow())) return await next(invocation);
        return http.Request.WantsJson() ? await TellProgram(http, pass, clock) : Ways.SeeOther("/attente");
    }

    public static async Task<IResult> Get(HttpContext http, WaitingRoom room, TimeProvider clock)
    {
        var words = Words.For(http.Request);
        var pass = await Receive(http);
        if (pass is null || pass.IsOpenAt(clock.GetUtcNow())) return Ways.SeeOther("/places");
        http.Response.Headers["Refresh"] = PauseOf(pass, clock).ToString(CultureInfo.InvariantCulture);
        return Page.Show(words, words.Say("Waiting room", "Salle d'attente"), Content(words, await room.PositionOf(pass), pass, clock));
    }

    private static async Task<Pass?> Receive(HttpContext http)
    {
        var (pass, given) = await http.RequestServices.GetRequiredService<WaitingRoom>().Receive(http.Request.Cookies[Cookie]);
        if (given is not null)
            http.Response.Cookies.Append(Cookie, given,
                new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
        return pass;
    }

    private static async Task<IResult> TellProgram(HttpContext http, Pass pass, TimeProvider clock)
    {
        var position = await http.RequestServices.GetRequiredService<WaitingRoom>().PositionOf(pass);
        http.Response.Headers.RetryAfter = PauseOf(pass, clock).ToString(CultureInfo.InvariantCulture);
        return Results.Json(new { Reason = "waiting", Position = position, pass.EntersAt },
            statusCode: StatusCodes.Status429TooManyRequests);
    }

    private static int PauseOf(Pass pass, TimeProvider clock) =>
        (int)Math.Clamp(Math.Ceiling((pass.EntersAt - clock.GetUtcNow()).TotalSeconds), 1, LongestPauseSeconds);

    private static Html Content(Words words, int position, Pass pass, TimeProvider clock) => Html.Of($"""
        <section class="card narrow" role="status">
        <h1>{words.Say("Waiting room", "Salle d'attente")}</h1>
        <p class="big">{words.Count(position)}</p>
        <p>{words.Say("people before you", "personnes avant vous")}; {Wait(words, pass.EntersAt - clock.GetUtcNow())}.</p>
        <p class="quiet">{words.Say("Keep this page open: it lets you in by itself. Reloading does not cost you your place.",
            "Gardez cette page ouverte : elle vous fait entrer d'elle-même. La recharger ne fait pas perdre votre place.")}</p>
        </section>
        """);

    private static string Wait(Words words, TimeSpan wait) => wait < TimeSpan.FromMinutes(1)
        ? words.Say("less than a minute to wait", "moins d'une minute d'attente")
        : words.Say($"about {wait.TotalMinutes:0} min to wait", $"environ {wait.TotalMinutes:0} min d'attente");
}
