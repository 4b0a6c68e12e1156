using System.Globalization;

namespace Jauge.Rendering.Tests.Terraform.Azure;

/// <summary>Descriptions that stand on Azure, by seed: every offering that has a module, and most ways to write them.</summary>
internal sealed class RandomAzure
{
    private readonly Random _random;

    private RandomAzure(int seed) => _random = new(seed);

    internal static string Of(int seed) => new RandomAzure(seed).Text(seed);

    private string Text(int seed) =>
        $$"""
        system: random-{{seed.ToString(CultureInfo.InvariantCulture)}}
        currency: EUR
        region: azure/{{One("westeurope", "francecentral", "westus", "northeurope")}}
        exchange-rates: { USD: { rate: 0.86 EUR, on: 2026-08-15, source: assumed } }
        budget: {{One("900 EUR/month", "900..1200 EUR/month", "12000 EUR/year")}}
        components:
        {{string.Join('\n', Components())}}
        requests: { page: { share: 100 %, web: 20 ms, calls: [ { to: db, takes: 2 ms } ] } }
        workload: { users: 100, think: exponential(10 s), ramp: 1 min, hold: 10 min }
        promises: {{One("{ availability: 99.9 % }", "{ latency: { p95: 300 ms } }", "{ users: 100 }")}}
        channels: { mail: { email: ops@example.com }, phone: { sms: "{{One("+33 6 12 34 56 78", "+1 202 555 0123", "+358 40 123 4567", "to be given")}}" }, chat: { {{One("slack", "teams", "pagerduty", "webhook")}}: chat-webhook } }
        alerts:
          cpu: { component: web, when: cpu > 80 %, for: {{One("1 min", "5 min", "7 min", "45 min")}}, severity: critical, notify: [mail, phone, chat] }
          errors: { component: web, when: error-rate > 1 %, notify: [mail] }
          full: { component: db, when: connections > limit, severity: info }
          slow: { component: web, when: latency.p95 > 400 ms, severity: warning, notify: [chat] }
          late: { component: db, when: replication-lag > 30 s, severity: warning, notify: [mail] }
          down: { component: web, when: {{One("down", "availability < 99 %")}}, notify: [mail] }
        environments: { prod: {} }
        """;

    private IEnumerable<string> Components()
    {
        yield return One(ContainerApp(), AppService());
        yield return Database();
        if (Maybe()) yield return "  net: { uses: azure/virtual-network }";
        if (Maybe()) yield return "  logs: { uses: azure/log-analytics, usage: { ingestion: 3 GB/month } }";
        if (Maybe()) yield return "  seen: { uses: azure/application-insights, usage: { ingestion: 9 GB/month } }";
        if (Maybe())
            yield return $"  edge: {{ uses: azure/front-door, sku: {One("Standard", "Premium")}, usage: {{ egress: 10 GB/month }} }}";
        if (Maybe())
            yield return $"  vault: {{ uses: azure/key-vault, sku: {One("Standard", "Premium")}, optional: {One("true", "false")}, usage: {{ operations: 1000/month }} }}";
        if (Maybe())
            yield return $"  files: {{ uses: azure/blob-storage, sku: {One("hot-lrs", "cool-zrs", "hot-ra-grs")}, storage: 20 GB, backups: {{ keep: {One("3 days", "90 days")} }}, usage: {{ reads: 100/month, writes: 10/month }} }}";
        if (Maybe()) yield return "  cdn: { uses: azure/cdn, usage: { egress: 10 GB/month } }";
        if (Maybe()) yield return $"  cache: {{ uses: azure/cache-for-redis, sku: {One("Basic_C0", "Standard_C1", "Premium_P1")} }}";
        if (Maybe()) yield return $"  redis: {{ uses: azure/managed-redis, sku: Balanced_B1, single-node: {One("true", "false")} }}";
        if (Maybe()) yield return $"  images: {{ uses: azure/container-registry, sku: {One("Basic", "Premium")} }}";
        if (Maybe())
            yield return $"  queue: {{ uses: azure/service-bus, sku: {One("Standard", "Premium")}, usage: {{ operations: 1000/month }} }}";
        if (Maybe()) yield return "  events: { uses: azure/event-hubs, sku: Standard, throughput-units: 2, usage: { events: 1000/month } }";
        if (Maybe()) yield return "  zone: { uses: azure/dns-zone }";
        if (Maybe()) yield return "  logs-2: { uses: azure/log-analytics, usage: { ingestion: 1 GB/month } }";
        if (Maybe()) yield return "  site: { uses: azure/static-web-app }";
        if (Maybe()) yield return "  search: { uses: azure/ai-search, sku: S1, replicas: 2, partitions: 5 }";
        if (Maybe()) yield return "  exit: { uses: azure/nat-gateway, usage: { processed: 5 GB/month } }";
        if (Maybe())
            yield return $"  documents: {{ uses: azure/cosmos-db, storage: 5 GB, mode: {One("provisioned", "serverless")}, request-units: 450 }}";
        if (Maybe()) yield return "  disks: { uses: azure/managed-disk, sku: E10_LRS, replicas: 2 }";
        if (Maybe())
            yield return "  model: { uses: azure/foundry-model, region: azure/eastus2, sku: DeepSeek-V3, usage: { input-tokens: 1M/month, output-tokens: 1M/month } }";
        if (Maybe())
            yield return "  model-2: { uses: azure/foundry-model, region: azure/eastus2, sku: DeepSeek-R1, usage: { input-tokens: 1M/month, output-tokens: 1M/month } }";
    }

