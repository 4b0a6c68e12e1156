using Jauge.Core;
using Jauge.Rehearsal.Ledger;
using Jauge.Rehearsal.Network;
using Jauge.Rehearsal.Parts.HaProxy;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Running;

/// <summary>A database that runs: one server, or several behind the balancer. Disposing ends what looks after it, not its
/// servers.</summary>
/// <param name="component">Whom it stands for.</param>
/// <param name="port">Where clients connect: its own, or the balancer's.</param>
/// <param name="readerPort">Where calls that only read may go; null: to <paramref name="port"/>, too.</param>
public abstract class RunningDatabase(string component, int port, int? readerPort) : IAsyncDisposable
{
    /// <summary>Whom it stands for.</summary>
    public string Component => component;

    /// <summary>Where clients connect.</summary>
    public int Port => port;

    /// <summary>For programs, where calls that only read may go; null: nowhere of their own.</summary>
    public string? ReaderUrl => readerPort is { } readers ? UrlAt(readers) : null;

    /// <summary>Whether another server takes over when the primary is lost.</summary>
    public abstract bool FailsOver { get; }

    /// <summary>For programs: how it is reached by a port that leads to it.</summary>
    public abstract string UrlAt(int door);

    /// <summary>Where a drill writes, reached by a port that leads to it.</summary>
    public abstract ILedgerBook Book(int door);

    /// <summary>The part whose loss is the loss of the primary.</summary>
    /// <exception cref="RehearsalException">JG5220: nobody is the primary for a while.</exception>
    public abstract Task<RunningPart> PrimaryAsync(CancellationToken cancellation);

    /// <summary>Every cable of the primary's machine; none where none was laid.</summary>
    public abstract Task<IReadOnlyList<FaultLink>> PrimaryLinksAsync(CancellationToken cancellation);

    /// <summary>The primary's cables to the store that says who leads; none where there is no such store.</summary>
    public virtual Task<IReadOnlyList<FaultLink>> StoreLinksAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<FaultLink>>([]);

    /// <summary>The cables by which a standby is reached, and reaches that store; none where there is none.</summary>
    public virtual Task<IReadOnlyList<FaultLink>> StandbyLinksAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<FaultLink>>([]);

    /// <summary>Starts again what has ended.</summary>
    /// <exception cref="RehearsalException">It does not answer in time.</exception>
    public abstract Task RestartAsync(RunningPart part, CancellationToken cancellation);

    /// <summary>Waits until every standby stands by; at once where there is none.</summary>
    /// <exception cref="RehearsalException">JG5220: not in time.</exception>
    public abstract Task WaitUntilWholeAsync(CancellationToken cancellation);

    /// <summary>What goes faster here than it would elsewhere, a line each.</summary>
    public virtual IEnumerable<Text> Notes => [];

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>What the balancer needs to find the primary, and the standbys; nothing for one server.</summary>
    internal virtual IEnumerable<TcpBackend> Backends => [];

    /// <summary>The balancer runs.</summary>
    internal virtual void Attach(HaProxyServer balancer)
    {
    }
}
