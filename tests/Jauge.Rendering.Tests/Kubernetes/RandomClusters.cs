using System.Text;

namespace Jauge.Rendering.Tests.Kubernetes;

/// <summary>Random descriptions of systems on clusters: odd names, no replica, ranges, several node groups and regions, every way of
/// scaling.</summary>
internal static class RandomClusters
{
    private const string Longest = "a-service-whose-name-is-as-long-as-the-language-lets-it-be--x9";

    /// <summary>The description of a seed.</summary>
    internal static string Of(int seed)
    {
        var random = new Random(seed);
        var regions = random.Next(3) switch { 0 => "[aws/eu-west-3]", 1 => "[aws/eu-west-3, aws/eu-west-1]", _ => "[aws/eu-west-1]" };
        var names = new[] { "web", Longest, "worker-", "a1", "side" }.Take(1 + random.Next(5)).ToList();
        var text = new StringBuilder(Head(random));
        foreach (var name in names) text.Append(Service(random, name, regions, names));
        if (random.Next(2) == 0)
            text.Append($"  db: {{ uses: aws/eks-postgresql, regions: {regions}, runs-on: nodes{Store(random)}{Backups(random)} }}\n");
        if (random.Next(2) == 0) text.Append($"  cache: {{ uses: aws/eks-redis, regions: {regions}, runs-on: more{Store(random)} }}\n");
        text.Append($"  nodes: {{ uses: aws/ec2-node-group, regions: {regions}, sku: m6i.large, replicas: 1..9, zones: {1 + random.Next(3)} }}\n");
        text.Append($"  more: {{ uses: aws/ec2-node-group, regions: {regions}, sku: m6i.large, replicas: 3, zones: 3 }}\n");
        text.Append("  side2: { uses: aws/eks-workload, runs-on: nodes, replicas: 1, image: side }\n");
        text.Append("  events: { uses: aws/msk, sku: kafka.m7g.large, replicas: 3, storage: 10 GB }\n");
        text.Append("  mails: { uses: azure/service-bus, region: azure/westeurope, sku: Standard, "
            + $"delivers: {{ to: web, takes: 5 ms, attempts: 3, schedules: {{ nightly_report: {{ every: 1 day }}, tick: {{ every: {1 + random.Next(90)} s }} }} }} }}\n");
        return text.Append(Requests(random, names)).Append(Promises(random)).ToString();
    }

    private static string Head(Random random) => $$"""
        system: {{(random.Next(3) == 0 ? "a-system-with-a-name-that-leaves-hardly-any-room-for-more" : "shop")}}
        currency: EUR
        region: aws/eu-west-3
        exchange-rates: { USD: { rate: 0.86 EUR, on: 2026-08-15, source: test } }
        components:

        """;

    private static string Service(Random random, string name, string regions, List<string> names)
    {
        var (low, high) = (random.Next(4), random.Next(1, 30));
        return $"  {name}: {{ uses: aws/eks-workload, regions: {regions}, runs-on: {(random.Next(3) == 0 ? "more" : "nodes")}, replicas: {low}..{low + high}, cpu: {Pick(random, "0.05", "1", "2.5")}, "
            + $"memory: {Pick(random, "64 MiB", "1 GiB", "1500 MB")}{Scaling(random)}{Serves(random)}{Rest(random, name, names)} }}\n";
    }

    private static string Scaling(Random random) =>
        Pick(random, "", ", scaling: { cpu: 60 % }",
            ", scaling: { policy: hpa, cpu: 70 %, memory: 80 %, requests-per-replica: 100/s, vertical: auto, stabilization: 1 min }",
        ", scaling: { policy: hpa, cpu: 70 %, vertical: auto }",
        ", scaling: { queue-length: 20, behavior: { up: { pods: 4, percent: 150 %, select: max }, down: { select: disabled } } }",
        ", scaling: { policy: keda, cpu: 50 %, http-concurrency: 10, every: 10 s }",
        ", scaling: { policy: keda, requests-per-replica: 0.5/s }", ", scaling: { policy: none }");

    private static string Serves(Random random) =>
        Pick(random, "", ", serves: { port: 9464, health: /health }", ", serves: { port: 80, starts-in: 90 s, timeout: 5 min }",
        ", serves: { concurrency: 8, health: healthz, readiness: { period: 3 s, failures: 2 }, liveness: { timeout: 4 s } }");

    private static string Rest(Random random, string name, List<string> names) =>
        Pick(random, "", ", image: \"registry.example:5000/team/app:1.2\"", ", image: app")
        + Pick(random, "", ", settings: { MODE: production, EMPTY: \"\" }") + Pick(random, "", ", secrets: [API_KEY, api-key]")
            + Pick(random, "", ", critical: false", ", team: \"Équipe A/B\"")
        + (name == names[^1] ? "" : Pick(random, "", $", needs: [{names[^1]}]"));

    private static string Store(Random random) =>
        $", replicas: {random.Next(8)}" + Pick(random, "", ", storage: 20 GB") + Pick(random, "", ", memory: 2 GiB, cpu: 1")
            + Pick(random, "", ", serves: { port: 7777 }");

    private static string Backups(Random random) =>
        Pick(random, "", ", backups: { every: 6 h, keep: 36 h }", ", backups: { every: 5 min }",
            ", backups: { every: 7 days, keep: 90 days }");

    private static string Requests(Random random, List<string> names) => random.Next(4) == 0 ? "" : $$"""
        requests:
          look: { path: GET /, {{names[0]}}: 5 ms, calls: [ { to: {{names[^1]}}x, takes: 1 ms }, { to: events, takes: 1 ms, mode: asynchronous, calls: [ { to: {{names[^1]}}x, takes: 1 ms } ] }, { to: mails, takes: 1 ms } ] }

        """.Replace($"{names[^1]}x", names.Count > 1 ? names[^1] : "side2", StringComparison.Ordinal);

    private static string Promises(Random random) =>
        Pick(random, "", "promises: { availability: 99.9 %, latency: { p95: 250 ms } }\n",
            "promises: { throughput: 10/s..20/s, error-rate: 1 % }\n");

    private static string Pick(Random random, params string[] of) => of[random.Next(of.Length)];
}
