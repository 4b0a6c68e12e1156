using Jauge.Catalog;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Dynamics;

/// <summary>What called components are beside places that take time: queues that deliver, databases with readers, caches that
/// fill.</summary>
internal sealed class CalleeRoles(Deployment deployment, Func<string, int> stations)
{
    /// <summary>Copies of a database that answer reads: what its offering sells as such, else every replica but the first.</summary>
    internal static int ReadersOf(DeployedComponent component) => component.Offering.Kind != OfferingKind.Database ? 0
        : (int)(component.Input("read-replicas") ?? component.MaxReplicas - 1);

    internal bool HasReaders(string name) =>
        deployment.Find(name) is { } component && StationBuilder.KindOf(component) == StationKind.Primary && ReadersOf(component) > 0
        && deployment.Spec.Requests.Values.Any(r => Reads(r.Calls, name));

    internal int StationOf(CallSpec call) =>
        call.Reads == true && HasReaders(call.To) ? stations(ReaderStations.Of(call.To)) : stations(call.To);

    internal DeliversSpec? QueueAt(string name) => deployment.Find(name)?.Spec.Delivers;

    internal bool Warms(string name) => deployment.Find(name)?.Spec.WarmsUp is not null;

    /// <summary>Longest time of one delivery; zero: none.</summary>
    internal TimeSpan DeadlineOf(string queue) => deployment.Find(queue) is { Spec.Delivers: { } delivers } component
        ? delivers.Deadline ?? (component.Size("response-timeout") is { } seconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.Zero)
            : TimeSpan.Zero;

    private static bool Reads(IEnumerable<CallSpec> calls, string name) =>
        calls.Any(c => (c.To == name && c.Reads == true) || Reads(c.Calls, name) || Reads(c.Miss, name));
}
