using System.Globalization;
using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Rendering.Observability;

/// <summary>Alerts on how fast a promise's error budget is spent, each seen over a long window and a short one.</summary>
/// <remarks>Windows and rates: B. Beyer et al., The Site Reliability Workbook (O'Reilly, 2018), chapter 5, table 5-8.</remarks>
internal sealed class BurnRateRules(RenderContext context)
{
    internal static readonly BurnPace FastPace = new("fast", Fast, AlertSeverity.Critical,
        [new(14.4m, "1h", 60, "5m"), new(6, "6h", 360, "30m")], ["5m", "30m", "1h", "6h"], ["fast"]);

    internal static readonly BurnPace SlowPace = new("slow", Slow, AlertSeverity.Warning,
        [new(3, "1d", 1440, "2h"), new(1, "3d", 4320, "6h")], ["2h", "1d", "3d"], ["fast", "slow"]) { Interval = "2m", TestStep = 30 };

    /// <summary>Promises as shares of good requests: null where the file promises nothing that requests can show.</summary>
    internal IReadOnlyList<Objective> Objectives()
    {
        if (Conventions.Entry(context.Deployment) is not { } entry) return [];
        var promises = context.Deployment.Spec.Promises;
        return [.. new[] { Errors(promises, entry.Name), Slowness(promises, entry.Name) }.OfType<Objective>()];
    }

    internal static IEnumerable<(string Record, string Expression)> Recordings(Objective objective, BurnPace pace) =>
        pace.Records.Select(w => (objective.Series(w), objective.BadShare(w)));

    internal AlertRule? Alert(Objective objective, BurnPace pace)
    {
        var possible = pace.Rates.Where(r => r.Rate * objective.Budget < 1).ToList();
        if (possible.Count == 0) return null;
        var longest = TimeSpan.FromMinutes(possible[^1].Minutes);
        return new()
        {
            Name = objective.Name + pace.Alert,
            Expression = string.Join("\nor\n", possible.Select(r => Pair(objective, r))), For = TimeSpan.FromMinutes(2),
            Labels = AlertRules.Labels(context, objective.Component, pace.Severity, Notified(pace.Severity)),
            Summary = Summary(objective, pace.Severity), Description = objective.Promise, Inputs = objective.Inputs, Window = longest,
            Quiet = (double)objective.Budget * HalfSpent, Failing = Math.Min(1, (double)(possible[0].Rate * objective.Budget) * FarBeyond),
        };
    }

    internal const string Fast = "BudgetBurnsFast";
    internal const string Slow = "BudgetBurnsSlowly";
    private const double HalfSpent = 0.5;
    private const double FarBeyond = 2;

    private static string Pair(Objective objective, BurnRate rate)
    {
        var most = (rate.Rate * objective.Budget).ToString("0.##########", CultureInfo.InvariantCulture);
        return $"({objective.Series(rate.Long)} > {most} and {objective.Series(rate.Short)} > {most})";
    }

    private string Summary(Objective objective, AlertSeverity severity) => severity == AlertSeverity.Critical
        ? context.Say($"The error budget of \"{objective.Promise}\" is gone within days",
            $"Le budget d'erreur de « {objective.Promise} » sera épuisé en quelques jours")
        : context.Say($"The error budget of \"{objective.Promise}\" will not last the month",
            $"Le budget d'erreur de « {objective.Promise} » ne durera pas le mois");

    // whoever the file tells of alerts of this severity; of any, where it has none of this one
    private List<string> Notified(AlertSeverity severity)
    {
        var alerts = context.Deployment.Spec.Alerts.Values.ToList();
        var same = alerts.Where(a => (a.Severity ?? AlertSeverity.Warning) == severity).SelectMany(a => a.Notify).Distinct().ToList();
        return same.Count > 0 ? same : [.. alerts.SelectMany(a => a.Notify).Distinct()];
    }

    private Objective? Errors(PromisesSpec promises, string entry)
    {
        var share = promises.ErrorRate?.Value ?? (promises.Availability is { } kept ? 1 - kept.Value : 0);
        if (share is <= 0 or >= 1) return null;
        var promise = promises.ErrorRate is { } most
            ? context.Say($"at most {most} of requests fail", $"au plus {most} des requêtes échouent")
            : context.Say($"{promises.Availability} of requests are served", $"{promises.Availability} des requêtes sont servies");
        return Objective.Errors(entry, share, promise);
    }

    private Objective? Slowness(PromisesSpec promises, string entry)
    {
        (TimeSpan? Time, decimal Budget, string Name)[] levels = promises.Latency is not { } latency ? []
            : [(latency.P50, 0.5m, "p50"), (latency.P90, 0.1m, "p90"), (latency.P95, 0.05m, "p95"), (latency.P99, 0.01m, "p99"),
                (latency.P999, 0.001m, "p99.9")];
        var strictest = levels.LastOrDefault(l => l.Time is not null);
        if (strictest.Time is { } promised && !Conventions.IsAdvised(Conventions.Seconds(promised)))
            context.Note($"{entry}: {Durations.Format(promised)}",
                "programs must add a bound to their histogram http.server.request.duration, or the promise cannot be watched ({0}).",
                "les programmes doivent ajouter une borne à leur histogramme http.server.request.duration, sans quoi la promesse ne peut être suivie ({0}).");
        return strictest.Time is { } time
            ? Objective.Slow(entry, Conventions.Seconds(time), strictest.Budget, $"{strictest.Name} ≤ {Durations.Format(time)}")
            : null;
    }
}
