using System.Text;

namespace TicketShop.Pages;

/// <summary>What every page has around its content. No script, no third party: a page works with style sheets off and on the oldest
/// phone.</summary>
internal static class Page
{
    private const string Policy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IResult Show(Words words, string title, Html content, int status = StatusCodes.Status200OK) =>
        Results.Content(Around(words, title, content).ToString(), "text/html", Encoding.UTF8, status);

    /// <summary>Says one thing, and offers the way back to the places.</summary>
    public static IResult Tell(Words words, int status, string title, string message) => Show(
        words, title,
        Html.Of($"""
            <section class="card narrow"><h1>{title}</h1><p>{message}</p>
            <p><a class="button" href="/places">{words.Say("Back to the places", "Revenir aux places")}</a></p></section>
            """),
        status);

    /// <summary>Headers of every answer: nothing of it is kept, framed or guessed.</summary>
    public static Task Protect(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return next(context);
    }

    private static Html Around(Words words, string title, Html content) => Html.Of($"""
        <!doctype html>
        <html lang="{words.Language}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title}</title>
        <link rel="stylesheet" href="/shop.css">
        </head>
        <body>
        <a class="skip" href="#content">{words.Say("To the content", "Aller au contenu")}</a>
        <header><nav aria-label="{words.Say("Main", "Principale")}"><a class="brand" href="/">TicketShop</a>
        <a href="/places">{words.Say("Places", "Places")}</a></nav></header>
        <main id="content">
        {content}
        </main>
        <footer><p>{words.Say("A demonstration: no ticket is real.", "Une démonstration : aucun billet n'est vrai.")}</p></footer>
        </body>
        </html>
        """);
}
