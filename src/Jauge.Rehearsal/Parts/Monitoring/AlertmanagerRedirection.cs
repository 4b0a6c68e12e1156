using Jauge.Rendering.Writing;

namespace Jauge.Rehearsal.Parts.Monitoring;

/// <summary>The rendered Alertmanager file with receivers on this machine. Routes, groupings and inhibitions stay as they are, at the
/// rehearsal's pace.</summary>
public static class AlertmanagerRedirection
{
    private static readonly string[] Waits = ["group_wait", "group_interval", "repeat_interval"];

    /// <summary>The file.</summary>
    /// <param name="rendered">As it is rendered.</param>
    /// <param name="sinks">Who gets everything.</param>
    /// <param name="timings">The pace.</param>
    /// <exception cref="FormatException">It is no such file.</exception>
    public static string Redirect(string rendered, AlertSinks sinks, MonitoringTimings timings)
    {
        ArgumentNullException.ThrowIfNull(sinks);
        ArgumentNullException.ThrowIfNull(timings);
        return YamlWriter.Write(RenderedYaml.Read(rendered)
            .Change("global", g => g is YamlMap map ? map.Change("smtp_smarthost", _ => $"127.0.0.1:{sinks.MailPort}") : g)
            .Change("route", r => r is YamlMap map ? Route(map, timings) : r)
            .Change("receivers", list => RenderedYaml.EachMap(list, r => Receiver(r, sinks))));
    }

    private static YamlMap Route(YamlMap route, MonitoringTimings timings)
    {
        foreach (var wait in Waits)
            route = route.Change(wait, w => PrometheusDuration.Write(timings.Wait(PrometheusDuration.Read(RenderedYaml.Text(w)))));
        return route.Change("routes", routes => RenderedYaml.EachMap(routes, r => Route(r, timings)));
    }

    private static YamlMap Receiver(YamlMap receiver, AlertSinks sinks) => receiver
        .Change("slack_configs", list => RenderedYaml.EachMap(list, c => Replaced(c, "api_url_file", "api_url", At(sinks, "slack"))))
        .Change("pagerduty_configs", list =>
            RenderedYaml.EachMap(list, c => WithUrl(Replaced(c, "routing_key_file", "routing_key", "rehearsal"), At(sinks, "pagerduty"))))
        .Change("webhook_configs", list =>
            RenderedYaml.EachMap(list, c => c.Change("url", url => At(sinks, PathOf(RenderedYaml.Text(url))))));

    private static YamlMap Replaced(YamlMap config, string secret, string key, string value)
    {
        var changed = config.Without(secret).Without(key);
        changed.Add(key, value);
        return changed;
    }

    private static YamlMap WithUrl(YamlMap config, string url)
    {
        var changed = config.Without("url");
        changed.Add("url", url);
        return changed;
    }

    private static string At(AlertSinks sinks, string path) => $"http://127.0.0.1:{sinks.WebhookPort}/{path}";

    private static string PathOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.AbsolutePath.TrimStart('/') : "webhook";
}
