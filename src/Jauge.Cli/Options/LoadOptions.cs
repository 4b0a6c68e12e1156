using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Jauge.Core;
using Jauge.Core.Messages;
using Jauge.Load.Limits;
using Jauge.Load.Plans;
using Jauge.Rehearsal.Loads;
using Jauge.Spec.Scenarios;

namespace Jauge.Cli.Options;

/// <summary>Options of <c>jauge load</c>.</summary>
internal sealed class LoadOptions
{
    private const int MostThreads = 256;
    private static readonly string[] Versions = ["http1", "http2"];

    public LoadOptions(CommonOptions common)
    {
        Target = common.Option<string[]>("--target", "URL",
            "whom to ask, as http://127.0.0.1:8080; repeat it for several that are the same to a client",
            "qui interroger, comme http://127.0.0.1:8080 ; à répéter pour plusieurs qui sont la même à un client");
        Users = common.Option<int?>("--users", "N", "so many users who wait for their answers, in place of the file's load",
            "tant d'utilisateurs qui attendent leurs réponses, au lieu de la charge du fichier");
        Rate = common.Option<Rate?>("--rate", "R/s", "so many requests a second whatever the answers do, in place of the file's load",
            "tant de requêtes par seconde quoi que fassent les réponses, au lieu de la charge du fichier");
        Rate.CustomParser = PerSecond;
        Load = common.Option<double>("--load", "FACTOR", "multiple of the file's load, above 0 (1)",
            "multiple de la charge du fichier, supérieur à 0 (1)");
        (Load.DefaultValueFactory, Load.CustomParser) = (_ => 1, Factor);
        For = TimeOption(common, "--for", "how long, as '2 min' (30 s where the file does not say)",
            "combien de temps, comme « 2 min » (30 s si le fichier ne le dit pas)");
        Ramp = TimeOption(common, "--ramp", "in what time --users or --rate grow from nothing",
            "en combien de temps --users ou --rate croissent depuis rien");
        WarmUp = TimeOption(common, "--warm-up", "time at the beginning that counts in no figure",
            "temps du début qui ne compte dans aucun chiffre");
        Even = common.Flag("--even", "arrivals as far from each other as the rate says, not by chance",
            "des arrivées espacées comme le dit le débit, non au hasard");
        Http = common.Option<string?>("--http", "http1|http2", "which HTTP is spoken (http1)", "quel HTTP est parlé (http1)");
        Http.AcceptOnlyFromAmong(Versions);
        Insecure = common.Flag("--insecure", "believe any certificate: for servers of your own",
            "croire tout certificat : pour vos propres serveurs");
        Ca = common.Option<string?>("--ca", "FILE", "certificates in PEM that are believed, and only those",
            "certificats en PEM à croire, et eux seuls");
        Connections = common.Option<int?>("--connections", "N", "most connections open at a time", "connexions ouvertes à la fois au plus");
        Threads = common.Option<int?>("--threads", "N", "threads that send (one for each core)", "fils qui envoient (un par cœur)");
        Seed = common.Option<long?>("--seed", "N", "all chance comes from it (1)", "tout le hasard en vient (1)");
        Value = common.Option<string[]>("--value", "NAME=VALUE",
            "value of a placeholder or of a parameter in a path; several after commas are drawn from; may be repeated",
            "valeur d'un marqueur ou d'un paramètre de chemin ; de plusieurs après des virgules, une est tirée ; peut se répéter");
        Threshold = common.Option<string[]>("--threshold", "BOUND",
            "what must hold, as 'p99 < 200 ms' or 'error-rate < 1 %'; may be repeated",
            "ce qui doit tenir, comme 'p99 < 200 ms' ou 'error-rate < 1 %' ; peut se répéter");
        MayLoad = common.Option<string[]>("--i-may-load", "HOST", "you are allowed to load this host, which is not this machine",
            "vous avez le droit de charger cet hôte, qui n'est pas cette machine");
        FindLimit = common.Flag("--find-limit", "search the largest rate that holds, by few short probes",
            "chercher le plus grand débit qui tient, par de courts sondages");
        Precision = common.Option<Ratio>("--precision", "PERCENT", "how narrow the limit's interval is to be: half of it (5 %)",
            "étroitesse de l'intervalle de la limite : sa moitié (5 %)");
        (Precision.DefaultValueFactory, Precision.CustomParser) = (_ => new(0.05m), Percent);
        Compare = common.Option<string[]>("--compare", "FILE", "two runs that --json wrote, side by side: what is clear, what is noise",
            "deux essais écrits par --json, côte à côte : ce qui est net, ce qui est bruit");
        (Compare.Arity, Compare.AllowMultipleArgumentsPerToken) = (new ArgumentArity(2, 2), true);
        Csv = common.Flag("--csv", "write the timeline as CSV", "écrire le déroulement en CSV");
        Hdr = common.Option<string?>("--hdr", "FILE", "write a log of histograms that HdrHistogram's tools read",
            "écrire un journal d'histogrammes que lisent les outils de HdrHistogram");
        Answers = common.Option<string?>("--answers", "FILE", "write the answers of the requests that say keep, one JSON object a line",
            "écrire les réponses des requêtes qui disent keep, un objet JSON par ligne");
        Prometheus = common.Option<string?>("--prometheus", "FILE", "write the metrics for Prometheus at the end",
            "écrire les métriques pour Prometheus à la fin");
        Metrics = common.Option<int?>("--metrics", "PORT", "serve the metrics at http://127.0.0.1:PORT/metrics during the run",
            "servir les métriques à http://127.0.0.1:PORT/metrics pendant l'essai");
    }

