using Jauge.StandIn.Calls;
using Jauge.StandIn.Work;

namespace Jauge.StandIn.Databases;

/// <summary>A transaction that the calls of one request share, one statement at a time; it keeps its connection until the request
/// ends.</summary>
internal sealed class SharedTransaction(string call, Places pool) : IOpenTransaction
{
    private readonly SemaphoreSlim _turn = new(1);
    private IDatabaseSession? _session;

    internal Task BeginAsync(IDatabaseSession session, CancellationToken cancellation)
    {
        _session = session;
        return session.BeginAsync(cancellation);
    }

    internal async Task RunAsync(Func<IDatabaseSession, Task> statement, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            await statement(_session!);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task CommitAsync()
    {
        try
        {
            await _session!.CommitAsync(CancellationToken.None);
        }
        catch (DatabaseException problem)
        {
            throw new CallFailedException(call, $"the transaction may be lost: {problem.Message}", problem) { IsFinal = true };
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_session is not null) await _session.DisposeAsync();
        pool.GiveBack();
        _turn.Dispose();
    }
}
