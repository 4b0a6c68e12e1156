using System.Text;
using Jauge.Catalog;

namespace Jauge.Rendering.Tests.Anything;

/// <summary>A description that nobody wrote: valid, and as odd as descriptions may be. The seed decides everything.</summary>
internal sealed class RandomSystem
{
    private readonly Dice _dice;
    private readonly StringBuilder _text = new();
    private readonly RandomComponents _components;
    private readonly OfferingCatalog _catalog;
    private readonly string _home;
    private readonly List<string> _requests = [];

    internal RandomSystem(int seed, OfferingCatalog catalog)
    {
        (_dice, _catalog) = (new(seed), catalog);
        var provider = _dice.Pick("azure", "aws", "aws");
        var regions = catalog.Provider(provider, new Core.DiagnosticBag())!.Regions.Keys.ToList();
        _home = $"{provider}/{_dice.Pick(regions)}";
        _components = new(_dice, catalog, _home);
        Line($"system: {_dice.Pick("s", "shop-", "the-very-long-name-of-a-system-")}{seed}");
    }

    internal string Write()
    {
        if (!_dice.Once(4)) Line($"title: {_dice.Title()}");
        Line($"currency: EUR\nregion: {_home}\nexchange-rates: {{ USD: {{ rate: 0.86 EUR, on: 2026-08-15, source: test }} }}");
        Components();
        Requests();
        Workload();
        Promises();
        Operations();
        Plans();
        LoadTests();
        Environments();
        return _text.ToString();
    }

    private void Line(string text) => _text.Append(text).Append('\n');

    private void Components()
    {
        var provider = _home.Split('/')[0];
        if (provider == "aws" && _dice.Once(2)) Cluster();
        else _components.Add(provider == "azure" ? _dice.Pick("azure/container-app", "azure/app-service")
            : _dice.Pick("aws/fargate", "aws/lambda", "aws/ec2-instance"));
        var own = _catalog.Offerings.Where(o => o.StartsWith(provider + "/", StringComparison.Ordinal)
            && !o.StartsWith("aws/eks", StringComparison.Ordinal)
            && o != "aws/ec2-node-group").ToList();
        foreach (var id in _dice.Some(own, 7)) _components.Add(id);
        if (_dice.Once(2))
            foreach (var id in _dice.Some(_catalog.Offerings.Where(o => o.Split('/')[0] is "any" or "stripe" or "upstash" or "vercel")
                .ToList(), 3)) _components.Add(id);
        if (_dice.Once(4)) _components.Add(provider == "aws" ? "azure/foundry-model" : "aws/s3");
        Line("components:\n" + string.Join('\n', _components.Lines));
    }

    private void Cluster()
    {
        var second =
            _catalog.Provider("aws", new Core.DiagnosticBag())!.Regions.Keys.First(r => !_home.EndsWith(r, StringComparison.Ordinal));
        var regions = _dice.Once(2) ? $"regions: [{_home}, aws/{second}]" : "";
        _components.Add("aws/eks", regions);
        _components.Add("aws/ec2-node-group", regions);
        var on = $"runs-on: {_components.Names[^1]}";
        var extra = regions.Length == 0 ? on : $"{on}, {regions}";
        for (var i = _dice.Between(1, 3); i > 0; i--) _components.Add("aws/eks-workload", extra);
        if (_dice.Once(2)) _components.Add("aws/eks-postgresql", extra);
        if (_dice.Once(2)) _components.Add("aws/eks-redis", extra);
    }

