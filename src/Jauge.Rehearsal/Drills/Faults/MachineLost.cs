using Jauge.Core;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Drills.Faults;

/// <summary>A machine dies: all its parts end at once, without a word. Healing starts them again.</summary>
/// <param name="title">As <see cref="IFault.Title"/>.</param>
/// <param name="choose">The machine's running parts, found when the fault strikes: who leads is only known then.</param>
/// <param name="restart">Starts one of them again.</param>
/// <param name="systemRecovers">As <see cref="IFault.SystemRecovers"/>.</param>
public sealed class MachineLost(
    Text title, Func<CancellationToken, Task<IReadOnlyList<RunningPart>>> choose, Func<RunningPart, CancellationToken, Task> restart,
    bool systemRecovers = true)
    : IFault
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
        await Task.WhenAll(_hit.Select(p => p.KillAsync())).ConfigureAwait(false);
        return string.Join(", ", _hit.Select(p => p.Name));
    }

    /// <inheritdoc/>
    public async Task HealAsync(CancellationToken cancellation)
    {
        foreach (var part in _hit.Where(p => p.State == PartState.Ended))
            await restart(part, cancellation).ConfigureAwait(false);
        _hit = [];
    }
}
