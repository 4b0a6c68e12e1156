using System.Globalization;
using Jauge.Core;
using Jauge.Rendering.Terraform.Azure.Modules;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>The description's alerts as Azure Monitor watches them, and who is told.</summary>
internal sealed class AzureAlerts(AzureSite site)
{
    private const int MostGroups = 5;  // learn.microsoft.com/azure/azure-monitor/service-limits, "Alerts": action groups of a rule
    private readonly HclObject _metrics = [];
    private readonly HclObject _queries = [];
    private readonly HclObject _targets = [];
    private readonly HclObject _webTests = [];
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>The module; null where nothing is watched in Azure.</summary>
    internal ModuleCall? Call()
    {
        foreach (var (name, alert) in site.Context.Deployment.Spec.Alerts) Watch(name, alert);
        if (_metrics.IsEmpty && _queries.IsEmpty) return null;
        var title = site.Of("monitor-alerts").FirstOrDefault()?.Spec.Title;
        var call = new ModuleCall("alerts", new Alerts(site.Context.Language))
        {
            Title = title is null ? new("Alerts, and who is told", "Alertes, et qui est prévenu") : new(title, title),
        };
        call.Wiring.Add("resource_group_name", HclValue.Of("azurerm_resource_group.main.name"));
        call.Wiring.Add("location", HclValue.Of("var.location"));
        call.Wiring.Add("tags", HclValue.Of("local.tags"));
        call.Wiring.Add("targets", _targets);
        if (!_webTests.IsEmpty) AddWebTests(call);
        AddChannels(call);
        if (!_metrics.IsEmpty) call.Numbers.Add("metric_alerts", _metrics);
        if (!_queries.IsEmpty) call.Numbers.Add("query_alerts", _queries);
        return call;
    }

    private DeployedComponent? Insights => site.Of("application-insights").FirstOrDefault();

    private void Watch(string name, AlertSpec alert)
    {
        var entry = site.Components.FirstOrDefault(site.Programs.IsEntrance);
        var component = alert.Component is { } watched ? site.Components.FirstOrDefault(c => c.Name == watched) : entry;
        if (component is null) return;
        var isWatched = alert.When.Metric == "cost" || ByMetric(name, alert, component) || ByWebTest(name, alert, component)
            || ByQuery(name, alert, component)
            || ByDoor(name, alert, component) || ByCount(name, alert, component);
        if (isWatched) _told.UnionWith(Channels(alert));
        else site.Context.Note($"{name} ({alert.When})", "no alert of Azure Monitor for {0}: it measures no such thing of that resource.",
            "pas d'alerte Azure Monitor pour {0} : cette ressource ne donne pas cette mesure.");
    }

    private bool ByMetric(string name, AlertSpec alert, DeployedComponent component)
    {
        if (AzureMetrics.Of(component, alert.When.Metric) is not { } metric || site.Call(component) is not { } call) return false;
        if (metric.DownBelow is { } least) return Add(name, alert, metric, "LessThan", least, call.Output(metric.Output));
        var threshold = alert.When.AtLimit ? component.Connections()
            : alert.When.Threshold is { } stated ? (double)stated.Value.High * metric.Scale
            : null;
        if (threshold is not { } value) return false;
        var sign = alert.When.AtLimit ? "GreaterThanOrEqual" : alert.When.Above ? "GreaterThan" : "LessThan";
        return metric.IsOfReplicas
            ? ByReplica(name, alert, component, metric, sign, value)
            : Add(name, alert, metric, sign, value, call.Output(metric.Output));
    }

    // one alert watches one server
    private bool ByReplica(string name, AlertSpec alert, DeployedComponent component, AzureMetric metric, string sign, double threshold)
    {
        var replicas = DatabaseServer.ReplicasOf(component);
        foreach (var number in Enumerable.Range(1, replicas))
            Add(replicas == 1 ? name : $"{name}-{number}", alert, metric, sign, threshold,
                site.Call(component)!.Output("replica_ids").At(Naming.AzureNames.Replica(site.ServerName(component)!, number)));
        return replicas > 0;
    }

    // what people see from outside: a test from five places asks for the entrance
    private bool ByWebTest(string name, AlertSpec alert, DeployedComponent component)
    {
        if (alert.When.Metric is not ("availability" or "down") || Insights is not { } insights || Address(component) is not { } address)
            return false;
        if (_webTests.All(t => t.Name != component.Name))
            _webTests.Add(component.Name, new HclObject { { "name", site.Names.Alert($"{component.Name}-web-test") }, { "url", address } });
        var threshold = alert.When.Threshold is { } stated ? (double)stated.Value.High * 100 : 100 - 1e-9;
        return Add(name, alert, AzureMetrics.WebTest, "LessThan", Math.Round(threshold, 4), site.Call(insights)!.Output("id"));
    }

