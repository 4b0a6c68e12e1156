using Jauge.Core;

namespace Jauge.Rehearsal.Running;

/// <summary>What goes wrong with a rehearsal as a whole: one factory method per code, JG5290 to JG5299.</summary>
/// <remarks>Cause, example and cure of each code: docs/reference/diagnostics.md.</remarks>
public static class RehearsalDiagnostics
{
    /// <summary>The file names a workload that is not there.</summary>
    public static Diagnostic NoWorkload(string name, string folder) => Error(
        "JG5290",
        new Text($"there is no workload `{name}` in {folder}", $"il n'y a pas de programme « {name} » dans {folder}"),
        new Text("name a folder of workloads/, or write `command` for a program of your own",
            "nommez un dossier de workloads/, ou écrivez « command » pour un programme à vous"));

    /// <summary>A workload does not build.</summary>
    public static Diagnostic DoesNotBuild(string name, string log) => Error(
        "JG5291",
        new Text($"the workload `{name}` does not build", $"le programme « {name} » ne se construit pas"),
        new Text($"the build says:\n{log}", $"la construction dit :\n{log}"));

    /// <summary>A replica leaves again and again.</summary>
    public static Diagnostic KeepsEnding(string component, int times, string log) => Error(
        "JG5292",
        new Text($"replicas of {component} ended {times} times by themselves",
            $"des répliques de {component} se sont arrêtées {times} fois d'elles-mêmes"),
        new Text($"the last one's last lines:\n{log}", $"les dernières lignes de la dernière :\n{log}"));

    /// <summary>The independent check neither confirms nor refutes.</summary>
    public static Diagnostic NotChecked(string program, string said) => Error(
        "JG5294",
        new Text($"{program} could not check what clients were told", $"{program} n'a pas pu vérifier ce qui a été dit aux clients"),
        new Text($"it ends with 0 where all is well and with 3 where something is not; it said:\n{said}",
            $"il finit par 0 si tout va bien et par 3 sinon ; il a dit :\n{said}"));

    private static Diagnostic Error(string code, Text message, Text help) =>
        new(code, Severity.Error, SourceSpan.None("rehearsal"), message, help);
}
