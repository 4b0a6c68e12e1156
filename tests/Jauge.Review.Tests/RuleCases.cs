namespace Jauge.Review.Tests;

/// <summary>Every rule with a system that it objects to and one that it accepts.</summary>
internal static class RuleCases
{
    private const string App =
        "shop: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 2..10, scaling: { http-concurrency: 10 } }";
    private const string Db =
        "db: { uses: azure/mysql-flexible-server, sku: GP_Standard_D4ds_v4, storage: 128 GB, high-availability: zone-redundant, backups: { every: 1 day, keep: 7 days, size: 10 GB, restore-test: drill } }";
    private const string Calls = "requests: { page: { share: 100 %, path: GET /, shop: 10 ms, calls: [ { to: db, takes: 5 ms } ] } }\n";
    private const string Drill = "calendar: { drill: { every: month, takes: 30 min, task: Restore } }\n";
    private const string Nodes = "nodes: { uses: aws/ec2-node-group, sku: m6i.large, replicas: 2..4, zones: 3, storage: 20 GB }";
    private const string Api =
        "api: { uses: aws/eks-workload, runs-on: nodes, replicas: 2..6, asks: { cpu: 1, memory: 1 GiB }, scaling: { policy: hpa, cpu: 60 % } }";
    private const string Paris = "aws/eu-west-3";

    public static IReadOnlyList<RuleCase> All { get; } =
        [.. Availability, .. Recovery, .. Scaling, .. Capacity, .. Cost, .. Testing, .. Alerts, .. Security, .. Catalog];

    private static IEnumerable<RuleCase> Availability =>
    [
        new("JR101", Azure("promises: { availability: 99.95 % }"), "shop 99.95 % × db 99.99 % = 99.94 %, which allows 26.3 min",
            Azure("promises: { availability: 99.9 % }")),
        new("JR102", Azure("promises: { availability: 99.8 % }", Db.Replace("zone-redundant", "none")),
            "db, service level 99.9 %; 99.8 % is promised", Azure("promises: { availability: 99.8 % }")),
        new("JR103", Azure("promises: { availability: 99.9 % }", Db, App.Replace("2..10", "1..10")),
            "shop may run 1 of 10 replicas; 99.9 %", Azure("promises: { availability: 99.9 % }")),
        new("JR104", Azure("", Db.Replace("GP_Standard_D4ds_v4", "B_Standard_B1ms")), "zone-redundant on B_Standard_B1ms", Azure("")),
        new("JR105", Given.System(Nodes.Replace("zones: 3", "zones: 4"), "", Paris),
            "nodes spreads over 4 zones; Europe (Paris) (eu-west-3) has 3", Given.System(Nodes, "", Paris)),
        new("JR106", TwoRegions("[aws/eu-west-3, aws/eu-west-1]"), "Each of 2 regions holds its own db", TwoRegions("[aws/eu-west-3]")),
    ];

    private static IEnumerable<RuleCase> Recovery =>
    [
        new("JR201", Azure("promises: { recovery: { rpo: 15 min } }", Db.Replace("every: 1 day", "every: 1 day, point-in-time: false")),
            "daily backups without point-in-time recovery lose up to 24 h of work; at most 15 min",
            Azure("promises: { recovery: { rpo: 15 min } }", Db.Replace("every: 1 day", "every: 1 day, point-in-time: true"))),
        new("JR202", Azure("promises: { recovery: { rto: 1 h } }", Db.Replace(", restore-test: drill", "")),
            "takes over in 1 to 2 min, which is enough for a lost server", Azure("promises: { recovery: { rto: 1 h } }")),
        new("JR203", Dns("failures: 3", "30 s"),
            "3 failures × 30 s to notice (60 to 96 s) + up to 1 min of DNS TTL = 60 to 156 s; 30 s are promised",
            Dns("failures: 3", "3 min")),
        new("JR204", Azure("promises: { recovery: { rpo: 1 day } }", Db.Replace(", restore-test: drill", "")), "db: backups are kept",
            Azure("promises: { recovery: { rpo: 1 day } }")),
        new("JR205", Azure("", Db.Replace("7 days", "60 days")), "keep backups for 60 days; the offering keeps them for 35 days",
            Azure("", Db.Replace("7 days", "35 days"))),
        new("JR206", Azure("promises: { recovery: { rpo: 1 day } }\nsecurity: { measures: { copies: Geo-redundant backups } }"),
            "Geo-redundant backups",
            Azure("promises: { recovery: { rpo: 1 day } }\nsecurity: { measures: { copies: Geo-redundant backups } }",
                Db.Replace("size: 10 GB", "size: 10 GB, geo-redundant: true"))),
        new("JR207", Given.System("db: { uses: aws/rds-postgresql, sku: db.m6g.large, storage: 50 GB, critical: true }",
            "promises: { availability: 99 % }", Paris), "they are kept for 1 day only",
            Given.System("db: { uses: aws/rds-postgresql, sku: db.m6g.large, storage: 50 GB, critical: true, backups: { every: 1 day, keep: 7 days } }", "promises: { availability: 99 % }", Paris)),
    ];

