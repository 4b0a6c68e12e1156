using System.Collections.Concurrent;

namespace Jauge.StandIn.QStash;

/// <summary>All that a QStash stand-in remembers.</summary>
internal sealed class QStashState(QStashSettings settings, ScaledClock clock)
{
    private const int MostEvents = 10_000;
    private readonly ConcurrentDictionary<string, (string Id, DateTimeOffset Until)> _seen = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<object> _events = new();
    private long _count;

    internal ConcurrentDictionary<string, Message> Messages { get; } = new(StringComparer.Ordinal);

    internal ConcurrentDictionary<string, QueueLine> Queues { get; } = new(StringComparer.Ordinal);

    internal ConcurrentDictionary<string, Schedule> Schedules { get; } = new(StringComparer.Ordinal);

    internal ConcurrentDictionary<string, DeadLetter> DeadLetters { get; } = new(StringComparer.Ordinal);

    internal ConcurrentDictionary<string, List<string>> Groups { get; } = new(StringComparer.Ordinal);

    internal ConcurrentDictionary<string, FlowGate> Flows { get; } = new(StringComparer.Ordinal);

    internal string CurrentKey { get; private set; } = settings.CurrentKey;

    internal string NextKey { get; private set; } = settings.NextKey;

    internal IEnumerable<object> Events => _events;

    /// <summary>An id that was never given.</summary>
    internal string NewId(string kind) => $"{kind}_{Interlocked.Increment(ref _count):D8}";

    /// <summary>Remembers a deduplication id.</summary>
    /// <returns>Null: it is new; else the message that has it already.</returns>
    internal string? Seen(string deduplication, string id)
    {
        var (first, _) = _seen.AddOrUpdate(deduplication, _ => (id, Until()), (_, old) => old.Until > clock.Now ? old : (id, Until()));
        return first == id ? null : first;
    }

    internal void Log(Message message, string? error = null)
    {
        _events.Enqueue(new
        {
            time = clock.Now.ToUnixTimeMilliseconds(), messageId = message.Id, state = message.State.ToString().ToUpperInvariant(),
            url = message.Url, error,
            queueName = message.Queue, scheduleId = message.Schedule, label = message.Options.Label,
        });
        if (_events.Count > MostEvents) _events.TryDequeue(out _);
    }

    /// <summary>Makes the next key the current one.</summary>
    internal void RotateKeys() => (CurrentKey, NextKey) = (NextKey, NewId("sig"));

    private DateTimeOffset Until() => clock.Now + settings.DeduplicationWindow;
}
