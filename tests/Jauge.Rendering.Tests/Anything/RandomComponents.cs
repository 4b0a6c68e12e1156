using Jauge.Catalog;
using Jauge.Core;

namespace Jauge.Rendering.Tests.Anything;

/// <summary>Components of any offering of the catalog, with any of the keys that it accepts.</summary>
internal sealed class RandomComponents(Dice dice, OfferingCatalog catalog, string home)
{
    private static readonly string[] Words =
    [
        "shop", "api", "front", "orders", "db", "cache", "queue", "files", "search", "edge", "jobs", "mail", "users", "a", "x1",
        "point-of-sale", "the-very-long-name-of-a-component",
    ];

    private readonly List<(string Name, Offering Offering)> _all = [];
    private readonly Dictionary<string, string> _regions = new() { [home.Split('/')[0]] = home };

    internal List<string> Lines { get; } = [];

    internal IReadOnlyList<string> Of(params OfferingKind[] kinds) =>
        [.. _all.Where(c => kinds.Contains(c.Offering.Kind)).Select(c => c.Name)];

    internal IReadOnlyList<string> Names => [.. _all.Select(c => c.Name)];

    /// <summary>Those whose number changes with the load.</summary>
    internal List<string> Elastic { get; } = [];

    internal Offering OfferingOf(string name) => _all.Single(c => c.Name == name).Offering;

    internal string Region(string provider)
    {
        if (_regions.TryGetValue(provider, out var known)) return known;
        var regions = catalog.Provider(provider, new DiagnosticBag())!.Regions.Keys.ToList();
        return _regions[provider] = regions.Count == 0 ? "" : $"{provider}/{dice.Pick(regions)}";
    }

    internal void Add(string id, string extra = "")
    {
        var offering = catalog.Find(id, new DiagnosticBag())!;
        var name = $"{dice.Pick(Words)}{(dice.Once(2) ? "-" : "")}{_all.Count}";
        var keys = new List<string> { $"uses: {id}" };
        if (RegionOf(offering) is { } region) keys.Add($"region: {region}");
        if (dice.Once(2)) keys.Add($"title: {dice.Title()}");
        if (id == "any/quoted") keys.Add($"quoted: {dice.Between(1, 300)} EUR/month");
        keys.AddRange(offering.Accepts.Values.Where(i => i.Type == InputType.Language).Select(i => Language(offering, i, name))
            .OfType<string>());
        keys.AddRange(offering.Accepts.Values.Where(i => i.Type != InputType.Language && !IsUsage(i)).Select(Input).OfType<string>());
        var usage = offering.Accepts.Values.Where(IsUsage).Select(Usage).OfType<string>().ToList();
        if (usage.Count > 0) keys.Add($"usage: {{ {string.Join(", ", usage)} }}");
        keys.AddRange(Common(offering));
        if (extra.Length > 0) keys.Add(extra);
        _all.Add((name, offering));
        Lines.Add($"  {name}: {{ {string.Join(", ", keys)} }}");
    }

    private static bool IsUsage(OfferingInput input) => input.Name.StartsWith("usage.", StringComparison.Ordinal);

    private string? RegionOf(Offering offering)
    {
        var region = Region(offering.Provider.Id);
        if (offering.AbsentFrom is { } absent && absent.Regions.Any(r => region.EndsWith("/" + r, StringComparison.Ordinal)))
            region = $"{offering.Provider.Id}/{offering.Provider.Regions.Keys.First(r => !absent.Regions.Contains(r))}";
        return region.Length == 0 || region == home ? null : region;
    }

    private IEnumerable<string> Common(Offering offering)
    {
        if (_all.Count > 0 && dice.Once(3)) yield return $"needs: [{dice.Pick(Names)}]";
        if (dice.Once(4)) yield return $"tags: {{ owner: {dice.Title()} }}";
        if (dice.Once(4)) yield return $"critical: {dice.Pick("true", "false")}";
        if (dice.Once(6)) yield return $"note: {dice.Title()}";
        if (offering.Kind is not (OfferingKind.Service or OfferingKind.Function)) yield break;
        if (dice.Once(3)) yield return $"image: {dice.Pick("acme/web", "registry.example.com/team/app:1.2.3", "nginx")}";
        if (dice.Once(2)) yield return $"settings: {{ MODE: {dice.Title()}, LOG_LEVEL: debug, RETRIES: '3' }}";
        if (dice.Once(2)) yield return "secrets: [DATABASE_URL, STRIPE_SECRET_KEY]";
    }

