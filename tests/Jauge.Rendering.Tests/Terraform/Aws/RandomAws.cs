using System.Globalization;

namespace Jauge.Rendering.Tests.Terraform.Aws;

/// <summary>Descriptions of systems in AWS that nobody would write by hand: any choice of components, sizes, regions and calls.</summary>
internal static class RandomAws
{
    private static readonly string[] Always = ["cluster: { uses: aws/eks, regions: R }",
        "nodes: { uses: aws/ec2-node-group, sku: m6i.large, replicas: N..9, zones: Z, regions: R, scaling: { policy: cluster-autoscaler } }"];

    private static readonly string[] Choices =
    [
        "app: { uses: aws/eks-workload, runs-on: nodes, replicas: N, cpu: 1, memory: 1 GiB, regions: R, secrets: [A, B], serves: { port: 8000, health: /up } }",
        "tasks: { uses: aws/fargate, replicas: N..8, cpu: Z, memory: 4 GiB, regions: R, needs: [db] }",
        "db: { uses: aws/rds-postgresql, sku: db.r6g.large, storage: N00 GB, regions: R, high-availability: H, backups: { keep: N days } }",
        "cache: { uses: aws/elasticache, sku: cache.m6g.large, replicas: 6, shards: Z, regions: R, high-availability: H }",
        "table: { uses: aws/dynamodb, regions: R, storage: 1 GB, usage: { reads: 1M/month, writes: 1M/month } }",
        "files: { uses: aws/s3, regions: R, storage: 1 GB, usage: { reads: 1M/month, writes: 1M/month } }",
        "log: { uses: aws/msk, sku: kafka.m7g.large, replicas: N, storage: 100 GB, regions: R }",
        "index: { uses: aws/opensearch, sku: t3.medium.search, replicas: N, storage: 20 GB, regions: R, high-availability: H }",
        "job: { uses: aws/lambda, memory: 512 MiB, runs-every: N min, regions: R, usage: { requests: 1M/month, duration: 1 s }, needs: [cache] }",
        "door: { uses: aws/load-balancer, sku: application, regions: R, usage: { requests: 1M/month, processed: 1 GB/month } }",
        "gate: { uses: aws/load-balancer, sku: network, regions: R, usage: { processed: 1 GB/month } }",
        "names: { uses: aws/route53, failover: { detection: { every: 10 s, failures: 3 } }, usage: { queries: 1M/month, health-checks: 2 } }",
        "edge: { uses: aws/cloudfront, usage: { requests: 1M/month, egress: 1 GB/month } }",
        "wall: { uses: aws/waf, usage: { requests: 1M/month, rules: 5 } }",
    ];

    internal static string Of(int seed)
    {
        var chance = new Random(seed);
        var components = Always.Concat(Choices.Where(c => chance.Next(3) > 0)).Select(c => Filled(c, chance, seed)).ToList();
        var names = components.Select(c => c.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        return $"system: random-{seed.ToString(CultureInfo.InvariantCulture)}\ncurrency: USD\nregion: aws/eu-west-3\ncomponents:\n"
            + string.Concat(components.Select(c => $"  {Known(c, names)}\n"))
                + (names.Contains("app") ? "requests: { page: { app: 5 ms } }\n" : "")
            + "promises: { availability: 99 % }\nenvironments: { dev: { title: small }, prod: {} }\n";
    }

    private static string Filled(string component, Random chance, int seed) => component
        .Replace("regions: R", seed % 2 == 0 ? "regions: [aws/eu-west-3]" : "regions: [aws/eu-west-3, aws/eu-west-1]",
            StringComparison.Ordinal)
        .Replace(" N", $" {chance.Next(1, 7).ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal)
        .Replace(" Z", $" {chance.Next(1, 4).ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal)
        .Replace(": H", chance.Next(2) == 0 ? ": none" : ": multi-az", StringComparison.Ordinal);

    private static string Known(string component, HashSet<string> names) =>
        names.Contains("db") && names.Contains("cache") ? component
            : component.Replace(", needs: [db]", "", StringComparison.Ordinal).Replace(", needs: [cache]", "", StringComparison.Ordinal);
}