    private void Requests()
    {
        var entries = _components.Of(OfferingKind.Service, OfferingKind.Function)
            .Where(e => _components.OfferingOf(e).Id is not ("aws/eks" or "azure/kubernetes-service")).ToList();
        if (entries.Count == 0 || _dice.Once(6)) return;
        var (entry, count) = (_dice.Pick(entries), _dice.Between(1, 4));
        Line("requests:");
        for (var i = 0; i < count; i++)
        {
            _requests.Add(_dice.Pick("read", "buy", "search", "a-b") + i);
            var share = i < count - 1 ? 10 : 100 - (10 * (count - 1));
            var path = _dice.Once(4) ? ""
                : $", path: '{_dice.Pick("GET", "POST", "PUT", "DELETE")} {_dice.Pick("/", "/items/1", "/a b", "/q?x=1&y=${z}", "/naïve")}'";
            var body = _dice.Once(4) ? ", body: '{ \"a\": \"b\" }'" : "";
            var title = _dice.Once(3) ? $", title: {_dice.Title()}" : "";
            Line($"  {_requests[^1]}: {{ share: {share} %, {entry}: {_dice.Law()}{path}{body}{title}{Calls(entry)} }}");
        }
    }

    private string Calls(string entry)
    {
        var targets = _components.Of(OfferingKind.Service, OfferingKind.Function, OfferingKind.Database, OfferingKind.Cache,
            OfferingKind.Queue, OfferingKind.Search,
            OfferingKind.Storage, OfferingKind.Model).Where(t => t != entry).ToList();
        return targets.Count == 0 ? ""
            : $", calls: [ {string.Join(", ", _dice.Some(targets, 3).Select(t => $"{{ to: {t}, times: {_dice.Between(1, 4)}, takes: {_dice.Law()} }}"))} ]";
    }

    private void Workload()
    {
        if (_requests.Count == 0 || _dice.Once(6)) return;
        var size = _dice.Pick($"users: {_dice.Between(1, 20000)}, think: {_dice.Law()}", $"arrivals: {_dice.Between(1, 3000)}/s",
            $"arrivals: {_dice.Between(1, 600)}/min", Sessions());
        var more = _dice.Once(2) ? $", ramp: {_dice.Between(1, 10)} min, hold: {_dice.Between(1, 90)} min" : "";
        if (_dice.Once(4)) more += ", curve: [ { at: 0 min, load: 10 % }, { at: 5 min, load: 100 % }, { at: 20 min, load: 30 % } ]";
        Line($"workload: {{ {size}{more}, volumes: {{ requests: {_dice.Between(1, 90)}M/month, egress: {_dice.Between(1, 900)} GB/month }} }}");
    }

    private string Sessions() =>
        $"sessions: {_dice.Between(1, 40)}/s, think: {_dice.Law()}, journeys: {{ visitor: {{ share: 70 %, steps: [{_requests[0]}, {_requests[^1]}], continue: 80 % }}, "
        + $"buyer: {{ share: 30 %, steps: [{string.Join(", ", _requests)}], think: 2 s }} }}";

    private void Promises()
    {
        if (_dice.Once(5)) return;
        var keys = new List<string>();
        if (_dice.Once(2)) keys.Add($"availability: {_dice.Pick("99 %", "99.5 %", "99.9 %", "99.95 %")}");
        if (_dice.Once(2))
            keys.Add($"latency: {{ {_dice.Pick("mean: 80 ms", "p95: 300 ms", "p99: 1 s", "p50: 50 ms, p95: 200 ms, p99.9: 2 s")} }}");
        if (_dice.Once(3)) keys.Add($"throughput: {_dice.Pick("100/s", "50..200/s", "6000/min")}");
        if (_dice.Once(3)) keys.Add("error-rate: 1 %");
        if (_dice.Once(2)) keys.Add($"recovery: {{ rto: {_dice.Pick("15 min", "4 h")}, rpo: {_dice.Pick("5 min", "1 day")} }}");
        if (_dice.Once(4)) keys.Add("users: 500, page-load: 2 s, utilization: { cpu: 70 % }");
        if (keys.Count > 0) Line($"promises: {{ {string.Join(", ", keys)} }}");
        if (_dice.Once(2)) Line($"budget: {_dice.Between(1, 9000)} {_dice.Pick("EUR/month", "USD/year")}");
    }

