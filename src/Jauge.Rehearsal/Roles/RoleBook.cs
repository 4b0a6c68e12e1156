using System.Globalization;
using Jauge.Control.Resilience;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Rehearsal.Planning;
using Jauge.Roles;
using Jauge.Spec.Model;

namespace Jauge.Rehearsal.Roles;

/// <summary>What every stand-in plays: the rows that a simulation would play, as roles of programs.</summary>
public sealed class RoleBook
{
    private const string Question = """{"model":"rehearsal","messages":[{"role":"user","content":"Does it hold?"}]}""";
    private const string Payment = "amount=1000&currency=eur&payment_method=pm_card_visa&confirm=true";
    private const int ObjectBytes = 16 << 10;
    private readonly RehearsalPlan _plan;
    private readonly SystemModel _model;
    private readonly PartAddresses _addresses;
    private readonly Dictionary<string, RoleDraft> _drafts = new(StringComparer.Ordinal);

    /// <summary>What the stand-ins show a queue: it is told to take it.</summary>
    public const string QueueToken = "rehearsal";

    /// <summary>What programs show the payments: any key is taken.</summary>
    public const string PaymentKey = "sk_test_rehearsal";

    private RoleBook(RehearsalPlan plan, PartAddresses addresses) => (_plan, _model, _addresses) = (plan, plan.Model, addresses);