    public Option<string[]> Target { get; }

    public Option<int?> Users { get; }

    public Option<Rate?> Rate { get; }

    public Option<double> Load { get; }

    public Option<TimeSpan?> For { get; }

    public Option<TimeSpan?> Ramp { get; }

    public Option<TimeSpan?> WarmUp { get; }

    public Option<bool> Even { get; }

    public Option<string?> Http { get; }

    public Option<bool> Insecure { get; }

    public Option<string?> Ca { get; }

    public Option<int?> Connections { get; }

    public Option<int?> Threads { get; }

    public Option<long?> Seed { get; }

    public Option<string[]> Value { get; }

    public Option<string[]> Threshold { get; }

    public Option<string[]> MayLoad { get; }

    public Option<bool> FindLimit { get; }

    public Option<Ratio> Precision { get; }

    public Option<string[]> Compare { get; }

    public Option<bool> Csv { get; }

    public Option<string?> Hdr { get; }

    public Option<string?> Answers { get; }

    public Option<string?> Prometheus { get; }

    public Option<int?> Metrics { get; }

    /// <summary>All of them, in the order of the help.</summary>
    public Option[] All =>
    [
        Target, Users, Rate, Load, For, Ramp, WarmUp, Even, Threshold, FindLimit, Precision, Compare, Http, Insecure, Ca, Connections,
        Threads, Seed, Value, MayLoad, Csv, Hdr, Answers, Prometheus, Metrics,
    ];

    /// <summary>What is wanted otherwise than the file says.</summary>
    /// <exception cref="UserError">A value that nobody can read, or two that exclude each other.</exception>
    public LoadWishes Read(ParseResult parse)
    {
        if (parse.GetValue(Users) is not null && parse.GetValue(Rate) is not null) throw Excluding("--users", "--rate");
        return new()
        {
            Targets = [.. (parse.GetValue(Target) ?? []).Select(Address)], Users = AtLeast(parse, Users, 1, int.MaxValue),
            Rate = (double?)parse.GetValue(Rate)?.PerSecond,
            Factor = parse.GetValue(Load), Time = parse.GetValue(For), Ramp = parse.GetValue(Ramp), WarmUp = parse.GetValue(WarmUp),
            Spacing = parse.GetValue(Even) ? ArrivalSpacing.Even : ArrivalSpacing.Poisson,
            Http = parse.GetValue(Http) switch { "http2" => HttpVersionChoice.Http2, "http1" => HttpVersionChoice.Http1, _ => null },
            TrustsAny = parse.GetValue(Insecure), TrustedPem = parse.GetValue(Ca) is { } file ? File.ReadAllText(file) : null,
            Connections = AtLeast(parse, Connections, 1, int.MaxValue), Threads = AtLeast(parse, Threads, 1, MostThreads) ?? 0,
            Seed = parse.GetValue(Seed), Values = Values(parse),
        };
    }

