namespace TicketShop.Pages;

/// <summary>The same shop for people and for programs: pages and forms for the ones, JSON for the others.</summary>
internal static class Ways
{
    public static bool WantsJson(this HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);

    /// <summary>The header wins; the form's field is for people, whose browsers send no such header.</summary>
    public static string? IdempotencyKey(this HttpRequest request, IFormCollection form) =>
        request.Headers["Idempotency-Key"] is [{ Length: > 0 and <= 200 } header] ? header
            : form["key"] is [{ Length: > 0 and <= 200 } field] ? field : null;

    /// <summary>Says no: a problem with a code for programs, a page for people.</summary>
    public static IResult Refuse(this HttpRequest request, Words words, int status, string reason, string message) => request.WantsJson()
        ? Results.Json(new { Reason = reason, Message = message }, statusCode: status)
        : Page.Tell(words, status, words.Say("That did not work", "Cela n'a pas marché"), message);

    /// <summary>After a form: the browser gets the page, and reloading it sends nothing again.</summary>
    public static IResult SeeOther(string path) => new SeeOtherResult(path);

    private sealed class SeeOtherResult(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