    private string? Language(Offering offering, OfferingInput input, string name) => input.Name switch
    {
        "sku" => offering.Skus.Count == 0 ? null : $"sku: {dice.Pick(offering.Skus.Keys.ToList())}",
        "replicas" => $"replicas: {Replicas(offering, name)}",
        "storage" => $"storage: {dice.Pick(32, 64, 128, 512, 1024)} GB",
        "serves" => offering.Kind == OfferingKind.Service || dice.Once(3) ? $"serves: {{ {Serves()} }}" : null,
        "scaling" => dice.Once(2) ? $"scaling: {{ {Scaling(offering)} }}" : null,
        "asks" => $"asks: {{ cpu: {dice.Pick("0.25", "1", "2")}, memory: {dice.Pick("512 MiB", "1 GiB", "4 GiB")} }}",
        "pool" => Of(OfferingKind.Database) is { Count: > 0 } stores && dice.Once(2)
            ? $"pool: {{ size: {dice.Between(1, 20)}, to: {dice.Pick(stores)} }}" : null,
        "high-availability" => dice.Once(2) ? $"high-availability: {dice.Pick(offering.HighAvailability)}" : null,
        "backups" => dice.Once(2) ? $"backups: {{ {Backups()} }}" : null,
        "network" => dice.Once(3) ? $"network: {{ public: {dice.Pick("true", "false")} }}" : null,
        "tls" => dice.Once(3) ? "tls: 1.2" : null,
        "spot" => dice.Once(4) ? "spot: 30 %" : null,
        "delivers" => dice.Once(2)
            ? $"delivers: {{ attempts: {dice.Between(1, 5)}, backoff: {{ first: 2 s, factor: 2 }}, dead-letter: true }}" : null,
        _ => null,
    };

    private string Replicas(Offering offering, string name)
    {
        if (offering.Kind != OfferingKind.Service || dice.Once(3))
            return dice.Between(1, 3).ToString(System.Globalization.CultureInfo.InvariantCulture);
        Elastic.Add(name);
        var least = dice.Between(1, 4);
        return $"{least}..{least + dice.Between(1, 6)}";
    }

    private string Serves()
    {
        var keys = new List<string> { $"concurrency: {dice.Between(1, 100)}" };
        if (dice.Once(2)) keys.Add($"starts-in: {dice.Law()}");
        if (dice.Once(2)) keys.Add($"port: {dice.Pick(80, 3000, 8080)}");
        if (dice.Once(2)) keys.Add($"health: {dice.Pick("/", "/health", "/api/health?full=1")}");
        if (dice.Once(3)) keys.Add("timeout: 30 s");
        if (dice.Once(4)) keys.Add("readiness: { period: 5 s, failures: 2 }");
        return string.Join(", ", keys);
    }

    private string Scaling(Offering offering) => offering.Id switch
    {
        "azure/container-app" => dice.Pick("http-concurrency: 10", "cpu: 70 %", "memory: 80 %", "http-concurrency: 5, cpu: 60 %"),
        "azure/app-service" => "policy: azure-monitor, rules: [ { metric: cpu, above: 70 %, for: 10 min, change: '+1', cooldown: 5 min }, "
            + "{ metric: cpu, below: 30 %, for: 10 min, change: '-1', cooldown: 5 min } ]",
        "aws/eks-workload" =>
            dice.Pick("policy: hpa, cpu: 60 %", "policy: hpa, cpu: 70 %, memory: 80 %, vertical: auto",
                "cpu: 60 %, requests-per-replica: 100/s",
            "policy: hpa, cpu: 60 %, behavior: { up: { pods: 8, period: 30 s }, down: { percent: 50 %, period: 60 s, stabilization: 5 min } }"),
        "aws/ec2-node-group" => "policy: cluster-autoscaler",
        _ => dice.Pick("cpu: 60 %", "cpu: 70 %, memory: 80 %"),
    };

    private string Backups()
    {
        var keys = new List<string> { $"every: {dice.Pick("6 h", "1 day")}", $"keep: {dice.Pick(7, 14, 35)} days" };
        if (dice.Once(2)) keys.Add("point-in-time: true");
        if (dice.Once(3)) keys.Add($"geo-redundant: {dice.Pick("true", "false")}");
        if (dice.Once(2)) keys.Add("size: 60 GB");
        return string.Join(", ", keys);
    }

    private string? Input(OfferingInput input) => input.Name == "runs-on" || (!input.IsRequired && !dice.Once(3)) ? null
        : Value(input) is { } value ? $"{input.Name}: {value}" : null;

    private string? Value(OfferingInput input) => input.Type switch
    {
        InputType.Count => input.Name == "cpu" ? dice.Pick("0.5", "1", "2") : $"{dice.Pick(1, 2, 3)}",
        InputType.Size => input.Name == "memory" ? dice.Pick("1 GiB", "2 GiB", "4 GiB") : $"{dice.Pick(1, 20, 100)} GB",
        InputType.Ratio => $"{dice.Between(1, 100)} %",
        InputType.Rate => $"{dice.Between(1, 100)}/s",
        InputType.Time => $"{dice.Pick(7, 30, 90)} days",
        InputType.Money => $"{dice.Between(1, 100)} EUR",
        InputType.Flag => dice.Pick("true", "false"),
        InputType.Choice => dice.Pick(input.OneOf),
        _ => null,
    };

    private string? Usage(OfferingInput input)
    {
        var name = input.Name["usage.".Length..];
        if (!input.IsRequired && !dice.Once(2)) return null;
        return input.Type switch
        {
            InputType.Count => $"{name}: {dice.Between(1, 900)}000/month",
            InputType.Size => $"{name}: {dice.Between(1, 900)} GB/month",
            InputType.Money => $"{name}: {dice.Between(1, 900)} EUR/month",
            _ => null,
        };
    }
}