    private static IEnumerable<RuleCase> Scaling =>
    [
        new("JR301", Given.System(App.Replace("2..10", "5..50").Replace("10 } }", "5 }, serves: { starts-in: 10 s } }"),
            "promises: { scale-out: { component: shop, from: 5, to: 50, within: 30 s } }"),
            "climbs 5 → 10 → 20 → 40 → 50",
            Given.System(App.Replace("2..10", "5..50").Replace("10 } }", "5 }, serves: { starts-in: 10 s } }"),
                "promises: { scale-out: { component: shop, from: 5, to: 50, within: 2 min } }")),
        new("JR302", Eks(Api.Replace("cpu: 60 %", "cpu: 60 %, vertical: auto")), "At 0.6 vCPU used of 1 asked it is at its 60 % target",
            Eks(Api.Replace("cpu: 60 %", "requests-per-replica: 50/s, vertical: auto"))),
        new("JR303", Eks(Api.Replace("cpu: 60 %", "memory: 80 %")), "above 80 % of memory", Eks(Api)),
        new("JR304", Eks(Api.Replace("asks: { cpu: 1, memory: 1 GiB }, ", "")), "computes cpu utilization as use over request", Eks(Api)),
        new("JR305",
            AppService("{ metric: cpu, above: 70 %, for: 5 min, change: +1 }, { metric: cpu, below: 60 %, for: 5 min, change: -1 }"),
            "just below 60 % of cpu, 2 replicas become 1, and the same load reads 120 %",
            AppService("{ metric: cpu, above: 70 %, for: 5 min, change: +1 }, { metric: cpu, below: 30 %, for: 5 min, change: -1 }")),
        new("JR306", Eks(Api, "promises: { utilization: { cpu: 60 % } }"), "before cpu is above 66 %",
            Eks(Api, "promises: { utilization: { cpu: 70 % } }")),
        new("JR307", Azure("", Db, App.Replace("2..10", "2..10, average-replicas: 12")), "12 replicas on average, between 2 and 10",
            Azure("", Db, App.Replace("2..10", "2..10, average-replicas: 4"))),
        new("JR308", Azure("", Db, App.Replace("2..10", "3")), "shop (3)", Azure("")),
    ];

