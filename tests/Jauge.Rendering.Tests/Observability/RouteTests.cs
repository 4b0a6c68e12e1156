using Jauge.Core;
using Jauge.Spec.Resolution;
using YamlDotNet.RepresentationModel;

namespace Jauge.Rendering.Tests.Observability;

/// <summary>Alertmanager's own tool says where each alert goes.</summary>
public sealed class RouteTests
{
    public static TheoryData<string> Systems => ["beta-50", "erp", "taylor-shift", "twinme"];

    [Theory]
    [MemberData(nameof(Systems))]
    public void Render_EachAlert_ReachesTheChannelsThatTheFileNames(string system)
    {
        using var folder = new ScratchFolder();
        folder.Write(Given.Rendered(system, Language.English));
        foreach (var deployment in Given.System(system).Where(d => d.Spec.Alerts.Count > 0 && File.Exists(Config(folder, d))))
            foreach (var (labels, channels) in Alerts(folder, deployment))
                RealTool.Accepts("amtool", folder.Path,
                    ["config", "routes", "test", $"--config.file={Config(folder, deployment)}",
                        $"--verify.receivers={string.Join('+', channels)}", .. labels]);
    }

    [Fact]
    public void Tool_AnAlertSentElsewhere_IsNoticed()
    {
        using var folder = new ScratchFolder();
        folder.Write(Given.Rendered("twinme", Language.English));
        RealTool.Refuses("amtool", folder.Path, "config", "routes", "test", $"--config.file={Config(folder, Given.System("twinme")[0])}",
            "--verify.receivers=slack", "receiver=slack+pager");
    }

    [Fact]
    public void Render_EachReceiver_HasOneWayForEachOfItsChannels()
    {
        foreach (var deployment in Systems.SelectMany(s => Given.System(s)))
            foreach (var (name, ways) in Receivers(deployment))
                ways.ShouldBe(name == "nobody" ? 0 : name.Split('+').Length, $"{deployment.Spec.System} {deployment.Environment} {name}");
    }

    // labels as the rendered rule has them, channels as the file has them
    private static IEnumerable<(string[] Labels, IReadOnlyList<string> Channels)> Alerts(ScratchFolder folder, Deployment deployment)
    {
        var file = Path.Combine(folder.Path, "observability", deployment.Environment, "prometheus", "alerts.rules.yaml");
        var rules = !File.Exists(file) ? []
            : ((YamlSequenceNode)((YamlMappingNode)((YamlSequenceNode)Root(File.ReadAllText(file))["groups"]).Children[0])["rules"])
            .Children
            .Cast<YamlMappingNode>().ToDictionary(r => ((YamlScalarNode)r["alert"]).Value!, r => (YamlMappingNode)r["labels"]);
        foreach (var (name, alert) in deployment.Spec.Alerts)
            if (rules.TryGetValue(Pascal(name), out var labels) && alert.Notify.Count > 0)
                yield return ([.. labels.Children.Select(l => $"{l.Key}={l.Value}").Append($"alertname={Pascal(name)}")], alert.Notify);
    }

    private static IEnumerable<(string Name, int Ways)> Receivers(Deployment deployment)
    {
        var config = SystemRendering.Render([deployment], new() { Parts = [DeliveryPart.Observability] })
            .Files.SingleOrDefault(f => f.Path.EndsWith("/alertmanager.yaml", StringComparison.Ordinal));
        return config is null ? [] : ((YamlSequenceNode)Root(config.Content)["receivers"]).Children.Cast<YamlMappingNode>()
            .Select(r => (((YamlScalarNode)r["name"]).Value!, r.Children.Values.OfType<YamlSequenceNode>().Sum(w => w.Children.Count)));
    }

    private static string Config(ScratchFolder folder, Deployment deployment) =>
        Path.Combine(folder.Path, "observability", deployment.Environment, "alertmanager", "alertmanager.yaml");

    private static YamlMappingNode Root(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static string Pascal(string name) => string.Concat(name.Split('-', '_').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
}
