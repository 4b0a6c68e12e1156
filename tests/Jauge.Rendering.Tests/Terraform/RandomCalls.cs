namespace Jauge.Rendering.Tests.Terraform;

/// <summary>Systems in AWS in which anything may call anything, in circles too.</summary>
internal static class RandomCalls
{
    private static readonly string[] Programs =
    [
        "uses: aws/fargate, replicas: 1..3, cpu: 1, memory: 2 GiB, secrets: [A]", "uses: aws/fargate, replicas: 2, cpu: 1, memory: 2 GiB",
        "uses: aws/ec2-instance, sku: t3.medium, replicas: 1",
        "uses: aws/lambda, memory: 512 MiB, usage: { requests: 1M/month, duration: 1 s }",
        "uses: aws/eks-workload, runs-on: nodes, replicas: 2, cpu: 1, memory: 1 GiB",
    ];

    private static readonly string[] Others =
    [
        "uses: aws/rds-postgresql, sku: db.m6g.large, storage: 50 GB", "uses: aws/elasticache, sku: cache.t4g.small, replicas: 1",
        "uses: aws/msk-serverless, partitions: 3",
        "uses: aws/opensearch, sku: t3.small.search, replicas: 1, storage: 10 GB",
        "uses: aws/s3, storage: 1 GB, usage: { reads: 1/month, writes: 1/month }",
        "uses: aws/load-balancer, sku: application, usage: { requests: 1M/month, processed: 1 GB/month }",
        "uses: aws/load-balancer, sku: network, usage: { processed: 1 GB/month }",
        "uses: aws/api-gateway, usage: { requests: 1M/month }", "uses: aws/cloudfront, usage: { requests: 1M/month, egress: 1 GB/month }",
        "uses: aws/waf, usage: { requests: 1M/month, rules: 5 }", "uses: aws/route53, usage: { queries: 1M/month }",
    ];

    internal static string Of(int seed)
    {
        var chance = new Random(seed);
        var programs = Enumerable.Range(0, chance.Next(2, 7)).Select(i => $"p{i}: {{ {Programs[chance.Next(Programs.Length)]} }}").ToList();
        var others = Others.Where(_ => chance.Next(2) == 0).Select((o, i) => $"o{i}: {{ {o} }}").ToList();
        List<string> all =
            ["cluster: { uses: aws/eks }", "nodes: { uses: aws/ec2-node-group, sku: m6i.large, replicas: 2 }", .. programs, .. others];
        var names = programs.Concat(others.Where(o => !o.Contains("cloudfront", StringComparison.Ordinal)
            && !o.Contains("waf", StringComparison.Ordinal)
            && !o.Contains("route53", StringComparison.Ordinal))).Select(c => c.Split(':')[0]).ToList();
        var calls = Enumerable.Range(0, chance.Next(2, 14))
            .Select(_ => (names[chance.Next(programs.Count)], names[chance.Next(names.Count)])).Where(c => c.Item1 != c.Item2).Distinct();
        return Described(all, [.. calls]);
    }

    internal static string Described(IReadOnlyList<string> components, IReadOnlyList<(string From, string To)> calls) =>
        $"system: circles\ncurrency: USD\nregion: aws/eu-west-3\ncomponents:\n{string.Concat(components.Select(c => $"  {c}\n"))}"
        + (calls.Count == 0 ? "" : "requests:\n")
        + string.Concat(calls.Select((c, i) =>
            $"  r{i}: {{ {(calls.Count > 1 ? $"share: {(i == 0 ? 100 - (calls.Count - 1) : 1)} %, " : "")}{c.From}: 1 ms, calls: [ {{ to: {c.To}, takes: 1 ms }} ] }}\n"))
        + "environments: { prod: {} }\n";
}
