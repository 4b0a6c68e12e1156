using Jauge.Replica.Metrics;

namespace Jauge.StandIn.Hosting;

/// <summary>What every stand-in answers: is it alive, does it take requests, its figures, its faults.</summary>
internal static class ControlAnswers
{
    private const string MetricsType = "text/plain; version=0.0.4; charset=utf-8";

    internal static bool Owns(HttpContext context) => context.Request.Path.Value is "/healthz" or "/readyz" or "/metrics" or "/faults";

    internal static void Map(WebApplication app, IStandIn standIn, Traffic traffic, FaultSwitch faults, MetricsPage metrics)
    {
        app.Use(async (context, next) =>
        {
            switch (context.Request.Path.Value)
            {
                case "/healthz": await StateAsync(context, !faults.IsUnhealthy, "alive", "unhealthy, as asked"); break;
                case "/readyz": await StateAsync(context, IsReady(standIn, traffic, faults), "ready",
                    traffic.IsDraining ? "draining" : "not ready"); break;
                case "/metrics": await MetricsAsync(context, metrics); break;
                case "/faults": await faults.AnswerAsync(context); break;
                default: await next(context); break;
            }
        });
    }

    private static bool IsReady(IStandIn standIn, Traffic traffic, FaultSwitch faults) =>
        standIn.IsReady && !traffic.IsDraining && !faults.IsUnhealthy;

    private static Task StateAsync(HttpContext context, bool isGood, string good, string bad)
    {
        context.Response.StatusCode = isGood ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return context.Response.WriteAsync((isGood ? good : bad) + "\n");
    }

    private static Task MetricsAsync(HttpContext context, MetricsPage metrics)
    {
        context.Response.ContentType = MetricsType;
        return context.Response.WriteAsync(metrics.Write());
    }
}
