using Jauge.Core;
using Jauge.Rehearsal.Network;

namespace Jauge.Rehearsal.Drills.Faults;

/// <summary>Links are slowed or cut.</summary>
/// <param name="title">As <see cref="IFault.Title"/>.</param>
/// <param name="choose">Which, found when the fault strikes.</param>
/// <param name="state">What becomes of them.</param>
/// <param name="systemRecovers">As <see cref="IFault.SystemRecovers"/>.</param>
public sealed class LinksCut(Text title, Func<CancellationToken, Task<IReadOnlyList<FaultLink>>> choose, LinkState state,
    bool systemRecovers = true) : IFault
{
    private IReadOnlyList<FaultLink> _hit = [];

    /// <inheritdoc/>
    public Text Title => title;

    /// <inheritdoc/>
    public bool SystemRecovers => systemRecovers;

    /// <inheritdoc/>
    public async Task<string> InjectAsync(CancellationToken cancellation)
    {
        _hit = await choose(cancellation).ConfigureAwait(false);
        Apply(state);
        return string.Join(", ", _hit.Select(l => l.Name));
    }

    /// <inheritdoc/>
    public Task HealAsync(CancellationToken cancellation)
    {
        Apply(LinkState.Healthy);
        return Task.CompletedTask;
    }

    private void Apply(LinkState now)
    {
        foreach (var link in _hit)
            link.Apply(now);
    }
}
