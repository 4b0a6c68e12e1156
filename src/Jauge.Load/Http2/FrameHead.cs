using System.Buffers.Binary;

namespace Jauge.Load.Http2;

/// <summary>The nine bytes before every frame. Source: RFC 9113, section 4.1.</summary>
internal readonly record struct FrameHead(int Length, FrameType Type, FrameFlags Flags, int Stream)
{
    /// <summary>Bytes of a head.</summary>
    public const int Bytes = 9;

    /// <summary>Reads a head from at least nine bytes.</summary>
    public static FrameHead Read(ReadOnlySpan<byte> bytes) => new(
        (int)(BinaryPrimitives.ReadUInt32BigEndian(bytes) >> 8),
        (FrameType)bytes[3],
        (FrameFlags)bytes[4],
        (int)(BinaryPrimitives.ReadUInt32BigEndian(bytes[5..]) & int.MaxValue));

    /// <summary>Writes the head into nine bytes.</summary>
    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)Length << 8 | (byte)Type);
        bytes[4] = (byte)Flags;
        BinaryPrimitives.WriteInt32BigEndian(bytes[5..], Stream);
    }

    /// <summary>Whether a flag is set.</summary>
    public bool Has(FrameFlags flag) => (Flags & flag) != 0;
}
