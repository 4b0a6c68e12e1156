using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Dynamics;

/// <content>Calls to what does more than take time: queues, locked rows, the edge.</content>
internal sealed partial class CallBuilder
{
    private const int MostRows = 1_000_000;
    private readonly List<string> _tables = [];

    /// <summary>Tables with rows that calls lock.</summary>
    internal int Tables => _tables.Count;

    /// <summary>Row of what one delivery of a queue's own message does.</summary>
    internal int Scheduled(string queue, string name, MessageScheduleSpec schedule, DeliversSpec delivers)
    {
        if ((schedule.To ?? delivers.To) is not { } consumer)
        {
            limits.NoConsumer(queue);
            return -1;
        }

        return Delivery(Path(queue, name), queue, [new CallSpec { To = consumer, Takes = schedule.Takes ?? delivers.Takes }]);
    }

    private int Delivery(string path, string queue, EquatableList<CallSpec> calls) =>
        Add(new() { Path = path, Calls = Calls(path, calls), Timeout = roles.DeadlineOf(queue) });

    // the caller waits until the message is stored
    private int Message(string path, int station, CallSpec spec, DeliversSpec queue)
    {
        var consumer = spec.Calls.Count == 0 && queue.To is { } to ? [new CallSpec { To = to, Takes = queue.Takes }] : spec.Calls;
        return Add(Counted(spec, new()
        {
            Path = path, Station = station, Mode = spec.Mode ?? CallMode.Sequential, IsOptional = spec.Optional ?? false,
            Time = spec.Takes ?? new ConstantDistribution(TimeSpan.Zero), Retries = spec.Retries ?? 0, Retry = Retry(spec),
            Timeout = Shorter(spec.Timeout ?? TimeSpan.Zero, timeouts(station)), Breaker = Breaker(spec.Breaker),
            Bulkhead = spec.Bulkhead ?? 0,
            Delivery = consumer.Count == 0 ? -1 : Delivery(Path(path, "delivery"), spec.To, consumer),
        }));
    }

    private int Edge(string request, OffloadSpec offload)
    {
        var path = Path(request, offload.At ?? "edge");
        var station = offload.At is { } at ? stations(at) : offload.Takes is null ? -1 : stations(StationBuilder.Edge);
        return Add(new() { Path = path, Station = station, Time = offload.Takes ?? new ConstantDistribution(TimeSpan.Zero) });
    }

    private LockModel? Lock(CallSpec spec)
    {
        if (spec.Lock is not { } held) return null;
        var table = $"{spec.To}/{held.Table}";
        if (!_tables.Contains(table)) _tables.Add(table);
        return new(_tables.IndexOf(table), Math.Min(held.Rows, MostRows), (double)(held.Hottest?.Value ?? 0), held.Until == LockEnd.End);
    }
}
