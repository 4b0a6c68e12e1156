namespace Jauge.Load.Wires;

/// <summary>Bytes to and from a server, in order. Used on the loop's thread only.</summary>
internal abstract class Wire
{
    /// <summary>Sends bytes, now or as soon as there is room for them.</summary>
    /// <param name="bytes">Copied where they cannot go at once.</param>
    internal abstract void Send(ReadOnlySpan<byte> bytes);

    /// <summary>Whether bytes wait to go.</summary>
    internal abstract bool HasUnsent { get; }

    /// <summary>Nanoseconds that TLS took to be agreed upon; 0 without.</summary>
    internal virtual long Handshake => 0;

    /// <summary>Closes; nothing is told to the owner any more. May be called twice.</summary>
    internal abstract void Close();
}
