using System.Buffers.Binary;
using System.Text;

namespace Jauge.MariaDb.Wire;

/// <summary>Reads what a packet holds, from its front.</summary>
internal ref struct PacketReader(ReadOnlySpan<byte> body)
{
    private ReadOnlySpan<byte> _rest = body;

    internal byte Byte() => Bytes(1)[0];

    internal int Int16() => BinaryPrimitives.ReadUInt16LittleEndian(Bytes(2));

    internal uint Int32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4));

    internal ReadOnlySpan<byte> Bytes(int count)
    {
        if (count > _rest.Length) throw new FormatException("MariaDB's answer is cut off.");
        var bytes = _rest[..count];
        _rest = _rest[count..];
        return bytes;
    }

    /// <summary>To the next zero byte, which goes as well.</summary>
    internal string UntilZero()
    {
        var end = _rest.IndexOf((byte)0);
        var text = Encoding.UTF8.GetString(Bytes(end < 0 ? _rest.Length : end));
        if (end >= 0) Byte();
        return text;
    }

    /// <summary>A text with its length before it; null for none.</summary>
    internal string? Text()
    {
        const byte Null = 0xFB;
        if (_rest[0] != Null) return Encoding.UTF8.GetString(Bytes((int)Length()));
        Byte();
        return null;
    }

    internal ulong Length() => Byte() switch
    {
        0xFC => BinaryPrimitives.ReadUInt16LittleEndian(Bytes(2)),
        0xFD => BinaryPrimitives.ReadUInt32LittleEndian([.. Bytes(3), 0]),
        0xFE => BinaryPrimitives.ReadUInt64LittleEndian(Bytes(8)),
        var small => small,
    };

    internal string Rest() => Encoding.UTF8.GetString(_rest);
}