    private static IEnumerable<RuleCase> Capacity =>
    [
        new("JR401", Azure("", Db, App.Replace("2..10", "2..100").Replace("} }", "}, pool: { size: 20, to: db } }")),
            "shop 100 × 20 = 2,000 connections; GP_Standard_D4ds_v4 accepts 1,365",
            Azure("", Db, App.Replace("2..10", "2..50").Replace("} }", "}, pool: { size: 20, to: db } }"))),
        new("JR402", Eks(Api.Replace("2..6", "2..20")), "20 vCPU and 20 GiB in one region: at least 10 m6i.large", Eks(Api)),
        new("JR403", Azure("", Db, App.Replace("2..10", "2..120")), "shop 120 × 1 = 120 cores; an environment has 100", Azure("")),
        new("JR404", AppService("{ metric: cpu, above: 70 %, for: 5 min, change: +1 }", "1..12"), "12 replicas; S1 runs 10 at most",
            AppService("{ metric: cpu, above: 70 %, for: 5 min, change: +1 }")),
        new("JR405", Azure(Calls.Replace("5 ms", "1 ms") + "promises: { throughput: 2000/s }", Db,
            App.Replace("} }", "}, serves: { concurrency: 2 } }").Replace("cpu: 1", "cpu: 4").Replace("2 GiB", "8 GiB")),
            "× 11 ms on a slot per request is 22 erlangs for 20 slots at its maximum: 1,818/s",
            Azure(Calls + "promises: { throughput: 500/s }")),
        new("JR406", Azure(Calls + "workload: { users: 100, think: exponential(10 s) }\npromises: { throughput: 100..200/s }"),
            "100 / (10 s + 0.015 s) = 10 requests/s; 100–200/s",
            Azure(Calls + "workload: { users: 1000, think: exponential(10 s) }\npromises: { throughput: 100/s }")),
        new("JR407", Azure("", Db, App.Replace("} }", "}, serves: { timeout: 10 min } }")),
            "serves.timeout is 10 min; azure/container-app stops at 4 min",
            Azure("", Db, App.Replace("} }", "}, serves: { timeout: 1 min } }"))),
        new("JR408", Eks(Api.Replace("cpu: 60 %", "requests-per-replica: 50/s"), "promises: { throughput: 1000/s }"),
            "meant for 300/s, and 1,000/s arrive",
            Eks(Api.Replace("cpu: 60 %", "requests-per-replica: 50/s"), "promises: { throughput: 300/s }")),
        new("JR409", Vercel("hobby", "edge-requests: 3000000/month"), "edge-requests 3,000,000 of 1,000,000",
            Vercel("hobby", "edge-requests: 900000/month")),
        new("JR410", Azure(Calls.Replace("10 ms", "700 ms") + "promises: { latency: { mean: 500 ms } }"),
            "705 ms for the mean answer, before any waiting; 500 ms", Azure(Calls + "promises: { latency: { mean: 500 ms } }")),
    ];

    private static IEnumerable<RuleCase> Cost =>
    [
        new("JR501", AppServicePlan("S1", "commitment: reservation-1-year"), "app counts on reservation-1-year for S1; it is sold for P0v3",
            AppServicePlan("P1v3", "commitment: reservation-1-year")),
        new("JR502", Vercel("hobby", "invocations: 10/month", "quoted: 20 USD/month"), "quoted at 20.00 USD/month",
            Vercel("hobby", "invocations: 10/month", "quoted: 0 USD/month")),
        new("JR503", Vercel("hobby", "invocations: 10/month"), "web runs on hobby", Vercel("pro", "invocations: 10/month")),
        new("JR504", Given.System("web: { uses: any/quoted, quoted: 120 USD/month }", "budget: 100 USD/month"),
            "20.00 USD/month too much, 20 % over",
            Given.System("web: { uses: any/quoted, quoted: 90 USD/month }", "budget: 100 USD/month")),
        new("JR505", AppServicePlan("S1", "average-replicas: 2", "2..8", "budget: 300 USD/month"), "the budget pays for",
            AppServicePlan("S1", "average-replicas: 2", "2..3", "budget: 300 USD/month")),
        new("JR506",
            Given.System("index: { uses: aws/opensearch, sku: r6g.large.search, replicas: 2, storage: 50 GB, high-availability: none }",
                "budget: 5000 USD/month", "aws/eu-west-1"), "is a floor, since no price is known for index",
            Given.System("web: { uses: any/quoted, quoted: 90 USD/month }", "budget: 100 USD/month")),
        new("JR507", Given.System("web: { uses: any/quoted, quoted: 90 EUR/month }"),
            "web: priced in a currency for which the file states no rate to USD",
            Given.System("web: { uses: any/quoted, quoted: 90 USD/month }")),
        new("JR508", Plans("unlimited"),
            "99.00 USD/month, and each one costs: one customer can cost any amount. Its price is used up after 9,900 requests",
            Plans("1000/month")),
        new("JR509", Given.System("web: { uses: aws/ec2-instance, sku: m6i.large, replicas: 4, spot: 50 %, critical: true }",
            "promises: { availability: 99 % }", Paris), "2 of its 4 replicas stay at worst",
            Given.System("web: { uses: aws/ec2-instance, sku: m6i.large, replicas: 4, spot: 50 %, critical: false }",
                "promises: { availability: 99 % }", Paris)),
    ];

