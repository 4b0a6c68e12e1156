using Jauge.Rehearsal.Ledger;

namespace Jauge.Rehearsal.Drills.Clients;

/// <summary>Clients at work, from before the fault until after it has healed.</summary>
public sealed class ClientLoad : IAsyncDisposable
{
    private readonly IClientOperation _operation;
    private readonly ClientSettings _settings;
    private readonly DrillClock _clock;
    private readonly LedgerJournal? _journal;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Operation> _done = [];
    private readonly Lock _gate = new();
    private readonly Task[] _workers;
    private readonly long[] _begun;
    private long _id;

    /// <summary>Starts the clients.</summary>
    /// <param name="operation">What they do; disposed with them.</param>
    /// <param name="settings">How.</param>
    /// <param name="clock">The drill's.</param>
    /// <param name="journal">Where each write is noted; null where the operation writes nothing.</param>
    public ClientLoad(IClientOperation operation, ClientSettings settings, DrillClock clock, LedgerJournal? journal = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (_operation, _settings, _clock, _journal) = (operation, settings, clock, journal);
        _begun = new long[settings.Workers];
        _workers = [.. Enumerable.Range(0, settings.Workers).Select(w => Task.Run(() => WorkAsync(w)))];
    }

    /// <summary>What was done since an instant, by its end, in no order.</summary>
    public IReadOnlyList<Operation> Since(TimeSpan instant)
    {
        lock (_gate)
        {
            // What ended last stands last, nearly: an operation is noted a moment after its end.
            var from = _done.Count;
            while (from > 0 && _done[from - 1].End >= instant - _settings.Patience)
                from--;
            return [.. _done[from..].Where(o => o.End >= instant)];
        }
    }

    /// <summary>How long the oldest operation has been under way; zero where none is.</summary>
    public TimeSpan OldestUnderWay()
    {
        var begun = _begun.Select((_, w) => Interlocked.Read(ref _begun[w])).Where(t => t > 0).DefaultIfEmpty(long.MaxValue).Min();
        return begun == long.MaxValue ? TimeSpan.Zero : _clock.Now - new TimeSpan(begun);
    }

    /// <summary>Lets what is under way end, and starts nothing more.</summary>
    /// <returns>All that was done, by its end.</returns>
    public async Task<IReadOnlyList<Operation>> StopAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_workers).ConfigureAwait(false);
        return [.. _done.OrderBy(o => o.End)];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        await _operation.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task WorkAsync(int worker)
    {
        while (!_stop.IsCancellationRequested)
        {
            var isDone = await OnceAsync(worker, Interlocked.Increment(ref _id)).ConfigureAwait(false);
            await PauseAsync(isDone ? _settings.Pause : _settings.RetryPause).ConfigureAwait(false);
        }
    }

    private async Task<bool> OnceAsync(int worker, long id)
    {
        var start = _clock.Now;
        _journal?.Note(id, LedgerEvent.Attempted, start);
        Interlocked.Exchange(ref _begun[worker], Math.Max(1, start.Ticks));
        var failure = await FailureAsync(worker, id).ConfigureAwait(false);
        var end = _clock.Now;
        if (failure is null) _journal?.Note(id, LedgerEvent.Acknowledged, end);
        Interlocked.Exchange(ref _begun[worker], 0);
        lock (_gate)
            _done.Add(new(start, end, failure));
        return failure is null;
    }

    // The operation is given its patience, and a little more to give up in good order; one that hangs beyond that is left behind.
    private async Task<string?> FailureAsync(int worker, long id)
    {
        using CancellationTokenSource patience = new(_settings.Patience, _clock.Time);
        try
        {
            await _operation.PerformAsync(worker, id, patience.Token).WaitAsync(_settings.Patience * 2, _clock.Time).ConfigureAwait(false);
            return null;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return FailureCause.Of(failure);
        }
    }

    private async Task PauseAsync(TimeSpan pause)
    {
        if (pause <= TimeSpan.Zero || _stop.IsCancellationRequested) return;
        await Task.Delay(pause, _clock.Time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
