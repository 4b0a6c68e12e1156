using Jauge.Core;

namespace Jauge.Rendering.Tests.Observability;

public sealed class PrometheusTests
{
    public static TheoryData<string, Language> Systems =>
        [.. Clone.Systems.SelectMany(s => new[] { (s, Language.English), (s, Language.French) })];

    [Theory]
    [MemberData(nameof(Systems))]
    public void Render_EverySystem_PassesItsRuleTests(string system, Language language)
    {
        using var folder = new ScratchFolder();
        folder.Write(Given.Rendered(system, language));
        foreach (var rules in Directory.GetFiles(folder.Path, "*.rules.yaml", SearchOption.AllDirectories))
            RealTool.Accepts("promtool", folder.Path, "check", "rules", rules);
        foreach (var tests in Directory.GetFiles(folder.Path, "*.test.yaml", SearchOption.AllDirectories))
            RealTool.Accepts("promtool", Path.GetDirectoryName(tests)!, "test", "rules", tests);
    }

    [Theory]
    [MemberData(nameof(Systems))]
    public void Render_EverySystem_RoutesToReceiversThatAlertmanagerKnows(string system, Language language)
    {
        using var folder = new ScratchFolder();
        folder.Write(Given.Rendered(system, language));
        foreach (var file in Directory.GetFiles(folder.Path, "alertmanager.yaml", SearchOption.AllDirectories))
            RealTool.Accepts("amtool", folder.Path, "check-config", file);
    }
}