    private static IEnumerable<RuleCase> Testing =>
    [
        new("JR601", Tested("{ users: 500, lasts: 10 min, proves: [throughput] }"),
            "a throughput of 1,000/s and sends at most 49.9/s: 500 users who think 10 s",
            Tested("{ arrivals: 1000/s, lasts: 10 min, proves: [throughput] }")),
        new("JR602", Tested("{ users: 10000, lasts: 30 s, proves: [scale-out] }"), "lasts 30 s and is to prove a scale-out within 2 min",
            Tested("{ users: 10000, lasts: 10 min, proves: [scale-out] }")),
        new("JR603", Tested("{ users: 10000, lasts: 10 min, proves: [throughput] }"), "proves users, scale-out",
            Tested("{ users: 10000, lasts: 10 min, proves: [throughput, users, scale-out] }")),
        new("JR604", Tested("{ users: 10000, lasts: 10 min, proves: [latency.p99] }"),
            "is to prove latency.p99, which prod does not promise", Tested("{ users: 10000, lasts: 10 min, proves: [users] }")),
    ];

    private static IEnumerable<RuleCase> Alerts =>
    [
        new("JR701", Watched("{ component: shop, when: cpu > 80 %, notify: [ops] }", "ops@acme.fr"),
            "No alert watches latency.p95, availability", Azure("promises: { throughput: 1/s }")),
        new("JR702", Watched("{ component: shop, when: down }", "ops@acme.fr"), "bell (down) notifies no channel",
            Watched("{ component: shop, when: down, notify: [ops] }", "ops@acme.fr")),
        new("JR703", Watched("{ component: shop, when: error-rate > 5 %, for: 5 min, notify: [ops] }", "ops@acme.fr"),
            "99.95 % leaves 0.05 % of failures in a month, and errors just below the threshold use that up in 7.3 h (100 times too fast)",
            Watched("{ component: shop, when: error-rate > 0.5 %, for: 5 min, notify: [ops] }", "ops@acme.fr")),
        new("JR704", Watched("{ component: shop, when: down, notify: [ops] }", "votre-email@domaine.com"),
            "1 alerts (bell) are sent to nobody", Watched("{ component: shop, when: down, notify: [ops] }", "ops@acme.fr")),
        new("JR705", Watched("{ component: db, when: connections > limit, notify: [ops] }", "ops@acme.fr"),
            "more than 1,365 connections to db; the server refuses any more",
            Watched("{ component: db, when: connections > 1000, notify: [ops] }", "ops@acme.fr")),
    ];

    private static IEnumerable<RuleCase> Security =>
    [
        new("JR801", Azure("security: { credentials: { grafana: { user: admin, password: admin123 } } }"),
            "it holds the user name, it has 8 characters",
            Azure("security: { credentials: { grafana: { user: viewer, password: v9-Zaq-wsx-cde-rfv } } }")),
        new("JR802", Azure("", Db, App.Replace("} }", "}, image: \"registry/x:AKIA" + "IOSFODNN7EXAMPLE\" }")),
            "holds an AWS access key (regi…)", Azure("", Db, App.Replace("} }", "}, secrets: [STRIPE_SECRET_KEY] }"))),
        new("JR803", Azure("", Db.Replace("backups:", "network: { public: true, allow: [0.0.0.0] }, backups:")),
            "0.0.0.0 lets every Azure service in",
            Azure("", Db.Replace("backups:", "network: { public: true, allow: [203.0.113.7] }, backups:"))),
        new("JR804", Azure("", Db, App.Replace("} }", "}, tls: 1.0 }")), "shop accepts TLS 1.0",
            Azure("", Db, App.Replace("} }", "}, tls: 1.2 }"))),
        new("JR805", Azure("", Db.Replace("backups:", "network: { public: true }, backups:")), "db has an address on the internet",
            Azure("", Db.Replace("backups:", "network: { public: false }, backups:"))),
    ];