    /// <summary>Writes the roles.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="addresses">Where the parts are.</param>
    /// <param name="seed">Root of all chance of the stand-ins.</param>
    /// <returns>By component: the programs, and the stand-ins of services.</returns>
    public static EquatableMap<ReplicaRole> Write(RehearsalPlan plan, PartAddresses addresses, long seed)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(addresses);
        var book = new RoleBook(plan, addresses);
        book.Requests();
        return plan.Parts.Where(p => p.Kind is PartKind.Replicas or PartKind.Service)
            .ToEquatableMap(p => p.Name, p => book.Role(p.Name, seed));
    }

    private void Requests()
    {
        var spec = _plan.Scaled.Spec.Requests;
        foreach (var entry in _model.Requests.GroupBy(r => r.Entry))
        {
            var addresses = RequestAddress.OfStandIn(entry.Select(r => KeyValuePair.Create(r.Name, spec[r.Name])));
            foreach (var request in entry) Request(request, addresses[request.Name]);
        }
    }

    private void Request(RequestModel request, RequestAddress address)
    {
        var (row, component) = (_model.Calls[request.Root], Component(_model.Calls[request.Root].Station));
        Draft(component)
            .Operations.Add(Operation(row, request.Name, address.Path)
                with { Method = address.Method, AnswerBytes = (long)(request.AnswerBytes ?? 0) });
    }

    private ReplicaRole Role(string component, long seed)
    {
        var station = _model.Stations[_model.IndexOf(component)];
        return new()
        {
            Component = component, Seed = seed, Concurrency = Limit(station.Slots), Queue = Limit(station.MaxWaiting),
            MaxInFlight = Limit(station.MaxInFlight),
            HoldsPlace = station.Holds, StartsIn = station.StartsIn, Timeout = station.Timeout > TimeSpan.Zero ? station.Timeout : null,
            Operations = [.. Draft(component).Operations], Dependencies = [.. Draft(component).Dependencies.Values],
        };
    }

    private static int? Limit(int limit) => limit == StationModel.Unlimited ? null : limit;

    // work where the component's cores are known, else a time that passes
    private OperationRole Operation(CallModel row, string name, string path)
    {
        var (station, component) = (_model.Stations[row.Station], Component(row.Station));
        var time = row.Time.Mean > TimeSpan.Zero ? row.Time : null;
        return new()
        {
            Name = name, Path = path, Cpu = station.Cores > 0 ? time : null, Delay = station.Cores > 0 ? null : time,
            Calls = [.. row.Calls.SelectMany(c => Calls(component, _model.Calls[c]))],
        };
    }

    private IEnumerable<CallRole> Calls(string caller, CallModel row) =>
        row.Station < 0 ? Group(caller, row) : row.Delivery >= 0 ? Messages(caller, row) : [Visit(caller, row)];

    // a look-up, and what its miss costs; without a cache that could miss, calls made as often as it would
    private IEnumerable<CallRole> Group(string caller, CallModel row)
    {
        var first = _model.Calls[row.Calls[0]];
        var misses = row.Calls.Skip(1).SelectMany(c => Calls(caller, _model.Calls[c])).ToList();
        if (KindOf(Component(first.Station)) == DependencyKind.Redis)
            return [Counted(Visit(caller, first), row) with { Name = row.Path, Hit = row.Hit, Miss = [.. misses] }];
        return [Counted(Visit(caller, first), row),
            .. misses.Select(m => m with { Times = m.Times * (decimal)((1 - row.Hit) * (row.Times + row.Fraction)) })];
    }

    private static CallRole Counted(CallRole call, CallModel row) =>
        call with { Times = row.Times + (decimal)row.Fraction, Mode = Mode(row.Mode), IsOptional = row.IsOptional };

    private CallRole Visit(string caller, CallModel row)
    {
        var (component, kind) = (Component(row.Station), KindOf(Component(row.Station)));
        Depend(caller, component, kind);
        var call = new CallRole
        {
            Name = row.Path, To = component, Times = row.Times + (decimal)row.Fraction, Mode = Mode(row.Mode), IsOptional = row.IsOptional,
            Timeout = row.Timeout > TimeSpan.Zero ? row.Timeout : null, Retry = Retry(row), Breaker = row.Breaker,
            Bulkhead = row.Bulkhead > 0 ? row.Bulkhead : null,
        };
        if (OfService(component, row, call) is { } known) return known;
        return kind == DependencyKind.Http ? call with { Path = Serve(component, row) }
            : call with { Takes = row.Time.Mean > TimeSpan.Zero ? row.Time : null, Lock = Lock(row),
                Reads = ReaderStations.DatabaseOf(_model.Stations[row.Station].Name) is not null };
    }

    // a service that is spoken to as its provider says; null for any other
    private CallRole? OfService(string component, CallModel row, CallRole call) => _plan.PartOf(component)?.Kind switch
    {
        PartKind.Model => call with { Path = "/v1/chat/completions", Body = Question, Takes = row.Time },
        PartKind.Payments => call with
        {
            Path = "/v1/payment_intents", Body = Payment, BodyType = "application/x-www-form-urlencoded", Takes = row.Time,
        },
        PartKind.Objects => call with { Method = "PUT", Path = $"/rehearsal/{Named(row)}", BodyBytes = ObjectBytes, Takes = row.Time },
        _ => null,
    };

    private static string Named(CallModel row) => row.Path.Replace('#', '.').Replace('?', '!');

    // the called program is asked by the call's own path
    private string Serve(string component, CallModel row)
    {
        var path = $"/calls/{Named(row)}";
        Draft(component).Operations.Add(Operation(row, row.Path, path));
        return path;
    }

    private static RetryOptions? Retry(CallModel row) => row.Retries == 0 ? null : row.Retry
        ?? new() { MaxRetries = row.Retries, Backoff = new() { Base = TimeSpan.Zero, Cap = TimeSpan.Zero, Jitter = Jitter.None } };

    private static LockRole? Lock(CallModel row) => row.Lock is not { } held ? null : new()
    {
        Table = string.Create(CultureInfo.InvariantCulture, $"table {held.Table}"), Rows = held.Rows, Hottest = held.Hottest,
        UntilEnd = held.IsTransaction,
    };

    // a message for each call of a delivery: the first carries the time that storing takes
    private IEnumerable<CallRole> Messages(string caller, CallModel row)
    {
        var queue = Component(row.Station);
        var delivery = _model.Calls[row.Delivery];
        foreach (var (visit, i) in delivery.Calls.Select((c, i) => (_model.Calls[c], i)))
        {
            if (visit.Station < 0 || _addresses.Of(Component(visit.Station)) is not { } consumer) continue;
            Depend(caller, queue, DependencyKind.Queue);
            yield return new()
            {
                Name = i == 0 ? row.Path : visit.Path, To = queue, Times = row.Times + (decimal)row.Fraction, Mode = Mode(row.Mode),
                IsOptional = row.IsOptional,
                Takes = i == 0 && row.Time.Mean > TimeSpan.Zero ? row.Time : null, Retry = Retry(row),
                Timeout = row.Timeout > TimeSpan.Zero ? row.Timeout : null,
                Message = Message(_model.Stations[row.Station].Queue!, consumer + Serve(Component(visit.Station), visit), delivery.Timeout),
            };
        }
    }

    private static MessageRole Message(QueueModel queue, string destination, TimeSpan deadline) => new()
    {
        Destination = destination, Retries = queue.Attempts - 1, RetryDelay = Delay(queue.Backoff),
        Timeout = deadline > TimeSpan.Zero ? deadline : null,
    };

    private static string? Delay(BackoffOptions? backoff) => backoff is null ? null : string.Create(CultureInfo.InvariantCulture,
        $"min({backoff.Cap.TotalMilliseconds:0}, {backoff.Base.TotalMilliseconds:0} * pow({backoff.Factor}, retried))");

    private void Depend(string caller, string component, DependencyKind kind)
    {
        var draft = Draft(caller);
        if (draft.Dependencies.ContainsKey(component)) return;
        var station = _model.Stations[_model.IndexOf(caller)];
        var pool = station.Pools.Where(p => Component(p.Station) == component).Select(p => (int?)p.Size).FirstOrDefault();
        draft.Dependencies.Add(component, new()
        {
            Name = component, Kind = kind, Url = _addresses.Of(component), ReaderUrl = _addresses.ReaderUrls.GetValueOrDefault(component),
            Pool = pool,
            Token = kind == DependencyKind.Queue ? QueueToken : _plan.PartOf(component)?.Kind == PartKind.Payments ? PaymentKey : null,
            Spending = CoresOf(component) > 0 ? SpendingKind.Work : SpendingKind.Delay,
        });
    }

    private double CoresOf(string component) => _model.Stations.Where(s => s.Name == component).Select(s => s.Cores).FirstOrDefault();

    private string Component(int station) => ReaderStations.DatabaseOf(_model.Stations[station].Name) ?? _model.Stations[station].Name;

    private DependencyKind KindOf(string component) => _plan.PartOf(component)?.Kind switch
    {
        PartKind.Postgresql or PartKind.Patroni => DependencyKind.PostgreSql,
        PartKind.Mariadb or PartKind.MariadbReplicated => DependencyKind.MariaDb,
        PartKind.Redis or PartKind.RedisCluster => DependencyKind.Redis,
        PartKind.Queue => DependencyKind.Queue,
        _ => DependencyKind.Http,
    };

    private RoleDraft Draft(string component)
    {
        if (!_drafts.TryGetValue(component, out var draft)) _drafts[component] = draft = new();
        return draft;
    }

    private static WaitMode Mode(CallMode mode) => mode switch
    {
        CallMode.Parallel => WaitMode.Parallel,
        CallMode.Asynchronous => WaitMode.Asynchronous,
        _ => WaitMode.Sequential,
    };
}
