using Jauge.Core;
using Jauge.Rehearsal.Network;

namespace Jauge.Rehearsal.Drills.Faults;

/// <summary>Links are slowed or cut.</summary>
/// <param name="title">As <see cref="IFault.Title"/>.</param>
/// <param name="links">Which.</param>
/// <param name="state">What becomes of them.</param>
/// <param name="systemRecovers">As <see cref="IFault.SystemRecovers"/>.</param>
public sealed class LinkFault(Text title, IReadOnlyList<FaultLink> links, LinkState state, bool systemRecovers) : IFault
{
    /// <inheritdoc/>
    public Text Title => title;

    /// <inheritdoc/>
    public bool SystemRecovers => systemRecovers;

    /// <inheritdoc/>
    public Task<string> InjectAsync(CancellationToken cancellation)
    {
        foreach (var link in links)
            link.Apply(state);
        return Task.FromResult(string.Join(", ", links.Select(l => l.Name)));
    }

    /// <inheritdoc/>
    public Task HealAsync(CancellationToken cancellation)
    {
        foreach (var link in links)
            link.Apply(LinkState.Healthy);
        return Task.CompletedTask;
    }
}
