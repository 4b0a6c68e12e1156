using Jauge.Roles;
using Jauge.StandIn.Calls;
using Jauge.StandIn.Work;

namespace Jauge.StandIn.Databases;

/// <summary>A database as a replica calls it: a bounded pool, first come first served, and transactions where rows are locked.</summary>
internal sealed class DatabaseCallee(IDatabase database, Places pool) : ICallee
{
    public async Task<bool> CallAsync(CallPlan call, RequestScope scope, CancellationToken cancellation)
    {
        try
        {
            if (scope.Open(this) is SharedTransaction open)
                await open.RunAsync(session => SpendAsync(call, scope, session, cancellation), cancellation);
            else if (call.Role.Lock is { UntilEnd: true }) await BeginAsync(call, scope, cancellation);
            else await AloneAsync(call, scope, cancellation);
            return true;
        }
        catch (Exception problem) when (problem is DatabaseException or OperationCanceledException)
        {
            await scope.DropAsync(this);
            if (problem is OperationCanceledException) throw;
            throw new CallFailedException(call.Role.Name, problem.Message, problem);
        }
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private async Task BeginAsync(CallPlan call, RequestScope scope, CancellationToken cancellation)
    {
        await pool.TakeAsync(cancellation);
        var transaction = new SharedTransaction(call.Role.Name, pool);
        scope.Add(this, transaction);
        await transaction.BeginAsync(await database.OpenAsync(reads: false, cancellation), cancellation);
        await transaction.RunAsync(session => SpendAsync(call, scope, session, cancellation), cancellation);
    }

    private async Task AloneAsync(CallPlan call, RequestScope scope, CancellationToken cancellation)
    {
        await pool.TakeAsync(cancellation);
        try
        {
            await using var session = await database.OpenAsync(call.Role.Reads, cancellation);
            if (call.Role.Lock is null) await SpendAsync(call, scope, session, cancellation);
            else await LockedAsync(call, scope, session, cancellation);
        }
        finally
        {
            pool.GiveBack();
        }
    }

    private static async Task LockedAsync(CallPlan call, RequestScope scope, IDatabaseSession session, CancellationToken cancellation)
    {
        await session.BeginAsync(cancellation);
        await SpendAsync(call, scope, session, cancellation);
        await session.CommitAsync(cancellation);
    }

    private static async Task SpendAsync(CallPlan call, RequestScope scope, IDatabaseSession session, CancellationToken cancellation)
    {
        if (call.Role.Lock is { } wanted) await session.LockAsync(wanted.Table, Row(wanted, call.Draws), cancellation);
        await session.SpendAsync(call.DrawTakes(scope), cancellation);
    }

    private static int Row(LockRole wanted, Draws draws) =>
        wanted.Hottest <= 0 || wanted.Rows == 1 ? draws.Below(wanted.Rows)
        : draws.Unit() < wanted.Hottest ? 0 : 1 + draws.Below(wanted.Rows - 1);
}
