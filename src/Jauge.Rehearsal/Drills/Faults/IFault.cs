using Jauge.Core;

namespace Jauge.Rehearsal.Drills.Faults;

/// <summary>Something that goes wrong on purpose, or a manoeuvre that must not be noticed, and the way back.</summary>
public interface IFault
{
    /// <summary>What happens, as a noun phrase: <c>the primary's machine dies</c>.</summary>
    public Text Title { get; }

    /// <summary>Whether the system is to serve again while the fault lasts; otherwise only healing brings it back, and the drill heals
    /// after the fault's length whatever the clients see.</summary>
    public bool SystemRecovers { get; }

    /// <summary>Makes it happen; returns when it has.</summary>
    /// <returns>Whom it hit, for the evidence: <c>db-2, the leader</c>.</returns>
    public Task<string> InjectAsync(CancellationToken cancellation);

    /// <summary>Mends it: starts again what died, thaws, reconnects. Also called where the drill was interrupted half-way, and must then
    /// mend what there is to mend.</summary>
    public Task HealAsync(CancellationToken cancellation);
}
