using Jauge.Core;
using Jauge.Rehearsal.Drills.Clients;
using Jauge.Rehearsal.Roles;
using Jauge.Rehearsal.Running;
using Jauge.Spec.Model;
using Jauge.Spec.Scenarios;

namespace Jauge.Rehearsal.Drills.Catalog;

/// <summary>How a drill's clients come to the system: by the cheapest request of the file that only reads.</summary>
/// <param name="system">The system.</param>
internal sealed class FrontDoor(RunningSystem system)
{
    /// <summary>Few and patient: a drill is no load test, and a request costs what the file says.</summary>
    private static readonly ClientSettings Few = new()
    {
        Workers = 2, Pause = TimeSpan.FromMilliseconds(100), RetryPause = TimeSpan.FromMilliseconds(100),
        Patience = TimeSpan.FromSeconds(5),
    };

    /// <summary>Clients of a component: of itself where requests enter there, else of the whole system.</summary>
    /// <param name="component">Whom they should meet.</param>
    /// <param name="times">How many times as many.</param>
    internal DrillClients To(string component, int times = 1) => new(Operation(component), Few with { Workers = Few.Workers * times });

    /// <summary>The same, as an operation.</summary>
    internal Func<IClientOperation> Operation(string component)
    {
        var address = Address(component);
        return () => new HttpOperation(address);
    }

    private Uri Address(string component)
    {
        var entry = system.Pools.ContainsKey(component) ? component : Entry();
        return new(system.Addresses.Of(entry) + Path(entry));
    }

    private string Entry() => Entering().Select(r => r.Value.At.Keys.First()).FirstOrDefault(system.Pools.ContainsKey)
        ?? system.Pools.Keys.First();

    // what no request enters by answers at least whether it is ready
    private string Path(string entry) => Addresses(entry)
        .Where(a => a.Method == "GET" && !a.Path.Contains("{{", StringComparison.Ordinal)).Select(a => a.Path).FirstOrDefault() ?? "/readyz";

    private IEnumerable<RequestAddress> Addresses(string entry)
    {
        var classes = Entering().Where(r => r.Value.At.Keys.First() == entry).OrderBy(c => c.Value.At.Values.First().MeanSeconds).ToList();
        var standIn = RequestAddress.OfStandIn(classes);
        if (system.Plan.PartOf(entry)?.Program is null) return classes.Select(c => standIn[c.Key]);
        IEnumerable<KeyValuePair<string, RequestSpec>> spoken = InPlace() is { } sent ? sent : classes;
        return spoken.Select(c => RequestAddress.Described(c.Value, c.Key));
    }

    // a program that is sent a load test of its own need not know the described paths
    private EquatableMap<RequestSpec>? InPlace()
    {
        var spec = system.Plan.Scaled;
        if (spec.Spec.Rehearsal?.Load is not { } file) return null;
        return ScenarioDocument.Read(System.IO.Path.Combine(spec.Document.Folder, file), new DiagnosticBag())?.Spec.Classes ?? EquatableMap<RequestSpec>.Empty;
    }

    private IEnumerable<KeyValuePair<string, RequestSpec>> Entering() => system.Plan.Scaled.Spec.Requests.Where(r => r.Value.At.Count > 0);
}
