using Jauge.Core;

namespace Jauge.Rehearsal.Drills;

/// <summary>What keeps a drill from being played: one factory method per code, JG5240 to JG5249.</summary>
/// <remarks>Cause, example and cure of each code: docs/reference/diagnostics.md.</remarks>
public static class DrillDiagnostics
{
    /// <summary>The disk of a part cannot be slowed here.</summary>
    public static Diagnostic NoSlowDisk() => Error(
        "JG5240",
        new Text("this machine cannot slow a disk", "cette machine ne peut pas ralentir un disque"),
        new Text(
            "it needs control groups for disks (root, and version 1 or the controller io), and a folder on a disk rather than in memory",
            "il faut des groupes de contrôle pour les disques (root, et la version 1 ou le contrôleur io), et un dossier sur disque plutôt qu'en mémoire"));

    /// <summary>Not one operation succeeded before the fault.</summary>
    public static Diagnostic NeverWorked(string drill, string failure) => Error(
        "JG5241",
        new Text($"{drill}: nothing worked before the fault ({failure}), so that nothing can be learnt from it",
            $"{drill} : rien ne marchait avant la panne ({failure}), elle n'apprendrait donc rien"),
        new Text("rehearse the system first: jauge rehearse", "répétez d'abord le système : jauge rehearse"));

    /// <summary>A drill that nobody knows.</summary>
    public static Diagnostic UnknownDrill(string name, IEnumerable<string> known) => Error(
        "JG5242",
        new Text($"there is no drill `{name}` for this system", $"il n'y a pas d'exercice « {name} » pour ce système"),
        NearestName.Help(name, known) ?? new Text($"there are: {string.Join(", ", known)}", $"il y a : {string.Join(", ", known)}"));

    /// <summary>A component does not come back to its replicas.</summary>
    public static Diagnostic NotWhole(string component, int ready, int wanted) => Error(
        "JG5243",
        new Text($"{component} has {ready} replicas ready and not {wanted}", $"{component} a {ready} répliques prêtes et non {wanted}"),
        new Text("the logs of its replicas say why: jauge drill --keep leaves them",
            "les journaux de ses répliques disent pourquoi : jauge drill --keep les laisse"));

    private static Diagnostic Error(string code, Text message, Text help) =>
        new(code, Severity.Error, SourceSpan.None("drill"), message, help);
}
