using System.Globalization;
using Jauge.Core;
using Jauge.Rehearsal.Planning;
using Jauge.Rehearsal.Roles;

namespace Jauge.Rehearsal.Running;

/// <summary>What programs are told by their environment: who they are, and where what they call is found.</summary>
internal sealed class ProgramVariables(RunningSystem system)
{
    // the stand-in's own where nobody says another
    private const string WebhookSecret = "whsec_standin";
    private static readonly TimeSpan DrainAfter = TimeSpan.FromMilliseconds(200);

    internal EquatableMap<string> Of(string component, int port, string role, PlannedProgram? program = null, string? replica = null)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PORT"] = port.ToString(CultureInfo.InvariantCulture), ["REPLICA"] = replica ?? component,
            ["JAUGE_ROLE"] = role, ["CACHE"] = Cache(),
            ["JAUGE_DRAIN_GRACE"] = Durations.Format(DrainAfter),
            ["DRAIN"] = DrainAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var callee in system.Plan.Scaled.Calls.Edges.Where(e => e.Caller == component).Select(e => e.Callee))
            foreach (var (name, value) in Found(callee)) variables.TryAdd(name, value);
        foreach (var (name, value) in program?.Environment ?? EquatableMap<string>.Empty) variables[name] = value;
        return variables.ToEquatableMap();
    }

    private IEnumerable<(string Name, string Value)> Found(string callee)
    {
        if (system.Addresses.Of(callee) is not { } url) yield break;
        if (system.Databases.ContainsKey(callee)) yield return ("DATABASE_URL", url);
        if (system.Caches.ContainsKey(callee)) yield return ("REDIS_URL", url);
        var kind = system.Plan.PartOf(callee)?.Kind;
        if (kind == PartKind.Objects) yield return ("OBJECTS_URL", url);
        if (kind != PartKind.Payments) yield break;
        yield return ("PAYMENT_URL", url);
        yield return ("PAYMENT_KEY", RoleBook.PaymentKey);
        yield return ("PAYMENT_WEBHOOK_SECRET", WebhookSecret);
    }

    // what a program prepares once and keeps: its home is the rehearsal's folder, which goes
    private static string Cache() => Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named ? named
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
}
