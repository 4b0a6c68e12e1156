using Jauge.Core;

namespace Jauge.Dynamics;

/// <summary>What no file describes and a machine that carries a whole system adds to it: programs that take a request in and make a
/// call, the way between them, and cores that they share.</summary>
public sealed record MachineCosts
{
    /// <summary>The machine; null: its cores are not what limits anybody.</summary>
    public HostModel? Host { get; init; }

    /// <summary>Processor time of a program for one request that it takes in, and the same for each call that it makes.</summary>
    public TimeSpan Hop { get; init; }

    /// <summary>Time that each call takes beside all work of the programs: there and back.</summary>
    public TimeSpan Way { get; init; }

    /// <summary>Processor time that a program takes beside its requests until it has run for a while, as for compiling itself; by
    /// component. Only who is added during a run still has it to take.</summary>
    public EquatableMap<TimeSpan> Begins { get; init; } = EquatableMap<TimeSpan>.Empty;

    /// <summary>The model as it runs on the machine.</summary>
    /// <param name="model">Of a system in one region.</param>
    public SystemModel On(SystemModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model with
        {
            Host = Host, Calls = [.. model.Calls.Select(c => c.Station < 0 ? c : With(model, c))],
            Stations = [.. model.Stations.Select(s => s with { Begins = Begins.GetValueOrDefault(s.Name) })],
        };
    }

    private CallModel With(SystemModel model, CallModel call) => call with
    {
        Way = Way, Overhead =
            model.Stations[call.Station].Kind == StationKind.Replicas ? Hop * (1 + HopCount.CallsOf(model, call)) : default,
    };
}