    private void Operations()
    {
        if (_dice.Once(5)) return;
        Line("channels: { ops: { email: ops@example.com }, chat: { slack: SLACK_WEBHOOK }, crew: { teams: TEAMS_WEBHOOK }, pager: { pagerduty: PAGER_KEY }, "
            + "phone: { sms: '+33 1 23 45 67 89' }, hook: { webhook: OTHER_HOOK } }");
        Line("alerts:");
        foreach (var (metric, i) in _dice.Some(Conditions, 6).Select((m, i) => (m, i)))
            Line($"  alert-{i}: {{ {(_dice.Once(3) ? "" : $"component: {_dice.Pick(_components.Names)}, ")}when: {metric}, for: {_dice.Pick("1 min", "5 min", "1 h")}, "
                + $"severity: {_dice.Pick("info", "warning", "critical")}, notify: [{string.Join(", ", _dice.Some(Channels, 3))}]{(_dice.Once(2) ? $", title: {_dice.Title()}" : "")} }}");
        if (_dice.Once(2))
            Line($"dashboards: {{ main: {{ title: {_dice.Title()}, shows: [throughput, latency, error-rate, cpu, replicas, cost] }} }}");
        if (_dice.Once(2))
            Line($"calendar: {{ look: {{ task: {_dice.Title()}, every: {_dice.Pick("day", "week", "month", "quarter", "year")}, takes: 15 min }} }}");
        if (_dice.Once(2))
            Line($"checklists: {{ go-live: [{_dice.Title()}, {{ do: {_dice.Title()}, takes: 10 min }}] }}\nincident: [{_dice.Title()}]\ncontacts: {{ lead: {_dice.Title()} }}");
        if (_dice.Once(2))
            Line($"risks: {{ loss: {{ title: {_dice.Title()}, impact: high, probability: low, mitigation: {_dice.Title()} }} }}");
    }

    private static readonly string[] Channels = ["ops", "chat", "crew", "pager", "phone", "hook"];

    private static readonly string[] Conditions =
    [
        "cpu > 80 %", "memory > 85 %", "latency.p95 > 2 s", "latency.mean > 500 ms", "error-rate > 1 %", "connections > limit", "down",
        "availability < 99.5 %", "disk > 90 %",
        "queue-length > 100", "replicas > 8", "throughput < 5/s", "backup-age > 26 h", "restarts > 3", "replication-lag > 30 s",
        "cost > 500 EUR/month",
    ];

    private void Plans()
    {
        if (!_dice.Once(3)) return;
        Line($"plans: {{ free: {{ price: 0 EUR/month, quota: {{ requests: 1000/month }} }}, pro: {{ title: {_dice.Title()}, price: 29 EUR/month, customers: 10, "
            + $"quota: {{ requests: unlimited }}, includes: [{_dice.Title()}] }} }}");
    }

    private void LoadTests()
    {
        if (_requests.Count == 0 || !_dice.Once(2)) return;
        Line("load-tests:");
        foreach (var profile in _dice.Some(Profiles, 5))
            Line($"  test-{profile}: {{ {_dice.Pick($"users: {_dice.Between(1, 900)}", $"arrivals: {_dice.Between(1, 90)}/s")}, lasts: {_dice.Between(1, 60)} min, profile: {profile} }}");
    }

    private static readonly string[] Profiles = ["smoke", "load", "spike", "stress", "endurance"];

    private void Environments()
    {
        if (_dice.Once(3)) return;
        var elastic = _components.Elastic.Count > 0
            ? $"components: {{ {_components.Elastic[0]}: {{ replicas: 1..2, title: {_dice.Title()} }} }}" : "title: small";
        Line($"environments:\n  dev: {{ {elastic} }}");
        if (_dice.Once(2)) Line($"  staging: {{ title: {_dice.Title()} }}");
        Line("  prod: {}");
    }
}
