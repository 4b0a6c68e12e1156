using Jauge.Replica;
using TicketShop.Data;
using TicketShop.Sale;

namespace TicketShop.Hosting;

/// <summary>Answers for what is nobody's mistake: 503 and when to come back, instead of an error page.</summary>
internal static class Troubles
{
    private const string SecondsToWait = "1";

    /// <summary>Answers 503 until the sale is open, and whenever the database is away for too long.</summary>
    public static async Task Answer(HttpContext context, RequestDelegate next)
    {
        var stage = context.RequestServices.GetRequiredService<Stage>();
        if (!stage.IsSet && !IsProbe(context.Request.Path))
        {
            Apologise(context.Response);
            return;
        }

        try
        {
            await next(context);
        }
        catch (DatabaseAwayException) when (!context.Response.HasStarted)
        {
            Apologise(context.Response);
        }
    }

    private static bool IsProbe(PathString path) => path == "/healthz" || path == "/readyz" || path == "/metrics";

    private static void Apologise(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = SecondsToWait;
    }
}
