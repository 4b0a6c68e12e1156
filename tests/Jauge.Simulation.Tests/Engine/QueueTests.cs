using Jauge.Simulation.Engine;
using Jauge.Control.Random;

namespace Jauge.Simulation.Tests.Engine;

public class QueueTests
{
    /// <summary>How far ahead an event is pushed, from 64 random bits.</summary>
    public enum Ahead
    {
        Exponential,
        Network,
        Bursts,
        EqualTimes,
        FarFuture,
        Mixed,
    }

    public static TheoryData<Ahead, int> Schedules
    {
        get
        {
            var data = new TheoryData<Ahead, int>();
            foreach (var ahead in Enum.GetValues<Ahead>())
            {
                foreach (var shift in (int[])[0, 7, 22, 38])
                    data.Add(ahead, shift);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Schedules))]
    public void Wheel_AnySchedule_GivesTheHeapsLog(Ahead ahead, int shift)
    {
        var (wheel, heap) = (new TimingWheel(10, shift), new BinaryHeapQueue(10));
        Log(wheel, ahead, 1000, 60_000).ShouldBe(Log(heap, ahead, 1000, 60_000));
    }

    [Fact]
    public void Wheel_AdaptsItsBuckets_AndKeepsTheOrder()
    {
        var (wheel, heap) = (new TimingWheel(10, 0), new BinaryHeapQueue(10));
        Log(wheel, Ahead.Network, 5000, 300_000).ShouldBe(Log(heap, Ahead.Network, 5000, 300_000));
    }

    // thirty thousand at once, each followed by others within the open bucket: beyond what vectors and short runs are for
    [Fact]
    public void Wheel_HugeBucket_KeepsTheOrder()
    {
        var (wheel, heap) = (new TimingWheel(10, 38), new BinaryHeapQueue(10));
        Log(wheel, Ahead.EqualTimes, 30_000, 120_000).ShouldBe(Log(heap, Ahead.EqualTimes, 30_000, 120_000));
        (wheel, heap) = (new TimingWheel(10, 38), new BinaryHeapQueue(10));
        Log(wheel, Ahead.Exponential, 30_000, 120_000).ShouldBe(Log(heap, Ahead.Exponential, 30_000, 120_000));
    }

    [Fact]
    public void Wheel_StoppedAndResumed_GivesTheHeapsLog()
    {
        foreach (var step in (long[])[1, 1_000_003, 999_999_937])
            LogInSteps(new TimingWheel(10), step).ShouldBe(LogInSteps(new BinaryHeapQueue(10), step));
    }

    [Fact]
    public void TryTake_EqualTimes_ComeInTheOrderOfPushing()
    {
        var wheel = new TimingWheel(10);
        for (var i = 0; i < 1000; i++)
            wheel.Push(5_000_000_000, new(0, i));
        wheel.Count.ShouldBe(1000);
        Drain(ref wheel).ShouldBe(Enumerable.Range(0, 1000).Select(i => (5_000_000_000L, i)));
        wheel.Count.ShouldBe(0);
    }

    [Fact]
    public void Push_IntoThePast_IsRefused()
    {
        var wheel = new TimingWheel(10);
        var heap = new BinaryHeapQueue(10);
        wheel.Push(1_000_000_000, default);
        heap.Push(1_000_000_000, default);
        (wheel.Prepare(long.MaxValue) && wheel.TryTake(long.MaxValue, out _, out _)).ShouldBeTrue();
        (heap.Prepare(long.MaxValue) && heap.TryTake(long.MaxValue, out _, out _)).ShouldBeTrue();
        Should.Throw<ArgumentOutOfRangeException>(() => wheel.Push(999_999_999, default));
        Should.Throw<ArgumentOutOfRangeException>(() => wheel.Push(5, default));
        Should.Throw<ArgumentOutOfRangeException>(() => heap.Push(999_999_999, default));
        wheel.Push(1_000_000_000, default);
    }

    [Fact]
    public void Prepare_NothingDue_SaysSoAndKeepsTheEvents()
    {
        var wheel = new TimingWheel(10);
        wheel.Push(long.MaxValue / 2, new(0, 1));
        wheel.Push(100, new(0, 2));
        wheel.Prepare(99).ShouldBeFalse();
        wheel.Push(99, new(0, 3));
        Drain(ref wheel).Select(e => e.Index).ShouldBe([3, 2, 1]);
    }

