using Jauge.Catalog;
using Jauge.Core;
using Jauge.Simulation;
using Jauge.Simulation.Faults;
using Jauge.Spec.Resolution;

namespace Jauge.Cli.Options;

/// <summary>Faults as people write them: those of <see cref="FaultText"/>, <c>db lost at 10 min</c> for what a component loses first, and
/// the drills of the file by name.</summary>
internal static class FaultWords
{
    private const string AllDrills = "all";
    private static readonly string Examples = string.Join(", ", FaultText.Forms.Select(f => $"\"{f}\""));

    /// <summary>The faults that a word of the command line stands for: one, or all drills of the file.</summary>
    /// <exception cref="UserError">A fault that nobody can read, or that the system cannot have.</exception>
    public static IEnumerable<Fault> Read(string text, Deployment deployment)
    {
        var drills = deployment.Spec.Faults;
        if (drills.TryGetValue(text, out var drill)) return [Drill(text, drill, deployment)];
        return text == AllDrills && drills.Count > 0 ? drills.Select(d => Drill(d.Key, d.Value, deployment))
            : [Possible(text, new($"'{text}' is no value of --fault", $"« {text} » n'est pas une valeur de --fault"),
                new($"--fault '{text}'",
                $"--fault « {text} »"), deployment)];
    }

    private static Fault Drill(string name, string text, Deployment deployment) =>
        Possible(text, new($"faults.{name}: '{text}' is no fault", $"faults.{name} : « {text} » n'est pas une panne"),
            Text.Same($"faults.{name}"),
            deployment) with { Drill = name };

    private static Fault Possible(string text, Text unread, Text where, Deployment deployment)
    {
        var fault = Parse(text, deployment) ?? throw new UserError(unread, Help(deployment));
        return SystemSimulation.Obstacle(deployment, fault) is not { } obstacle ? fault
            : throw new UserError(new($"{where.English}: {obstacle.English}", $"{where.French} : {obstacle.French}"));
    }

    /// <summary>What a fault can look like.</summary>
    internal static Text Help(Deployment deployment)
    {
        var names = string.Join(", ", deployment.Spec.Faults.Keys.Append(AllDrills));
        var (english, french) = deployment.Spec.Faults.Count == 0 ? ("", "")
            : ($"; or name a drill of the file: {names}", $" ; ou nommez un exercice du fichier : {names}");
        return new($"write it like one of these: {Examples}{english}", $"écrivez-la comme l'une de celles-ci : {Examples}{french}");
    }

    /// <summary>The fault that a text says; null where nobody can read it.</summary>
    internal static Fault? Parse(string text, Deployment deployment) =>
        !FaultText.TryParse(text, out var fault) ? null : fault.Kind == FaultKind.CacheLost ? fault with { Kind = Lost(fault, deployment) }
            : fault;

    private static FaultKind Lost(Fault fault, Deployment deployment) => deployment.Find(fault.Component)?.Offering.Kind switch
    {
        OfferingKind.Database => FaultKind.PrimaryLost,
        OfferingKind.Cache => FaultKind.CacheLost,
        _ => FaultKind.ReplicaLost,
    };
}
