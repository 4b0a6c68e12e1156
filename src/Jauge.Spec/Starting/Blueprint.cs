namespace Jauge.Spec.Starting;

/// <summary>The offerings that a first file begins with, by provider: small, priced, and easy to change.</summary>
internal static class Blueprint
{
    /// <summary>The region that is suggested.</summary>
    public const string DefaultRegion = "azure/westeurope";

    private static readonly Dictionary<string, Dictionary<string, string>> Offerings = new(StringComparer.Ordinal)
    {
        ["azure"] = new(StringComparer.Ordinal)
        {
            ["web"] = "uses: azure/container-app\ncpu: 1\nmemory: 2 GiB\nreplicas: 2..10\nscaling: { http-concurrency: 20 }",
            ["database"] =
                "uses: azure/postgresql-flexible-server\nsku: B_Standard_B2s\nstorage: 64 GB\nbackups: { every: 1 day, keep: 7 days, point-in-time: true, size: 32 GB }",
            ["cache"] = "uses: azure/cache-for-redis\nsku: Standard_C1",
        },
        ["aws"] = new(StringComparer.Ordinal)
        {
            ["web"] = "uses: aws/fargate\ncpu: 1\nmemory: 2 GiB\nreplicas: 2..10\nscaling: { cpu: 60 % }",
            ["database"] =
                "uses: aws/rds-postgresql\nsku: db.t4g.small\nstorage: 64 GB\nbackups: { every: 1 day, keep: 7 days, point-in-time: true, size: 32 GB }",
            ["cache"] = "uses: aws/elasticache\nsku: cache.t3.small",
        },
    };

    /// <summary>Providers that a first file can begin with.</summary>
    public static IReadOnlyCollection<string> Providers => Offerings.Keys;

    /// <summary>What may stand beside the web application.</summary>
    public static IReadOnlyCollection<string> Parts { get; } = ["database", "cache"];

    /// <summary>Keys of a component, one a line.</summary>
    public static string Component(string provider, string part) => Offerings[provider][part];
}