    private static IEnumerable<RuleCase> Catalog =>
    [
        new("JR901", Given.System("cdn: { uses: azure/cdn, usage: { egress: 1 GB/month, requests: 1/month } }"),
            "no new resource since 2025-10-01, and retires on 2027-09-30, 314 days", Azure("")),
        new("JR902", Azure("accepted: [ { finding: JR101, because: known, until: 2026-11-10 } ]"),
            "JR101 was accepted until 2026-11-10 (known), 10 days ago",
            Azure("accepted: [ { finding: JR101, because: known, until: 2026-11-20 } ]")),
        new("JR903",
            Azure("promises: { availability: 99.95 % }\naccepted: [ { finding: JR805, about: db, because: known, until: 2027-11-10 } ]"),
            "JR805 (db) is accepted, and nothing of the kind is found in prod",
            Azure("promises: { availability: 99.95 % }\naccepted: [ { finding: JR101, because: known, until: 2027-11-10 } ]")),
    ];

    private static string Azure(string rest, string db = Db, string app = App) =>
        Given.System($"{app}\n{db}", (rest.Contains("requests:", StringComparison.Ordinal) ? "" : Calls) + Drill + rest);

    private static string Eks(string api, string rest = "") => Given.System($"{Nodes}\n{api}", rest, Paris);

    private static string TwoRegions(string regions) =>
        Given.System($"db: {{ uses: aws/rds-postgresql, sku: db.m6g.large, storage: 50 GB, high-availability: multi-az, regions: {regions}, critical: true, backups: {{ every: 1 day, keep: 7 days }} }}", "promises: { failover: 5 min }", Paris);

    private static string Dns(string failures, string promised) =>
        Given.System($"dns: {{ uses: aws/route53, failover: {{ detection: {{ every: 30 s, {failures}, timeout: 6 s }}, dns-ttl: 60 s }}, usage: {{ queries: 1000/month }} }}", $"promises: {{ failover: {promised} }}", Paris);

    private static string AppService(string rules, string replicas = "1..4") =>
        Given.System($"app: {{ uses: azure/app-service, sku: S1, replicas: {replicas}, scaling: {{ rules: [ {rules} ] }} }}");

    private static string AppServicePlan(string sku, string more, string replicas = "2", string rest = "") =>
        Given.System($"app: {{ uses: azure/app-service, sku: {sku}, replicas: {replicas}, {more} }}", rest);

    private static string Vercel(string plan, string usage, string more = "seats: 1") =>
        Given.System($"web: {{ uses: vercel/plan, sku: {plan}, usage: {{ {usage} }}, {more} }}", "", "vercel/iad1");

    private static string Plans(string quota) => Given.System(
        "web: { uses: any/quoted, quoted: 90 USD/month }",
        $"plans: {{ premium: {{ price: 99 USD/month, customers: 5, quota: {{ requests: {quota} }} }} }}\nplan-costs: {{ requests: 0.01 USD }}");

    private static string Tested(string test) => Azure(
        Calls + "workload: { users: 10000, think: exponential(10 s) }\npromises: { users: 10000, throughput: 1000/s, scale-out: { component: shop, from: 2, to: 10, within: 2 min } }\nload-tests: { big: " + test + " }");

    private static string Watched(string alert, string address) =>
        Azure($"promises: {{ availability: 99.95 %, latency: {{ p95: 200 ms }} }}\nchannels: {{ ops: {{ email: {address} }} }}\nalerts: {{ bell: {alert} }}");
}
