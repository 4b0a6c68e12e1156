using Jauge.Core;
using Jauge.Rendering.Tests.Observability;

namespace Jauge.Rendering.Tests.Anything;

/// <summary>Whatever is described, the real readers accept what is rendered. What they refuse is a renderer's mistake:
/// <c>JAUGE_SEEDS=17..17</c> shows it alone.</summary>
public sealed class RandomSystemTests(RandomDeliveries deliveries) : IClassFixture<RandomDeliveries>
{
    private static string Validators => Clone.Find("tests", "Jauge.Rendering.Tests", "validators");

    [Fact]
    public void Render_AnySystem_Succeeds() => deliveries.Failures.ShouldBeEmpty();

    [Fact]
    public void Terraform_OfAnySystem_IsReadByTheSchemasOfItsProviders() =>
        RealTool.Accepts("node", Validators, ["terraform.mjs", .. Directory.GetDirectories(deliveries.Part("terraform"))]);

    // every environment is validated; those of one system differ by numbers above all, and one of them is planned
    [Fact]
    public void Terraform_OfAnySystem_IsFormattedValidAndPlannedByTheRealBinary() =>
        RealTool.Accepts("node", Validators,
            ["terraform-run.mjs", "--plan", "one", .. Directory.GetDirectories(deliveries.Part("terraform"))]);

    [Fact]
    public void Kubernetes_OfAnySystem_IsReadByTheStrictTypesOfKubernetes() =>
        RealTool.Accepts("node", Validators, "kubernetes.mjs", deliveries.Part("kubernetes"));

    [Fact]
    public void LoadTests_OfAnySystem_AreReadAndWalkedThroughAsByK6() =>
        RealTool.Accepts("node", Validators, "k6.mjs", deliveries.Part("load-tests"));

    // a few systems only: promtool walks through days of windows minute by minute
    [Fact]
    public void Rules_OfSomeSystems_PassTheirTests() => RealTool.Accepts("promtool", Validators,
        ["test", "rules", .. Some("alerts.test.yaml", 8), .. Some("objectives-fast.test.yaml", 1)]);

    [Fact]
    public void Observability_OfAnySystem_IsReadByPrometheusAndAlertmanager()
    {
        RealTool.Accepts("promtool", Validators, ["check", "rules", .. deliveries.Files("observability", "*.rules.yaml")]);
        PrometheusFiles.MakeCheckable(deliveries.Files("observability", "prometheus.yaml"));
        RealTool.Accepts("promtool", Validators, ["check", "config", .. deliveries.Files("observability", "prometheus.yaml")]);
        RealTool.Accepts("amtool", Validators, ["check-config", .. deliveries.Files("observability", "alertmanager.yaml")]);
    }

    // a few systems only: shellcheck reads the library again with each script
    [Fact]
    public void Scripts_OfSomeSystems_PassShellcheck() => RealTool.Accepts("shellcheck", Validators,
        ["--external-sources", .. deliveries.Files("scripts", "*.sh").Where(f => !f.Contains("/lib/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Take(24)]);

    [Fact]
    public void Scripts_OfAnySystem_AreReadByBash() => RealTool.Accepts("bash", Validators,
        ["-c", "for file; do bash -n \"$file\" || exit 1; done", "bash", .. deliveries.Files("scripts", "*.sh")]);

    private IEnumerable<string> Some(string pattern, int most) =>
        deliveries.Files("observability", pattern).Order(StringComparer.Ordinal).Take(most);
}
