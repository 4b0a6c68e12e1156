namespace Jauge.Load.Templates;

/// <summary>What fills the gaps of the request that is being written. One belongs to a loop.</summary>
internal sealed class Filling(TimeProvider clock)
{
    private readonly Stack<ByteBuffer> _free = new();

    /// <summary>Of the request: the same for one seed.</summary>
    internal ulong Key { get; set; }

    internal long User { get; set; }

    internal long Session { get; set; }

    internal UserMemory Memory { get; set; } = new(0, 0);

    /// <summary>Milliseconds since 1970.</summary>
    internal long Milliseconds => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>An empty buffer, for a value on its way.</summary>
    internal ByteBuffer Rent()
    {
        if (!_free.TryPop(out var buffer)) return new();
        buffer.Clear();
        return buffer;
    }

    internal void Return(ByteBuffer buffer) => _free.Push(buffer);
}