    private string ContainerApp() =>
        $"  web: {{ uses: azure/container-app, cpu: {One("0.3", "0.5", "2", "6")}, memory: {One("0.5 GiB", "1 GiB", "4 GiB")}, replicas: {One("1", "0..3", "2..40", "5..900")}, "
        + $"scaling: {{ {One("http-concurrency: 10", "cpu: 70 %, memory: 80 %", "http-concurrency: 5, every: 20 s, stabilization: 5 min", "requests-per-replica: 50/s")} }}, "
        + $"serves: {{ concurrency: 10, {One("", "health: /healthz, ", "port: 9000, ", "port: 80, health: /, starts-in: lognormal(20 s, 5 s), ")}timeout: {One("5 s", "30 s", "400 s")} }}, "
        + $"{One("", "image: registry.example.com/web, ")}secrets: [{One("", "API-KEY", "DB_PASSWORD, TOKEN")}], settings: {{ MODE: fast }}, team: {One("shop", "core")}, tags: {{ \"cost/center\": \"7\" }} }}";

    private string AppService() =>
        $"  web: {{ uses: azure/app-service, sku: {One("F1", "B1", "S1", "P1v3")}, replicas: {One("1", "2..4")}, "
        + $"scaling: {{ {One("cpu: 70 %", "rules: [ { metric: cpu, above: 70 %, for: 5 min, change: +1 }, { metric: memory, below: 30 %, for: 1 min, change: -50 % } ]", "rules: [ { metric: requests, above: 100, for: 5 min, change: +1 } ]")} }}, "
        + $"serves: {{ concurrency: 4, workers: 4, health: {One("/", "/up")}, timeout: 120 s }}, tls: {One("1.2", "1.3")}, "
        + $"settings: {{ {One("PYTHON_VERSION: \"3.12\"", "NODE_VERSION: 22-lts", "MODE: fast")}, DB_HOST: stated-server.postgres.database.azure.com }}, secrets: [SECRET_KEY, DB_PASSWORD] }}";

    private string Database() =>
        $"  db: {{ uses: azure/{One("mysql-flexible-server", "postgresql-flexible-server")}, sku: {One("B_Standard_B1ms", "GP_Standard_D2ds_v4")}, storage: {One("20 GB", "33 GB", "128 GiB", "5 TB")}, "
        + $"high-availability: {One("none", "same-zone", "zone-redundant")}, backups: {{ keep: {One("3 days", "14 days", "90 days")}, geo-redundant: {One("true", "false")} }}, "
        + $"network: {{ public: {One("true", "false")}{One("", ", allow: [203.0.113.0/24, 198.51.100.7]", ", allow: [0.0.0.0]")} }}, read-replicas: {One("0", "2")}, settings: {{ {One("", "VERSION: \"15\"", "ADMIN: boss")} }} }}";

    private string One(params string[] choices) => choices[_random.Next(choices.Length)];

    private bool Maybe() => _random.Next(2) == 0;
}