    [Fact]
    public void RankSort_WithoutVectors_GivesTheSameOrder()
    {
        var stream = new RandomStream(3);
        foreach (var count in (int[])[0, 1, 2, 5, 17, 64, 65, 500])
        {
            var keys = new long[count + RankSort.Padding];
            for (var i = 0; i < count; i++)
                keys[i] = (long)(stream.NextBits() >> 30 << 10) | (long)i;
            keys.AsSpan(count).Fill(long.MaxValue);
            var (byRank, plain) = (new long[count + 1], new long[count]);
            RankSort.Sort(keys, count, new long[RankSort.MaxRanked + RankSort.Padding], byRank);
            RankSort.ByComparison(keys.AsSpan(0, count), plain);
            byRank.Take(count).ShouldBe(plain);
            plain.ShouldBe(keys.Take(count).Order());
        }
    }

    private static List<(long Time, int Index)> Drain<TQueue>(ref TQueue queue)
        where TQueue : struct, IEventQueue
    {
        var log = new List<(long, int)>();
        while (queue.Prepare(long.MaxValue))
        {
            while (queue.TryTake(long.MaxValue, out var time, out var payload))
                log.Add((time, payload.Index));
        }

        return log;
    }

    // every event taken pushes none, one or two others, so that the number pending stays about as it is
    private static List<(long Time, int Index)> Log<TQueue>(TQueue queue, Ahead ahead, int pending, int count)
        where TQueue : struct, IEventQueue
    {
        var stream = new RandomStream(StreamKey.Of(1, 0, "queue", ahead.ToString()));
        var (log, number) = (new List<(long, int)>(), 0);
        for (; number < pending; number++)
            queue.Push(Delay(ahead, stream.NextBits()), new(0, number));
        while (log.Count < count && queue.Prepare(long.MaxValue))
        {
            while (queue.TryTake(long.MaxValue, out var time, out var payload))
            {
                log.Add((time, payload.Index));
                var bits = stream.NextBits();
                for (var i = number + pending > count ? 2 : 1 - (int)(bits & 1) + (int)((bits >> 1) & 1); i < 2 && number < count; i++)
                    queue.Push(time + Delay(ahead, stream.NextBits()), new(0, number++));
            }
        }

        queue.Count.ShouldBe(0);
        return log;
    }

    private static List<(long Time, int Index)> LogInSteps<TQueue>(TQueue queue, long step)
        where TQueue : struct, IEventQueue
    {
        var stream = new RandomStream(11);
        var log = new List<(long, int)>();
        for (var i = 0; i < 50; i++)
            queue.Push(Delay(Ahead.Mixed, stream.NextBits()), new(0, i));
        for (var (until, number) = (step, 50); number < 3000; until += step)
        {
            queue.Push(until - step + (long)(stream.NextBits() % (ulong)step), new(0, number++));
            while (queue.Prepare(until))
            {
                while (queue.TryTake(until, out var time, out var payload))
                    log.Add((time, payload.Index));
            }

            queue.Push(until, new(0, number++));
            queue.Push(until + Delay(Ahead.Mixed, stream.NextBits()), new(0, number++));
        }

        return log;
    }

    private static long Delay(Ahead ahead, ulong bits)
    {
        var exponential = Ziggurat.Exponential(bits);
        var choice = RandomStream.Further(bits);
        return ahead switch
        {
            Ahead.Exponential => (long)(1e9 * exponential),
            Ahead.Network => (long)(exponential * (choice % 4 == 0 ? 10e9 : choice % 4 == 1 ? 40e6 : 3e6)),
            Ahead.Bursts => (long)(choice % 3) * 15_000_000_000,
            Ahead.EqualTimes => choice % 2 == 0 ? 0 : (long)(choice % 5) * 1_000,
            Ahead.FarFuture => (long)(choice % 40 == 0 ? 1e17 * exponential : 1e6 * exponential),
            _ => Delay((Ahead)(choice % 5), choice) / ((long)(choice % 7) + 1),
        };
    }
}
