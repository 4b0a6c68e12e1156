namespace Jauge.StandIn.Calls;

/// <summary>What a request keeps between its calls: the transactions that last until its end.</summary>
internal sealed class RequestScope : IAsyncDisposable
{
    private readonly Dictionary<ICallee, IOpenTransaction> _open = [];

    /// <summary>Whether its calls are to take no time of their own.</summary>
    internal bool IsEmpty { get; init; }

    /// <summary>The transaction at a component; null: there is none.</summary>
    internal IOpenTransaction? Open(ICallee callee)
    {
        lock (_open) return _open.GetValueOrDefault(callee);
    }

    internal void Add(ICallee callee, IOpenTransaction transaction)
    {
        lock (_open) _open.Add(callee, transaction);
    }

    /// <summary>Forgets a transaction that has failed, so that a retry begins anew.</summary>
    internal async Task DropAsync(ICallee callee)
    {
        IOpenTransaction? dropped;
        lock (_open) _open.Remove(callee, out dropped);
        if (dropped is not null) await dropped.DisposeAsync();
    }

    /// <summary>Makes all of them last.</summary>
    /// <exception cref="CallFailedException">One could not be; whether it was done nobody knows.</exception>
    internal async Task CommitAsync()
    {
        foreach (var transaction in _open.Values) await transaction.CommitAsync();
    }

    /// <summary>Undoes what was not made to last, and gives the connections back.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var transaction in _open.Values) await transaction.DisposeAsync();
        _open.Clear();
    }
}
