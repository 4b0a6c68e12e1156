using Jauge.Core;

namespace Jauge.Rendering.Tests.Observability;

public sealed class PrometheusTests
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
        PrometheusFiles.MakeCheckable(Files(folder, "prometheus.yaml"));
        foreach (var config in Files(folder, "prometheus.yaml")) RealTool.Accepts("promtool", folder.Path, "check", "config", config);
        foreach (var config in Files(folder, "alertmanager.yaml")) RealTool.Accepts("amtool", folder.Path, "check-config", config);
    }

    private static string[] Files(ScratchFolder folder, string pattern) =>
        Directory.GetFiles(folder.Path, pattern, SearchOption.AllDirectories);
}
