using Jauge.Rehearsal.Drills.Clients;
using Jauge.Rehearsal.Running;

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
        return new(system.Addresses.Of(entry) + FrontPath.Of(system.Plan, entry));
    }

    private string Entry() => FrontPath.Entering(system.Plan).Select(r => r.Value.At.Keys.First()).FirstOrDefault(system.Pools.ContainsKey)
        ?? system.Pools.Keys.First();
}
