using Jauge.Cli.Options;
using Jauge.Core;
using Jauge.Rehearsal.Drills.Catalog;
using Jauge.Simulation.Faults;
using Jauge.Spec.Resolution;

namespace Jauge.Cli.Commands.Rehearsals;

/// <summary>The drills of a file, as what comes nearest on one machine: a simulation and a rehearsal then answer the same
/// question.</summary>
internal static class FileDrills
{
    /// <summary>The names as the catalog has them.</summary>
    /// <exception cref="UserError">A drill of the file that one machine cannot play.</exception>
    public static IReadOnlyList<string> Read(IEnumerable<string> names, Deployment deployment, EquatableList<DrillOffer> offers) =>
        [.. names.Select(n => deployment.Spec.Faults.TryGetValue(n, out var text) && offers.All(o => o.Name != n)
            ? Of(n, text, deployment, offers) : n)];

    private static string Of(string name, string text, Deployment deployment, EquatableList<DrillOffer> offers)
    {
        var fault = FaultWords.Parse(text, deployment);
        var kinds = fault is null ? [] : Kinds(fault.Kind);
        var component = fault?.To ?? fault?.Component;
        return offers.FirstOrDefault(o => kinds.Contains(o.Kind) && (o.Component == component || fault!.Kind == FaultKind.Burst))?.Name
            ?? throw new UserError(
            new($"faults.{name}: one machine cannot play '{text}'", $"faults.{name} : une seule machine ne peut pas jouer « {text} »"),
            new("jauge simulate plays it; jauge drill --list names what can be played here",
                "jauge simulate la joue ; jauge drill --list nomme ce qui peut se jouer ici"),
            ExitCode.Errors);
    }

    private static DrillKind[] Kinds(FaultKind fault) => fault switch
    {
        FaultKind.ReplicaLost => [DrillKind.KillReplica],
        FaultKind.ReplicaSlow => [DrillKind.FreezeReplica],
        FaultKind.PrimaryLost => [DrillKind.KillPrimary],
        FaultKind.Slow => [DrillKind.SlowLink],
        FaultKind.Failing or FaultKind.NetworkCut => [DrillKind.CutLink, DrillKind.KillCache],
        FaultKind.DiskSlow => [DrillKind.SlowDisk],
        FaultKind.Burst => [DrillKind.Spike],
        FaultKind.CacheLost => [DrillKind.KillCache],
        FaultKind.Updated => [DrillKind.Update],
        _ => [],
    };
}
