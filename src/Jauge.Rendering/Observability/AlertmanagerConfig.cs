using Jauge.Rendering.Files;
using Jauge.Rendering.Writing;
using Jauge.Spec.Model;

namespace Jauge.Rendering.Observability;

/// <summary>Routes and receivers of Alertmanager: one receiver for each set of channels that some alert names.</summary>
/// <remarks>Secrets are read from files, never written here. For Alertmanager 0.25 and later, which has no Teams and no text messages
/// of its own: both go to a bridge beside it.</remarks>
internal sealed class AlertmanagerConfig(RenderContext context)
{
    private const string Secrets = "/etc/alertmanager/secrets";

    internal static IEnumerable<RenderedFile> Files(RenderContext context, string folder)
    {
        if (context.Deployment.Spec.Channels.Count == 0) return [];
        return [new($"{folder}/alertmanager.yaml", new AlertmanagerConfig(context).Write())];
    }

    private string Write() => YamlWriter.Write(new YamlMap
    {
        { "global", Global() },
        {
            "route", new YamlMap
            {
                { "receiver", Receivers.Nobody },
                { "group_by", YamlNode.List(["alertname", "component"]) },
                { "group_wait", "30s" },
                { "group_interval", "5m" },
                { "repeat_interval", "4h" },
                { "routes", YamlList.Of(Sets().Select(Route)) },
            }
        },
        { "inhibit_rules", Some(Inhibitions()) },
        { "receivers", YamlList.Of(Sets().Select(Receiver).Prepend(new YamlMap { { "name", Receivers.Nobody } })) },
    }, context.Say($"Alertmanager of {context.System}, {context.Environment}. amtool check-config alertmanager.yaml",
        $"Alertmanager de {context.System}, {context.Environment}. amtool check-config alertmanager.yaml"));

    private List<IReadOnlyList<string>> Sets() => [.. context.Deployment.Spec.Alerts.Values.Select(a => a.Notify).Where(n => n.Count > 0)
        .Concat(BurnRateSets()).Select(n => (IReadOnlyList<string>)[.. n]).DistinctBy(Receivers.NameOf)];

    private IEnumerable<IReadOnlyList<string>> BurnRateSets()
    {
        var rules = new BurnRateRules(context);
        return rules.Objectives().SelectMany(o => new[] { rules.Alert(o, BurnRateRules.FastPace), rules.Alert(o, BurnRateRules.SlowPace) })
            .OfType<AlertRule>().Select(a => a.Labels.FirstOrDefault(l => l.Key == "receiver").Value).OfType<string>()
            .Select(name => (IReadOnlyList<string>)name.Split('+'));
    }

    private static YamlMap Route(IReadOnlyList<string> channels) => new()
    {
        { "receiver", Receivers.NameOf(channels) },
        { "matchers", YamlNode.List([$"receiver=\"{Receivers.NameOf(channels)}\""]) },
    };

    // what is down cannot be slow, and a budget that burns fast burns slowly, too
    private IEnumerable<YamlMap> Inhibitions() => Downs().Concat(Burns());

    private IEnumerable<YamlMap> Downs() => context.Deployment.Spec.Alerts.Where(a => a.Value.When.Metric == "down")
        .Select(a => Inhibition($"alertname=\"{Conventions.PascalCase(a.Key)}\"", $"alertname!=\"{Conventions.PascalCase(a.Key)}\""));

    private IEnumerable<YamlMap> Burns() => new BurnRateRules(context).Objectives()
        .Select(o => Inhibition($"alertname=\"{o.Name}{BurnRateRules.Fast}\"", $"alertname=\"{o.Name}{BurnRateRules.Slow}\""));

    private static YamlMap Inhibition(string source, string target) => new()
    {
        { "source_matchers", YamlNode.List([source]) },
        { "target_matchers", YamlNode.List([target]) },
        { "equal", YamlNode.List(["component"]) },
    };

    private YamlMap? Global() => !context.Deployment.Spec.Channels.Values.Any(c => c.Email is not null) ? null : new YamlMap
    {
        { "smtp_smarthost", "localhost:25", context.Say("The mail relay beside Alertmanager; the description names none.",
            "Le relais de courrier à côté d'Alertmanager ; la description n'en nomme aucun.") },
        { "smtp_from", $"alertmanager@{context.Scope}.invalid" },
        { "smtp_require_tls", false },
    };

    private YamlMap Receiver(IReadOnlyList<string> names)
    {
        var channels = names.Select(n => (Name: n, Channel: context.Deployment.Spec.Channels.GetValueOrDefault(n)))
            .Where(c => c.Channel is not null).ToList();
        return new()
        {
            { "name", Receivers.NameOf(names) },
            { "email_configs", Some(channels.Select(c => c.Channel!.Email is { } to ? Email(to) : null)) },
            { "slack_configs", Some(channels.Select(c => c.Channel!.Slack is { } secret ? Slack(secret) : null)) },
            { "pagerduty_configs", Some(channels.Select(c => c.Channel!.Pagerduty is { } secret ? Pagerduty(secret) : null)) },
            { "webhook_configs", Some(channels.Select(c => Webhook(c.Name, c.Channel!))) },
        };
    }

    private static YamlList? Some(IEnumerable<YamlMap?> items)
    {
        var list = YamlList.Of(items.OfType<YamlMap>());
        return list.IsEmpty ? null : list;
    }

    private static YamlMap Email(string to) => new() { { "to", to }, { "send_resolved", true } };

    private static YamlMap Slack(string secret) => new()
    {
        { "api_url_file", $"{Secrets}/{secret}" },
        { "send_resolved", true },
        { "title", """{{ .CommonAnnotations.summary }}""" },
        { "text", """{{ range .Alerts }}{{ .Annotations.description }} ({{ .Labels.component }}){{ end }}""" },
    };

    private static YamlMap Pagerduty(string secret) => new()
    {
        { "routing_key_file", $"{Secrets}/{secret}" },
        { "severity", """{{ if eq .CommonLabels.severity "critical" }}critical{{ else }}warning{{ end }}""" },
        { "send_resolved", true },
    };

    private YamlMap? Webhook(string name, ChannelSpec channel)
    {
        if (channel.Teams is not null) return Bridge(name, "teams", "http://localhost:2000");
        if (channel.Sms is not null) return Bridge(name, "sms", "http://localhost:2001");
        return channel.Webhook is null ? null : Bridge(name, "webhook", "http://localhost:2002");
    }

    private YamlMap Bridge(string name, string kind, string at)
    {
        context.Note($"{name} ({kind}: {at})",
            "Alertmanager sends {0} to a bridge beside it, which holds the secret; the bridge is not part of this delivery.",
            "Alertmanager envoie {0} à une passerelle à côté de lui, qui détient le secret ; la passerelle ne fait pas partie de cette livraison.");
        return new() { { "url", $"{at}/{name}" }, { "send_resolved", true } };
    }
}
