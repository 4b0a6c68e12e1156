using Jauge.Core;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Drills.Faults;

/// <summary>A machine hangs, and goes on when the fault heals, with whatever it believed before: a former leader may still think that it
/// leads.</summary>
/// <param name="title">As <see cref="IFault.Title"/>.</param>
/// <param name="choose">The machine's running parts, found when the fault strikes.</param>
/// <param name="systemRecovers">As <see cref="IFault.SystemRecovers"/>.</param>
public sealed class MachineFrozen(Text title, Func<CancellationToken, Task<IReadOnlyList<RunningPart>>> choose,
    bool systemRecovers = true) : IFault
{
    private IReadOnlyList<RunningPart> _hit = [];

    /// <inheritdoc/>
    public Text Title => title;

    /// <inheritdoc/>
    public bool SystemRecovers => systemRecovers;

    /// <inheritdoc/>
    public async Task<string> InjectAsync(CancellationToken cancellation)
    {
        _hit = await choose(cancellation).ConfigureAwait(false);
        await Task.WhenAll(_hit.Select(p => p.FreezeAsync())).ConfigureAwait(false);
        return string.Join(", ", _hit.Select(p => p.Name));
    }

    /// <inheritdoc/>
    public async Task HealAsync(CancellationToken cancellation)
    {
        await Task.WhenAll(_hit.Where(p => p.State == PartState.Frozen).Select(p => p.ResumeAsync())).ConfigureAwait(false);
        _hit = [];
    }
}
