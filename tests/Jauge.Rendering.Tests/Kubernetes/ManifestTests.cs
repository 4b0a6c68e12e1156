using Jauge.Core;
using Jauge.Rendering.Files;

namespace Jauge.Rendering.Tests.Kubernetes;

public sealed class ManifestTests
{
    private const int RandomSystems = 16;
    private static readonly RenderOptions Alone = new() { Parts = [DeliveryPart.Kubernetes] };
    private static readonly string[] Clustered = ["twinme", "ecommerce"];

    [Fact]
    public void Render_AnySystemOnClusters_IsReadByTheStrictTypesOfKubernetesAndLeadsSomewhere()
    {
        using var folder = new ScratchFolder();
        foreach (var system in Clustered) folder.Write(Rendered(Given.System(system)), system);
        for (var seed = 0; seed < RandomSystems; seed++) folder.Write(Rendered(Given.Text(RandomClusters.Of(seed))), $"random-{seed}");
        RealTool.Accepts("node", Validators, "kubernetes.mjs", folder.Path);
    }

    [Fact]
    public void Render_TheOverlays_BuildWhatThePlainFoldersHold()
    {
        using var folder = new ScratchFolder();
        foreach (var system in Clustered) folder.Write(Rendered(Given.System(system)), system);
        for (var seed = 0; seed < RandomSystems; seed += 8) folder.Write(Rendered(Given.Text(TwoEnvironments(seed))), $"random-{seed}");
        RealTool.Accepts("node", Validators,
            ["kustomize.mjs", .. Directory.GetDirectories(folder.Path).Select(d => Path.Combine(d, "kubernetes"))]);
    }

    [Fact]
    public void Validator_AWrongOverlay_IsRefused()
    {
        using var folder = new ScratchFolder();
        folder.Write(WithWrong("kubernetes/overlays/staging/patches/api.horizontalpodautoscaler.yaml", "value: 3", "value: 4"), "twinme");
        Should.Throw<ShouldAssertException>(() =>
            RealTool.Accepts("node", Validators, "kustomize.mjs", Path.Combine(folder.Path, "twinme", "kubernetes")));
    }

    [Fact]
    public void Validator_WrongManifests_AreAllRefused()
    {
        using var folder = new ScratchFolder();
        var right = Rendered(Given.System("twinme"))
            .Files.Where(f => f.Path.StartsWith("kubernetes/prod/eu-west-3/", StringComparison.Ordinal)).ToList();
        foreach (var (wrong, i) in WrongManifests.All.Select((w, i) => (w, i)))
            folder.Write(Delivery.Of(right.Select(f => Path.GetFileName(f.Path) == wrong.File
                && !f.Path.Contains("/restore/", StringComparison.Ordinal)
                ? f with { Content = Replaced(f.Content, wrong.Right, wrong.Wrong) } : f), []), $"wrong-{i}");
        RealTool.Accepts("node", Validators, "kubernetes.mjs", "--each-is-wrong", folder.Path);
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
        policy.ShouldContain("kubernetes.io/metadata.name: cnpg-system");
    }

    [Fact]
    public void Render_AProgramThatCallsAManagedDatabase_MayReachItsPort()
    {
        var catalog = SystemRendering.Render(Given.System("ecommerce"), Alone)
            .Files.Single(f => f.Path == "kubernetes/prod/eu-west-3/catalog.yaml").Content;
        catalog.ShouldContain("port: 5432");
    }

