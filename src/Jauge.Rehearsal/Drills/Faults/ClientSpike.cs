using Jauge.Core;
using Jauge.Rehearsal.Drills.Clients;

namespace Jauge.Rehearsal.Drills.Faults;

/// <summary>More clients come for a while.</summary>
/// <param name="title">As <see cref="IFault.Title"/>.</param>
/// <param name="clients">They.</param>
/// <param name="time">The clock.</param>
public sealed class ClientSpike(Text title, DrillClients clients, TimeProvider time) : IFault, IAsyncDisposable
{
    private ClientLoad? _load;

    /// <inheritdoc/>
    public Text Title => title;

    /// <inheritdoc/>
    public bool SystemRecovers => true;

    /// <inheritdoc/>
    public Task<string> InjectAsync(CancellationToken cancellation)
    {
        _load = new(clients.Operation(), clients.Settings, new DrillClock(time));
        return Task.FromResult($"+{clients.Settings.Workers}");
    }

    /// <inheritdoc/>
    public async Task HealAsync(CancellationToken cancellation)
    {
        if (_load is not null) await _load.DisposeAsync().ConfigureAwait(false);
        _load = null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await HealAsync(CancellationToken.None).ConfigureAwait(false);
}
