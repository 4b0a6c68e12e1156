using Jauge.Core;
using YamlDotNet.RepresentationModel;

namespace Jauge.Rendering.Tests.Observability;

/// <summary>The collector's own validator is on no package registry: what it would say first is checked here.</summary>
public sealed class CollectorTests
{
    // signals of the components, from their metadata.yaml in opentelemetry-collector and -contrib 0.130
    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["receivers/otlp"] = ["metrics", "traces", "logs"], ["receivers/prometheus"] = ["metrics"], ["receivers/hostmetrics"] = ["metrics"],
        ["processors/memory_limiter"] = ["metrics", "traces", "logs"], ["processors/resource"] = ["metrics", "traces", "logs"],
        ["processors/batch"] = ["metrics", "traces", "logs"],
        ["exporters/prometheus"] = ["metrics"], ["exporters/awsxray"] = ["traces"], ["exporters/awscloudwatchlogs"] = ["logs"],
        ["exporters/azuremonitor"] = ["metrics", "traces", "logs"], ["exporters/nop"] = ["metrics", "traces", "logs"],
    };

    private static readonly string[] Kinds = ["receivers", "processors", "exporters"];

    public static TheoryData<string> Systems => [.. Clone.Systems];

    [Theory]
    [MemberData(nameof(Systems))]
    public void Render_TheCollector_DeclaresWhatItsPipelinesUseAndNothingElse(string system)
    {
        var files = Given.Rendered(system, Language.English).Files.Where(f => f.Path.EndsWith("/collector.yaml", StringComparison.Ordinal))
            .ToList();
        files.ShouldNotBeEmpty();
        foreach (var file in files) Problems(file.Content).ShouldBeEmpty(file.Path);
    }

    [Theory]
    [InlineData("  batch:\n", "  batches:\n")]
    [InlineData("        - awsxray\n", "        - xray\n")]
    [InlineData("    traces:\n      receivers:\n        - otlp\n", "    traces:\n      receivers:\n        - prometheus/own\n")]
    [InlineData("    metrics:\n      receivers:\n        - otlp\n        - prometheus/own\n",
        "    metrics:\n      receivers:\n        - otlp\n")]
    [InlineData("    - health_check\n", "    - pprof\n")]
    [InlineData("        - memory_limiter\n        - resource\n", "        - resource\n        - memory_limiter\n")]
    [InlineData("    logs:\n      receivers:", "    log:\n      receivers:")]
    public void Rules_AWrongConfiguration_IsRefused(string right, string wrong)
    {
        var config = Given.Rendered("twinme", Language.English)
            .Files.First(f => f.Path.EndsWith("/collector.yaml", StringComparison.Ordinal)).Content;
        config.ShouldContain(right);
        Problems(config.Replace(right, wrong, StringComparison.Ordinal)).ShouldNotBeEmpty();
    }

    private static List<string> Problems(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        var service = (YamlMappingNode)root["service"];
        var used = new List<(string Id, string Signal)>();
        var problems = new List<string>();
        foreach (var (signal, pipeline) in Entries((YamlMappingNode)service["pipelines"]))
        {
            if (signal is not ("metrics" or "traces" or "logs")) problems.Add($"{signal} is no signal");
            foreach (var kind in Kinds)
            {
                var ids = Words(((YamlMappingNode)pipeline)[kind]);
                if (ids.Count == 0) problems.Add($"{signal} has no {kind}");
                if (kind == "processors" && (ids[0] != "memory_limiter" || ids[^1] != "batch"))
                    problems.Add($"{signal}: the limiter comes first, batches last");
                used.AddRange(ids.Select(i => ($"{kind}/{i}", signal)));
            }
        }

        var declared = Kinds.SelectMany(kind => Entries((YamlMappingNode)root[kind]).Select(e => $"{kind}/{e.Key}")).ToList();
        problems.AddRange(used.Where(u => !declared.Contains(u.Id)).Select(u => $"{u.Id} is not declared"));
        problems.AddRange(declared.Where(d => used.All(u => u.Id != d)).Select(d => $"{d} is not used"));
        problems.AddRange(used.Where(u => !Known.TryGetValue(string.Join('/', u.Id.Split('/').Take(2)), out var signals)
            || !signals.Contains(u.Signal)).Select(u => $"{u.Id} takes no {u.Signal}"));
        var extensions = Entries((YamlMappingNode)root["extensions"]).Select(e => e.Key).ToList();
        problems.AddRange(extensions.Except(Words(service["extensions"])).Concat(Words(service["extensions"]).Except(extensions))
            .Select(e => $"extension {e}"));
        return problems;
    }

    private static IEnumerable<(string Key, YamlNode Value)> Entries(YamlMappingNode map) =>
        map.Children.Select(c => (((YamlScalarNode)c.Key).Value!, c.Value));

    private static List<string> Words(YamlNode node) => [.. ((YamlSequenceNode)node).Children.Select(c => ((YamlScalarNode)c).Value!)];
}
