namespace Jauge.StandIn.QStash;

/// <summary>A queue: its messages are delivered in order, each one's retries and callbacks before the next.</summary>
internal sealed class QueueLine(string name, Func<Message, Task> deliver, DateTimeOffset createdAt)
{
    private readonly LinkedList<Message> _waiting = new();
    private int _underWay;

    internal string Name => name;

    internal DateTimeOffset CreatedAt => createdAt;

    internal int Parallelism { get; private set; } = 1;

    internal bool IsPaused { get; private set; }

    /// <summary>Messages that are not delivered yet.</summary>
    internal int Lag
    {
        get { lock (_waiting) return _waiting.Count + _underWay; }
    }

    internal void Add(Message message)
    {
        lock (_waiting) _waiting.AddLast(message);
        Pump();
    }

    internal void Set(int? parallelism, bool? isPaused)
    {
        lock (_waiting) (Parallelism, IsPaused) = (parallelism ?? Parallelism, isPaused ?? IsPaused);
        Pump();
    }

    private void Pump()
    {
        while (Next() is { } message) _ = RunAsync(message);
    }

    private Message? Next()
    {
        lock (_waiting)
        {
            if (IsPaused || _underWay >= Parallelism || _waiting.First is not { } first) return null;
            _waiting.RemoveFirst();
            _underWay++;
            return first.Value;
        }
    }

    private async Task RunAsync(Message message)
    {
        await deliver(message);
        lock (_waiting) _underWay--;
        Pump();
    }
}
