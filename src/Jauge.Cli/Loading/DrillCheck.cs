using Jauge.Cli.Options;
using Jauge.Core;
using Jauge.Simulation;
using Jauge.Simulation.Faults;
using Jauge.Spec;

namespace Jauge.Cli.Loading;

/// <summary>Reads the drills of a file before somebody asks for one.</summary>
internal static class DrillCheck
{
    /// <summary>What is wrong with them in the environment that is the file's main one.</summary>
    public static IEnumerable<Diagnostic> Run(LoadedSystem system)
    {
        if (system.Document is not { } document
            || system.Deployments.FirstOrDefault(d => d.Environment == document.MainEnvironment) is not { } main) yield break;
        var canRun = !system.HasErrors && SystemSimulation.Obstacle(main) is null;
        foreach (var (name, text) in main.Spec.Faults)
        {
            var span = document.Locate(main.Environment, $"faults.{name}");
            if (FaultWords.Parse(text, main) is not { } fault)
                yield return ResolutionDiagnostics.UnreadableFault(span, text, FaultText.Forms);
            else if (canRun && SystemSimulation.Obstacle(main, fault) is { } obstacle)
                yield return ResolutionDiagnostics.ImpossibleFault(span, obstacle);
        }
    }
}
