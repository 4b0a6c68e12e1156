using Jauge.Core;

namespace Jauge.Rehearsal.Drills.Clients;

/// <summary>What a drill's clients do again and again, to see the system as those who use it do.</summary>
public interface IClientOperation : IAsyncDisposable
{
    /// <summary>What it is, as a plural: <c>committed inserts</c>.</summary>
    public Text Title { get; }

    /// <summary>Does it once.</summary>
    /// <param name="worker">Who does it, from 0: each has a connection of its own and does one thing at a time.</param>
    /// <param name="id">Its number, never used before.</param>
    /// <param name="cancellation">The client's patience.</param>
    /// <returns>Done when the system said yes; anything thrown is a failure.</returns>
    public Task PerformAsync(int worker, long id, CancellationToken cancellation);
}
