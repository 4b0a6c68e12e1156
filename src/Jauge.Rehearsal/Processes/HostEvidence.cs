using Jauge.Core;

namespace Jauge.Rehearsal.Processes;

/// <summary>What this machine lets a rehearsal do, for the evidence: what could not be done is said beside the figures.</summary>
/// <param name="Isolation">How parts are kept apart.</param>
/// <param name="Limits">What holds CPU and memory.</param>
/// <param name="FreezesAtOnce">Whether a machine is frozen in one step; otherwise one process after the other.</param>
/// <param name="SlowsDisks">Whether a part's disk can be slowed.</param>
/// <param name="RunsAsRoot">Whether servers run as their own users.</param>
public sealed record HostEvidence(Isolation Isolation, LimitSource Limits, bool FreezesAtOnce, bool SlowsDisks, bool RunsAsRoot)
{
    /// <summary>What is left out here and what follows from it; empty on a machine that allows everything.</summary>
    public EquatableList<Text> Limitations => [.. Found().OfType<Text>()];

    private IEnumerable<Text?> Found()
    {
        yield return Isolation.Mode != IsolationMode.None ? null : new Text(
            $"processes cannot be kept apart here ({Isolation.Reason}): what a part leaves behind by a double fork survives a kill of the rehearsal",
            $"les processus ne peuvent pas être séparés ici ({Isolation.Reason}) : ce qu'un composant détache par un double fork survit si la répétition est tuée");
        yield return Limits != LimitSource.None ? null : new Text(
            "no control group can be made here: CPU and memory of the parts are not limited",
            "aucun groupe de contrôle ne peut être créé ici : le CPU et la mémoire des composants ne sont pas limités");
        yield return SlowsDisks ? null : new Text(
            "disks cannot be slowed here", "les disques ne peuvent pas être ralentis ici");
        yield return RunsAsRoot ? null : new Text(
            "not run as root: every server runs as your user", "lancé sans root : chaque serveur tourne sous votre utilisateur");
    }
}