    /// <summary>Thresholds of the command line.</summary>
    /// <exception cref="UserError">One that nobody can read.</exception>
    public IEnumerable<Threshold> Thresholds(ParseResult parse) => (parse.GetValue(Threshold) ?? []).Select(text =>
        Core.Messages.Threshold.TryParse(text.Trim(), out var threshold) ? threshold! : throw Unreadable(text, Threshold.Name,
            new("write it like 'p99 < 200 ms', 'mean of login < 50 ms', 'error-rate < 1 %' or 'throughput > 500/s'",
                "écrivez-le comme 'p99 < 200 ms', 'mean of login < 50 ms', 'error-rate < 1 %' ou 'throughput > 500/s'")));

    /// <summary>How the limit is looked for.</summary>
    public LimitOptions Limits(ParseResult parse, IEnumerable<Threshold> thresholds) =>
        new() { Thresholds = [.. thresholds], Precision = (double)parse.GetValue(Precision).Value,
            FirstRate = (double?)parse.GetValue(Rate)?.PerSecond };

    private static string Address(string text) => Spec.Scenarios.ScenarioDocument.IsTarget(text) ? text
        : throw Unreadable(text, "--target",
            new("write it like http://127.0.0.1:8080, without a path", "écrivez-la comme http://127.0.0.1:8080, sans chemin"));

    private EquatableMap<EquatableList<string>> Values(ParseResult parse) => (parse.GetValue(Value) ?? []).Select(text =>
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0) throw Unreadable(text, Value.Name, new("write it like id=1,2,3", "écrivez-la comme id=1,2,3"));
        return KeyValuePair.Create(text[..at], (EquatableList<string>)[.. text[(at + 1)..].Split(',')]);
    }).ToEquatableMap();

    private static int? AtLeast(ParseResult parse, Option<int?> option, int least, int most) =>
        parse.GetValue(option) is not { } number ? null
        : number >= least && number <= most ? number
            : throw Unreadable(number.ToString(CultureInfo.InvariantCulture), option.Name, new($"at least {least}", $"au moins {least}"));

    private static UserError Excluding(string one, string other) =>
        new(new($"{one} and {other} exclude each other", $"{one} et {other} s'excluent"));

    private static UserError Unreadable(string text, string option, Text help) =>
        new(new($"'{text}' is no value of {option}", $"« {text} » n'est pas une valeur de {option}"), help);

    private static Option<TimeSpan?> TimeOption(CommonOptions common, string name, string english, string french)
    {
        var option = common.Option<TimeSpan?>(name, "TIME", english, french);
        option.CustomParser = result =>
        {
            if (Durations.TryParse(result.Tokens[0].Value, out var time) && time >= TimeSpan.Zero) return time;
            result.AddError(result.Tokens[0].Value);
            return null;
        };
        return option;
    }

    private static Rate? PerSecond(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (Core.Rate.TryParse(word, out var rate) && rate.PerSecond > 0) return rate;
        result.AddError(word);
        return null;
    }

    private static double Factor(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) && factor > 0)
            return factor;
        result.AddError(word);
        return 1;
    }

    private static Ratio Percent(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (Ratio.TryParse(word, out var ratio) && ratio >= new Ratio(0.01m) && ratio <= new Ratio(0.5m)) return ratio;
        result.AddError(word);
        return new(0.05m);
    }
}
