using FsCheck;
using FsCheck.Fluent;
using Jauge.Control.Pools;

namespace Jauge.Control.Tests.Pools;

public class ConnectionPoolTests
{
    private static readonly ConnectionPoolOptions Options = new() { MinSize = 1, MaxSize = 2, MaxWaiting = 1 };

    [Fact]
    public void Acquire_UntilFull_OpensWaitsRejects()
    {
        var pool = default(ConnectionPool);
        Enumerable.Range(0, 4).Select(_ => pool.Acquire(Options))
            .ShouldBe([PoolEntry.Opening, PoolEntry.Opening, PoolEntry.Waiting, PoolEntry.Rejected]);
        pool.Opened();
        pool.Opened();
        pool.Release().ShouldBeTrue();
        pool.Release().ShouldBeFalse();
        pool.ShouldBe(new(Idle: 1, Used: 1));
        pool.Acquire(Options).ShouldBe(PoolEntry.Reused);
    }

    [Fact]
    public void Lost_SomebodyWaits_OpensAnother()
    {
        var pool = new ConnectionPool(Used: 2, Waiting: 1);
        pool.Lost(wasOpening: false).ShouldBeTrue();
        pool.ShouldBe(new(Used: 1, Opening: 1));
    }

    [Fact]
    public void Trim_Idle_KeepsTheMinimum()
    {
        var pool = new ConnectionPool(Idle: 2);
        pool.Trim(Options).ShouldBe(1);
        pool.Size.ShouldBe(1);
    }

    [Fact]
    public void Acquire_AnySequence_NeverExceedsTheMaximum() => Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 4)).ToArbitrary(), moves =>
    {
        var pool = default(ConnectionPool);
        return moves.All(move => Moved(ref pool, move) is { Size: <= 2, Waiting: <= 1, Idle: >= 0, Used: >= 0, Opening: >= 0 });
    }).QuickCheckThrowOnFailure();

    private static ConnectionPool Moved(ref ConnectionPool pool, int move)
    {
        if (move <= 1)
            pool.Acquire(Options);
        else if (move == 2 && pool.Opening > 0)
            pool.Opened();
        else if (move == 3 && pool.Used > 0)
            pool.Release();
        else if (move == 4 && pool.Used > 0)
            pool.Lost(false);
        return pool;
    }
}