    [Fact]
    public void Render_AConsumerScaledByItsQueue_IsKedas()
    {
        var files = SystemRendering.Render(Given.Text(
            """
            system: mail
            currency: EUR
            region: aws/eu-west-3
            exchange-rates: { USD: { rate: 0.86 EUR, on: 2026-08-15, source: assumed } }
            components:
              nodes: { uses: aws/ec2-node-group, sku: m6i.large, replicas: 3 }
              events: { uses: aws/msk, sku: kafka.m7g.large, replicas: 3, storage: 10 GB }
              clock: { uses: azure/service-bus, region: azure/westeurope, sku: Standard, delivers: { to: sender, takes: 1 s, attempts: 3, schedules: { digest: { every: 1 h } } } }
              web: { uses: aws/eks-workload, runs-on: nodes, replicas: 2, cpu: 1, memory: 1 GiB }
              sender: { uses: aws/eks-workload, runs-on: nodes, image: "mail/sender:3.1", replicas: 0..20, cpu: 1, memory: 1 GiB, scaling: { queue-length: 50 }, secrets: [SMTP] }
            requests: { order: { path: POST /, web: 5 ms, calls: [ { to: events, takes: 1 ms, mode: asynchronous, calls: [ { to: sender, takes: 1 s } ] } ] } }
            """), Alone).Files;
        var sender = files.Single(f => f.Path == "kubernetes/prod/eu-west-3/sender.yaml").Content;
        sender.ShouldContain("minReplicaCount: 0");
        sender.ShouldContain("lagThreshold: \"50\"");
        sender.ShouldContain("kind: TriggerAuthentication");
        sender.ShouldContain("schedule: 0 */1 * * *");
        sender.ShouldContain("key: mail/prod/sender/SMTP");
        files.Single(f => f.Path == "kubernetes/prod/eu-west-3/kustomization.yaml").Content.ShouldContain("newTag: \"3.1\"");
    }

    [Fact]
    public void Render_AClusterOutsideAws_EntersByAnIngressWithACertificateOfItsOwn()
    {
        using var folder = new ScratchFolder();
        folder.Write(Rendered(Given.Text(
            """
            system: shop
            currency: EUR
            region: azure/westeurope
            exchange-rates: { USD: { rate: 0.86 EUR, on: 2026-08-15, source: assumed } }
            components:
              web: { uses: azure/aks-workload, runs-on: pool, cpu: 1, memory: 1 GiB, replicas: 2..5, scaling: { cpu: 60 % }, serves: { port: 8080, health: /health } }
              pool: { uses: azure/virtual-machine, sku: D2s_v5, replicas: 3 }
            requests: { look: { path: GET /, web: 5 ms } }
            """,
            """
            offering: azure/aks-workload
            title: { en: Service on AKS, fr: Service sur AKS }
            service: { name: Azure Kubernetes Service, category: Compute }
            kind: service
            accepts: { replicas: {}, scaling: {}, serves: {}, asks: {}, cpu: { type: count, unit: vCPU }, memory: { type: size }, runs-on: { type: text } }
            meters: {}
            """)));
        var web = System.IO.File.ReadAllText(Path.Combine(folder.Path, "kubernetes", "prod", "westeurope", "web.yaml"));
        web.ShouldContain("kind: Certificate");
        web.ShouldContain("secretName: web-tls");
        RealTool.Accepts("node", Validators, "kubernetes.mjs", folder.Path);
    }

    private static string TwoEnvironments(int seed) => RandomClusters.Of(seed) + """
        environments:
          dev: { components: { web: { replicas: 1, cpu: 0.25, regions: [aws/eu-west-3] } } }
          prod: {}
        """;

    private static Delivery Rendered(IEnumerable<Jauge.Spec.Resolution.Deployment> deployments) =>
        SystemRendering.Render(deployments, Alone);

    private static Delivery WithWrong(string path, string right, string wrong)
    {
        var delivery = Rendered(Given.System("twinme"));
        return Delivery.Of(delivery.Files.Select(f => f.Path == path ? f with { Content = Replaced(f.Content, right, wrong) } : f), []);
    }

    private static string Replaced(string content, string right, string wrong)
    {
        content.ShouldContain(right);
        return content.Replace(right, wrong, StringComparison.Ordinal);
    }

    private static string Validators => Clone.Find("tests", "Jauge.Rendering.Tests", "validators");

    private static string File(string path) => Rendered(Given.System("twinme")).Files.Single(f => f.Path == path).Content;
}
