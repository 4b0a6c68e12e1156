using System.Text;

namespace Jauge.Spec.Tests.Reading;

/// <summary>Random systems in which everything is right: nobody may object to one.</summary>
internal sealed class ValidDocuments(int seed)
{
    private static readonly string[] Offerings =
    [
        "uses: azure/container-app, cpu: {0}, memory: {1} GiB",
        "uses: azure/mysql-flexible-server, sku: GP_Standard_D2ds_v4, storage: {2} GB",
        "uses: azure/postgresql-flexible-server, sku: B_Standard_B2s, storage: {2} GiB, high-availability: none",
        "uses: aws/fargate, region: eu-west-3, cpu: {0}, memory: {1} GiB",
        "uses: aws/rds-postgresql, region: aws/eu-west-3, sku: db.t4g.small, storage: {2} GB",
        "uses: any/quoted, quoted: {{ price: {2} EUR/month }}",
    ];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private readonly List<string> _names = [];

    public string Write()
    {
        _text.Append("system: s").Append(_random.Next(1000)).Append("\ncurrency: EUR\nregion: azure/westeurope\n");
        if (Chance(2)) _text.Append($"vat: {_random.Next(30)} %\nperiod: {_random.Next(1, 40)} months\n");
        Components();
        Requests();
        Rest();
        Environments();
        return _text.ToString();
    }

    private bool Chance(int outOf) => _random.Next(outOf) == 0;

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private string Time() => $"{_random.Next(1, 900)} {Pick("ms", "s", "min", "h", "days")}";

    private string Law() => Pick("{0}", "exponential({0})", "lognormal({0}, {1})", "constant({0})", "empirical({0}, {1}, {0})")
        .Replace("{0}", Time(), StringComparison.Ordinal).Replace("{1}", Time(), StringComparison.Ordinal);

    private string Percent() => Pick("50 %", "99.9 %", "0 %", "100 %", "0.5 %", "12.25 %");

    private void Components()
    {
        _text.Append("components:\n");
        for (var i = _random.Next(1, 7); i > 0; i--)
        {
            var offering = string.Format(System.Globalization.CultureInfo.InvariantCulture, Offerings[_random.Next(Offerings.Length)],
                _random.Next(1, 5), _random.Next(1, 33), _random.Next(20, 2000));
            var isWeb = offering.Contains("cpu", StringComparison.Ordinal);
            var more = isWeb && Chance(2)
                ? $", replicas: {_random.Next(0, 4)}..{_random.Next(4, 60)}, serves: {{ concurrency: {_random.Next(1, 100)}, starts-in: {Law()} }}" : "";
            if (_names.Count > 0 && Chance(2)) more += $", needs: [{Pick([.. _names])}]";
            if (Chance(3)) more += $", tags: {{ team: x }}, note: 'a, b: c # d', critical: {Pick("true", "false", "yes")}";
            _names.Add($"c-{_names.Count}");
            _text.Append($"  {_names[^1]}: {{ {offering}{more} }}\n");
        }
    }

    private void Requests()
    {
        if (Chance(5)) return;
        var count = _random.Next(1, 4);
        _text.Append("requests:\n");
        for (var i = 0; i < count; i++)
        {
            var share = i < count - 1 ? 10 : 100 - (10 * (count - 1));
            _text.Append($"  r{i}: {{ share: {share} %, {_names[0]}: {Law()}{Calls(1)} }}\n");
        }
    }

    private string Calls(int from)
    {
        if (from >= _names.Count || Chance(3)) return "";
        var to = _random.Next(from, _names.Count);
        return $", calls: [ {{ to: {_names[to]}, times: {_random.Next(1, 9)}, takes: {Law()}, timeout: {Time()}, mode: {Pick("sequential", "parallel", "asynchronous")}{Calls(to + 1)} }} ]";
    }

    private void Rest()
    {
        if (Chance(2))
            _text.Append($"workload: {{ users: {_random.Next(1, 100000)}, think: {Law()}, ramp: {Time()}, hold: {Time()}, arrivals: {_random.Next(1, 5000)}/s }}\n");
        if (Chance(2))
            _text.Append($"promises: {{ availability: {Percent()}, latency: {{ p99: {Time()} }}, throughput: {_random.Next(1, 900)}/s, recovery: {{ rto: {Time()}, rpo: {Time()} }} }}\n");
        if (Chance(2)) _text.Append($"budget: {_random.Next(1, 9000)} {Pick("EUR", "USD")}/{Pick("month", "year")}\n");
        if (Chance(2))
            _text.Append($"channels: {{ ops: {{ email: a@b.c }} }}\nalerts: {{ hot: {{ component: {_names[0]}, when: cpu > {_random.Next(1, 99)} %, for: {Time()}, severity: {Pick("info", "warning", "critical")}, notify: ops }} }}\n");
        if (Chance(2))
            _text.Append($"claims:\n  total: {{ says: ~{_random.Next(1, 9000)}.50 EUR/month, where: Summary, equals: cost.prod.total * {_random.Next(1, 9)} }}\n");
        if (Chance(3))
            _text.Append($"calendar: {{ check: {{ task: Look, every: {Pick("day", "week", "month", "quarter", "year")}, takes: {Time()} }} }}\nteams: {{ core: {{ size: {_random.Next(1, 4)}..{_random.Next(4, 9)} }} }}\n");
    }

    private void Environments()
    {
        if (Chance(2))
            _text.Append($"environments:\n  dev: {{ components: {{ {_names[^1]}: {{ note: only here }} }}, workload: {{ users: {_random.Next(100001, 200000)}, think: {Law()} }} }}\n  prod: {{}}\n");
    }
}
