using Jauge.Core;
using Jauge.Rendering.Files;

namespace Jauge.Rendering.Tests.Kubernetes;

public sealed class ManifestTests
{
    private static readonly RenderOptions Alone = new() { Parts = [DeliveryPart.Kubernetes] };

    public static TheoryData<string> Clustered => ["twinme", "ecommerce"];

    [Theory]
    [MemberData(nameof(Clustered))]
    public void Render_ASystemOnClusters_IsReadByTheStrictTypesOfKubernetes(string system)
    {
        using var folder = new ScratchFolder();
        folder.Write(SystemRendering.Render(Given.System(system), Alone));
        RealTool.Accepts("node", Validators, "kubernetes.mjs", folder.Path);
    }

    [Theory]
    [InlineData("maxReplicas: 50", "maxReplica: 50")]
    [InlineData("maxReplicas: 50", "maxReplicas: many")]
    [InlineData("instances: 3", "instance: 3")]
    [InlineData("  maxReplicas: 50\n", "")]
    public void Validator_AWrongManifest_IsRefused(string right, string wrong)
    {
        using var folder = new ScratchFolder();
        var delivery = SystemRendering.Render(Given.System("twinme"), Alone);
        folder.Write(Delivery.Of(delivery.Files.Select(f => f with { Content = f.Content.Replace(right, wrong, StringComparison.Ordinal) }), []));
        Should.Throw<ShouldAssertException>(() => RealTool.Accepts("node", Validators, "kubernetes.mjs", folder.Path));
    }

    [Theory]
    [InlineData("azure-alone", "azure/container-app")]
    public void Render_ASystemWithoutClusters_HasNoManifests(string name, string uses) => SystemRendering.Render(Given.Text(
        $$"""
        system: {{name}}
        currency: EUR
        region: azure/westeurope
        exchange-rates: { USD: { rate: 0.86 EUR, on: 2026-08-15, source: assumed } }
        components: { web: { uses: {{uses}}, cpu: 1, memory: 2 GiB, replicas: 1 } }
        """), Alone).Files.ShouldBeEmpty();

    [Fact]
    public void Render_AnAutoscaledWorkload_LeavesTheCountToTheAutoscaler()
    {
        var api = File("kubernetes/prod/eu-west-3/api.yaml");
        api.ShouldContain("kind: HorizontalPodAutoscaler");
        api.ShouldNotContain("\n  replicas:");
    }

    [Fact]
    public void Render_BothAutoscalers_NeverFollowTheSameResource()
    {
        var api = File("kubernetes/prod/eu-west-3/api.yaml");
        api.ShouldContain("updateMode: \"Off\"");
        api.ShouldNotContain("controlledResources");
    }

    [Fact]
    public void Render_TheSecondRegion_FollowsTheFirst()
    {
        File("kubernetes/prod/eu-west-1/database.yaml").ShouldContain("source: database-eu-west-3");
        File("kubernetes/prod/eu-west-3/database.yaml").ShouldContain("initdb:");
        File("kubernetes/prod/eu-west-1/database.yaml").ShouldNotContain("ScheduledBackup");
    }

    [Fact]
    public void Render_Policies_FollowTheCalls()
    {
        var policy = File("kubernetes/prod/eu-west-3/database.yaml");
        policy.ShouldContain("app.kubernetes.io/name: api");
        policy.ShouldNotContain("app.kubernetes.io/name: monitoring");
    }

    private static string Validators => Clone.Find("tests", "Jauge.Rendering.Tests", "validators");

    private static string File(string path) =>
        SystemRendering.Render(Given.System("twinme"), Alone).Files.Single(f => f.Path == path).Content;
}
