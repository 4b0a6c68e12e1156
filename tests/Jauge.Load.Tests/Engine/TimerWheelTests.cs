using FsCheck;
using FsCheck.Fluent;
using Jauge.Load.Engine;

namespace Jauge.Load.Tests.Engine;

public sealed class TimerWheelTests
{
    private const int Things = 50;

    // how far ahead, in bits, and where within
    private static readonly Gen<(int Id, int Bits, int Place, int Kind)> Move =
        from id in Gen.Choose(0, Things - 1)
        from bits in Gen.Choose(0, 56)
        from place in Gen.Choose(0, int.MaxValue)
        from kind in Gen.Choose(0, 9)
        select (id, bits, place, kind);

    [Fact]
    public void Take_AnyMoves_GivesWhatASortedListGives() => Prop.ForAll(Move.ArrayOf().ToArbitrary(), moves =>
    {
        var (wheel, list, now) = (new TimerWheel(), new Dictionary<int, long>(), 0L);
        wheel.Reserve(Things);
        foreach (var (id, bits, place, kind) in moves)
        {
            var ahead = (long)(place / (double)int.MaxValue * (1L << bits));
            if (kind < 6) Set(wheel, list, id, now + ahead);
            else if (kind == 6) Cancel(wheel, list, id);
            else now = Pass(wheel, list, now, kind == 7 ? ahead : Math.Max(0, wheel.Next() == long.MaxValue ? 0 : wheel.Next() - now));
            wheel.Count.ShouldBe(list.Count);
            wheel.Next().ShouldBeLessThanOrEqualTo(list.Values.DefaultIfEmpty(long.MaxValue).Min());
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Next_WhatIsDueSoon_IsExact()
    {
        var wheel = new TimerWheel();
        wheel.Reserve(3);
        wheel.Next().ShouldBe(long.MaxValue);
        wheel.Set(0, 900_000_000);
        wheel.Next().ShouldBe(900_000_000);
        wheel.Set(1, 123_457);
        wheel.Next().ShouldBe(123_457);
        wheel.Take(123_456, out _).ShouldBe(-1);
        wheel.Take(123_457, out var due).ShouldBe(1);
        due.ShouldBe(123_457);
    }

    [Fact]
    public void Next_FromOneToTheNext_ComesThereInFewSteps()
    {
        var wheel = new TimerWheel();
        wheel.Reserve(1);
        wheel.Set(0, 3_600_000_000_000);
        var steps = 0;
        for (var now = 0L; wheel.Take(now, out _) < 0; now = wheel.Next()) (++steps).ShouldBeLessThan(20);
    }

    private static void Set(TimerWheel wheel, Dictionary<int, long> list, int id, long due)
    {
        wheel.Set(id, due);
        list[id] = due;
    }

    private static void Cancel(TimerWheel wheel, Dictionary<int, long> list, int id)
    {
        wheel.Cancel(id);
        list.Remove(id);
        wheel.IsSet(id).ShouldBeFalse();
    }

    private static long Pass(TimerWheel wheel, Dictionary<int, long> list, long now, long ahead)
    {
        now = Math.Min(now + Math.Min(ahead, 1L << 44), 1L << 58);
        while (wheel.Take(now, out var due) is >= 0 and var id)
        {
            list[id].ShouldBe(due);
            list.Remove(id);
        }

        list.Values.ShouldAllBe(d => d > now);
        return now;
    }
}
