using System.Text.RegularExpressions;
using Jauge.Core;

namespace Jauge.Rendering.Tests.Observability;

public sealed partial class PrometheusTests
{
    public static TheoryData<string> Systems => [.. Clone.Systems];

    [Theory]
    [MemberData(nameof(Systems))]
    public void Render_EverySystem_PassesItsRuleTests(string system)
    {
        using var folder = new ScratchFolder();
        folder.Write(Given.Rendered(system, Language.English));
        foreach (var tests in Files(folder, "*.test.yaml"))
            RealTool.Accepts("promtool", Path.GetDirectoryName(tests)!, "test", "rules", tests);
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void Render_EverySystem_IsReadByPrometheusAndAlertmanager(string system)
    {
        using var folder = new ScratchFolder();
        folder.Write(Given.Rendered(system, Language.French));
        foreach (var rules in Files(folder, "*.rules.yaml")) RealTool.Accepts("promtool", folder.Path, "check", "rules", rules);
        foreach (var config in Files(folder, "prometheus.yaml")) File.WriteAllText(config, WithoutKubernetes(File.ReadAllText(config)));
        foreach (var config in Files(folder, "prometheus.yaml")) RealTool.Accepts("promtool", folder.Path, "check", "config", config);
        foreach (var config in Files(folder, "alertmanager.yaml")) RealTool.Accepts("amtool", folder.Path, "check-config", config);
    }

    // Debian builds Prometheus without this kind of discovery: all else is checked with another in its place
    private static string WithoutKubernetes(string config) => KubernetesDiscovery().Replace(config, "    file_sd_configs:\n      - files:\n          - nodes.yaml\n");

    [GeneratedRegex(@"    kubernetes_sd_configs:\n      - role: (endpoints|node)\n(        namespaces:\n          names:\n            - [a-z0-9-]+\n)?")]
    private static partial Regex KubernetesDiscovery();

    private static string[] Files(ScratchFolder folder, string pattern) => Directory.GetFiles(folder.Path, pattern, SearchOption.AllDirectories);
}
