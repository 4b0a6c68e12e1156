using Jauge.Core;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Drills.Faults;

/// <summary>A part's children hang and its own program lives: the server of a database, and not Patroni that looks after it. When they go
/// on, the program may still hold them for the leader's.</summary>
/// <remarks>What caught Patroni 3.0.2 with etcd's version 3: there, each of six runs threw away 300 to 450 acknowledged writes; with
/// version 2, none (measured on Debian 12, 2026-11).</remarks>
/// <param name="title">As <see cref="IFault.Title"/>.</param>
/// <param name="choose">The part, found when the fault strikes.</param>
/// <param name="systemRecovers">As <see cref="IFault.SystemRecovers"/>.</param>
public sealed class ServerFrozen(Text title, Func<CancellationToken, Task<RunningPart>> choose, bool systemRecovers = true) : IFault
{
    private IReadOnlyList<int> _hit = [];

    /// <inheritdoc/>
    public Text Title => title;

    /// <inheritdoc/>
    public bool SystemRecovers => systemRecovers;

    /// <inheritdoc/>
    public async Task<string> InjectAsync(CancellationToken cancellation)
    {
        var part = await choose(cancellation).ConfigureAwait(false);
        _hit = [.. part.Processes().Where(p => p != part.Pid)];
        foreach (var process in _hit) Native.Signal(process, Native.Stop);
        return part.Name;
    }

    /// <inheritdoc/>
    public Task HealAsync(CancellationToken cancellation)
    {
        foreach (var process in _hit) Native.Signal(process, Native.Continue);
        _hit = [];
        return Task.CompletedTask;
    }
}
