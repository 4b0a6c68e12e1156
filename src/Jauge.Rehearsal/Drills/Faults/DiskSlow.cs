using Jauge.Core;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Drills.Faults;

/// <summary>A machine's disk becomes slow, where control groups can do that.</summary>
/// <param name="title">As <see cref="IFault.Title"/>.</param>
/// <param name="choose">The machine's running parts.</param>
/// <param name="throttle">How slow.</param>
/// <param name="systemRecovers">As <see cref="IFault.SystemRecovers"/>.</param>
public sealed class DiskSlow(Text title, Func<CancellationToken, Task<IReadOnlyList<RunningPart>>> choose, DiskThrottle throttle,
    bool systemRecovers) : IFault
{
    private IReadOnlyList<RunningPart> _hit = [];

    /// <inheritdoc/>
    public Text Title => title;

    /// <inheritdoc/>
    public bool SystemRecovers => systemRecovers;

    /// <inheritdoc/>
    /// <exception cref="RehearsalException">JG5240: this machine cannot slow a disk.</exception>
    public async Task<string> InjectAsync(CancellationToken cancellation)
    {
        _hit = await choose(cancellation).ConfigureAwait(false);
        if (_hit.Select(p => p.SlowDisk(throttle)).ToList().Contains(false)) throw new RehearsalException(DrillDiagnostics.NoSlowDisk());
        return string.Join(", ", _hit.Select(p => p.Name));
    }

    /// <inheritdoc/>
    public Task HealAsync(CancellationToken cancellation)
    {
        foreach (var part in _hit)
            part.SlowDisk(null);
        _hit = [];
        return Task.CompletedTask;
    }
}