    private bool ByQuery(string name, AlertSpec alert, DeployedComponent component)
    {
        if (AzureMetrics.Query(alert.When.Metric) is not { } query || Insights is not { } insights
            || alert.When.Threshold is not { } threshold || !IsProgram(component)) return false;
        var window = AlertTimes.Window(alert.For is { } time && time > TimeSpan.FromMinutes(5) ? time : TimeSpan.FromMinutes(5));
        var rule = Head(name, alert, alert.When.Above ? "GreaterThan" : "LessThan",
            (decimal)((double)threshold.Value.High * AzureMetrics.QueryScale(alert.When.Metric)), window, TimeSpan.FromMinutes(5));
        rule.Add("query", query);
        _queries.Add(Key(name), rule);
        _targets.Add(Key(name), site.Call(insights)!.Output("id"));
        return true;
    }

    private bool ByDoor(string name, AlertSpec alert, DeployedComponent component)
    {
        if (alert.When is not { Metric: "error-rate", Threshold: { } threshold } || !site.Programs.IsEntrance(component)
            || site.Of("front-door").FirstOrDefault() is not { } door) return false;
        return Add(name, alert, AzureMetrics.Errors, "GreaterThan", (double)threshold.Value.High * 100, site.Call(door)!.Output("id"));
    }

    // no ratio is measured there: the share is taken of the requests that the description expects
    private bool ByCount(string name, AlertSpec alert, DeployedComponent component)
    {
        if (alert.When is not { Metric: "error-rate", Threshold: { } threshold } || component.Offering.Id != "azure/container-app"
            || ExpectedRate() is not { } rate) return false;
        var window = AlertTimes.Window(alert.For);
        var errors = Math.Max(1, Math.Round((double)threshold.Value.High * rate * window.TotalSeconds));
        site.Context.Note($"{name} ({alert.When})",
            "{0}: Container Apps counts failed requests and measures no share: the alert counts as many as that share of the described "
                + "load would be.",
            "{0} : Container Apps compte les requêtes en échec et n'en mesure pas la part : l'alerte en compte autant que cette part de la "
                + "charge décrite.");
        return Add(name, alert, new("Microsoft.App/containerApps", "Requests", "Total", 1), "GreaterThan", errors,
            site.Call(component)!.Output("id"), new() { { "statusCodeCategory", HclValue.List(["5xx"]) } });
    }

    private double? ExpectedRate() =>
        site.Context.Deployment.Spec is { Promises.Throughput: { } promised } ? (double)promised.High.PerSecond
        : site.Context.Deployment.Spec.Workload is { Users: { } users, Think: { } think } && think.Mean > TimeSpan.Zero
            ? users / think.Mean.TotalSeconds
            : null;

    private bool Add(string name, AlertSpec alert, AzureMetric metric, string sign, double threshold, HclValue target,
        HclObject? dimensions = null)
    {
        var window = AlertTimes.Window(alert.For);
        var rule = Head(name, alert, sign, (decimal)threshold, window, AlertTimes.Frequency(window));
        rule.Add("namespace", metric.Namespace);
        rule.Add("metric", metric.Name);
        rule.Add("aggregation", metric.Aggregation);
        rule.Add("dimensions", dimensions);
        _metrics.Add(Key(name), rule);
        _targets.Add(Key(name), target);
        return true;
    }

    private HclObject Head(string name, AlertSpec alert, string sign, decimal threshold, TimeSpan window, TimeSpan frequency) => new()
    {
        { "name", site.Names.Alert(name) },
        { "description", site.Context.Say($"{alert.Title ?? name}: {alert.When}", $"{alert.Title ?? name} : {alert.When}") },
        { "severity", alert.Severity switch { AlertSeverity.Critical => 0, AlertSeverity.Info => 3, _ => 2 } },
        { "operator", sign },
        { "threshold", threshold },
        {
            "window", AlertTimes.Iso(window),
            alert.For is { } time && time != window
                ? site.Context.Say("The next window that Azure takes.", "La fenêtre suivante que prend Azure.")
                : null
        },
        { "frequency", AlertTimes.Iso(frequency) },
        { "channels", HclValue.List(Channels(alert).Select(c => (HclValue)Key(c))) },
    };

    private IEnumerable<string> Channels(AlertSpec alert) => alert.Notify.Where(AzureChannels.IsSent(site.Context)).Take(MostGroups);

    // programs that are handed the connection string of Application Insights
    private static bool IsProgram(DeployedComponent component) => component.Offering.Id is "azure/container-app" or "azure/app-service";

    private string? Address(DeployedComponent component) => component.Offering.Id == "azure/app-service"
        ? $"https://{site.Names.WebApp(component.Name)}.azurewebsites.net{component.Spec.Serves?.Health ?? "/"}" : null;

    private void AddWebTests(ModuleCall call)
    {
        call.Wiring.Add("web_tests", _webTests);
        call.Wiring.Add("insights_id", site.Call(Insights!)!.Output("id"));
    }

    private void AddChannels(ModuleCall call)
    {
        var channels = new AzureChannels(site, [.. site.Context.Deployment.Spec.Channels.Keys.Where(_told.Contains)]);
        if (channels.Values() is { IsEmpty: false } values) call.Numbers.Add("channels", values);
        site.Webhooks = [.. channels.Secrets()];
        if (channels.Webhooks() is { IsEmpty: false } hooks) call.Wiring.Add("webhook_urls", hooks);
    }

    internal static string Key(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
}
