using System.Globalization;
using System.Text.Json.Nodes;
using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Observability;

/// <summary>What the owner of the system asks: how many people come and what they do, whether the promises hold over a month, and what it
/// costs.</summary>
/// <remarks>From requests alone, which every program counts: nothing here needs a metric that somebody would first have to write.</remarks>
internal sealed class BusinessDashboard(RenderContext context)
{
    private const string Month = "30d";
    private const decimal HoursOfAMonth = 730;                  // 365 × 24 / 12, as bills count
    private const decimal SecondsOfAnHour = 3600;
    private readonly DeployedComponent? _entry = Conventions.Entry(context.Deployment);

    private SystemSpec Spec => context.Deployment.Spec;

    internal IEnumerable<JsonObject> Panels() => _entry is null ? []
        : Figures().Concat(Visits()).Concat(Promises()).Concat(Money()).Concat(Stated()).OfType<JsonObject>();

    private string Rate(string window = Conventions.Window, string labels = "") =>
        $"sum(rate({Conventions.Requests}_count{{job=\"{_entry!.Name}\"{labels}}}[{window}]))";

    private string Mean => $"sum(rate({Conventions.Requests}_sum{{job=\"{_entry!.Name}\"}}[{Conventions.Window}])) / {Rate()}";

    private IEnumerable<JsonObject?> Figures()
    {
        yield return Spec.Workload?.Think is { } think
            ? Quarter(DashboardPanels.Figure(context.Say("People at once (estimate)", "Personnes en même temps (estimation)"), "short",
            $"{Rate()} * ({Number((decimal)think.MeanSeconds)} + {Mean})",
            Spec.Promises.Users is { } users ? new(users.High, PromisedKind.Mark) : null,
            context.Say("Little's law: requests per second, times the time that one takes and the stated time to think.",
                "Loi de Little : requêtes par seconde, fois le temps d'une requête et le temps de réflexion déclaré."))) : null;
        yield return Quarter(DashboardPanels.Figure(context.Say("Requests of thirty days", "Requêtes de trente jours"), "short",
            $"sum(increase({Conventions.Requests}_count{{job=\"{_entry!.Name}\"}}[{Month}]))",
            Volume() is { } volume ? new(volume, PromisedKind.AtMost) : null,
            Volume() is null ? null
                : context.Say("Red above the volume that the bill was reckoned with.",
                    "Rouge au-delà du volume avec lequel la facture a été calculée.")));
    }

    private decimal? Volume() => Spec.Workload?.Volumes.TryGetValue("requests", out var requests) == true
        ? requests.Value.High * HoursOfAMonth * SecondsOfAnHour : null;

    private IEnumerable<JsonObject?> Visits()
    {
        var classes = Spec.Requests.Where(r => r.Value.Path is not null)
            .Select(r => (r.Value.Title ?? r.Key, Rate(labels: Route(r.Value.Path!)))).ToList();
        yield return classes.Count == 0 ? null
            : Half(DashboardPanels.Lines(context.Say("What people do", "Ce que font les gens"), "reqps", classes, null,
            context.Say("Requests per second of each kind that the description names.",
                "Requêtes par seconde de chaque sorte que la description nomme.")));
    }

    private static string Route(string path)
    {
        var words = path.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 2 ? $",http_request_method=\"{Escaped(words[0])}\",http_route=\"{Escaped(words[1])}\""
            : $",http_route=\"{Escaped(path)}\"";
    }

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    // what is left of a month's budget of bad requests, of each promise
    private IEnumerable<JsonObject?> Promises() => new BurnRateRules(context).Objectives().Select(o => Quarter(DashboardPanels.Figure(
        context.Say($"Left of the error budget: {o.Promise}", $"Reste du budget d'erreur : {o.Promise}"), "percentunit",
        $"1 - avg_over_time({o.Series("6h")}[{Month}]) / {Number(o.Budget)}", new(0, PromisedKind.AtLeast),
        context.Say("Over thirty days; red once it is spent.", "Sur trente jours ; rouge une fois épuisé."))));

    private IEnumerable<JsonObject?> Money()
    {
        if (Budget() is not { } month || Unit() is not { } unit) yield break;
        yield return Half(DashboardPanels.Lines(context.Say("Budget for a thousand requests", "Budget pour mille requêtes"), unit,
            [(context.Say("at this load", "à cette charge"), $"{Number(month / HoursOfAMonth)} / ({Rate("1h")} * 3.6)")],
            Volume() is { } volume and > 0 ? new(Math.Round(month / volume * 1000, 6), PromisedKind.AtMost) : null,
            context.Say($"The month's budget by the hour ({Number(Math.Round(month / HoursOfAMonth, 2))} {Spec.Currency.Code}/h), over what is served; the line is the described volume's.",
                $"Le budget du mois par heure ({Number(Math.Round(month / HoursOfAMonth, 2))} {Spec.Currency.Code}/h), sur ce qui est servi ; la ligne est celle du volume décrit.")));
    }

    private decimal? Budget() => (Spec.Budget ?? Spec.Budgets.GetValueOrDefault("total"))?.Limit is { } limit
        ? limit.Value.High * HoursOfAMonth * SecondsOfAnHour : null;

    // units that Grafana knows; others have no sign of their own
    private string? Unit() => Spec.Currency.Code switch
    {
        "EUR" => "currencyEUR", "USD" => "currencyUSD", "GBP" => "currencyGBP", "CHF" => "currencyCHF", "JPY" => "currencyJPY", _ => null,
    };

    private IEnumerable<JsonObject?> Stated()
    {
        var rows = Plans().Concat(Sales()).ToList();
        yield return rows.Count == 0 ? null
            : Half(DashboardPanels.Words(context.Say("What is sold", "Ce qui est vendu"), string.Join('\n', rows)));
    }

    private IEnumerable<string> Plans() => Spec.Plans.Count == 0 ? [] : Spec.Plans.Select(p =>
        $"| {p.Value.Title ?? p.Key} | {p.Value.Price} | {p.Value.Customers?.ToString(CultureInfo.InvariantCulture) ?? "–"} | {string.Join(", ", p.Value.Quota.Select(q => $"{q.Value} {q.Key}"))} |")
        .Prepend("| --- | --- | --- | --- |")
            .Prepend(context.Say("| Plan | Price | Customers | Quota |", "| Plan | Prix | Clients | Quota |")).Append("");

    private IEnumerable<string> Sales() => Spec.Sales.Count == 0 ? [] : Spec.Sales.Select(s =>
        $"| {s.Value.Title ?? s.Key} | {s.Value.Units.ToString(CultureInfo.InvariantCulture)} | {s.Value.Price} |")
        .Prepend("| --- | --- | --- |").Prepend(context.Say("| Sale | Units | Price |", "| Vente | Unités | Prix |"));

    private static string Number(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    private static JsonObject Quarter(JsonObject panel) => Sized(panel, DashboardPanels.QuarterWidth, DashboardPanels.LowHeight);

    private static JsonObject Half(JsonObject panel) => Sized(panel, DashboardPanels.HalfWidth, DashboardPanels.Height);

    private static JsonObject Sized(JsonObject panel, int width, int height)
    {
        panel["gridPos"] = new JsonObject { ["h"] = height, ["w"] = width };
        return panel;
    }
}
