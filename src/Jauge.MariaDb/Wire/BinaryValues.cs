using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Jauge.MariaDb.Wire;

/// <summary>Values of prepared statements: parameters on their way there, rows on their way back.</summary>
/// <remarks>Source: mariadb.com, "COM_STMT_EXECUTE" and "Resultset row" (binary).</remarks>
internal static class BinaryValues
{
    private const byte Null = 6;
    private const byte Int64 = 8;
    private const byte Double = 5;
    private const byte Text = 253;

    /// <summary>The body of an execution: which are null, their types, the values.</summary>
    internal static byte[] Write(uint statement, IReadOnlyList<object?> values)
    {
        var head = new byte[9]; // the statement, no cursor, one round
        BinaryPrimitives.WriteUInt32LittleEndian(head, statement);
        head[5] = 1;
        if (values.Count == 0) return head;
        var nulls = new byte[(values.Count + 7) / 8];
        for (var i = 0; i < values.Count; i++) if (values[i] is null) nulls[i / 8] |= (byte)(1 << (i % 8));
        return [.. head, .. nulls, 1, .. values.SelectMany(v => new byte[] { TypeOf(v), 0 }), .. values.SelectMany(BytesOf)];
    }

    /// <summary>A row: a zero, which values are null from its third bit on, the others one after the other.</summary>
    internal static Dictionary<string, string?> Read(IReadOnlyList<Column> columns, byte[] packet)
    {
        var reader = new PacketReader(packet);
        reader.Byte();
        var nulls = reader.Bytes((columns.Count + 9) / 8);
        var values = new Dictionary<string, string?>(columns.Count, StringComparer.Ordinal);
        for (var i = 0; i < columns.Count; i++)
            values[columns[i].Name] = (nulls[(i + 2) / 8] & (1 << ((i + 2) % 8))) != 0 ? null : Read(ref reader, columns[i]);
        return values;
    }

    private static byte TypeOf(object? value) => value switch
    {
        null => Null,
        long or int => Int64,
        double => Double,
        string => Text,
        _ => throw new ArgumentException(
            $"A parameter is a whole number, a double or a text, not a {value.GetType().Name}.", nameof(value)),
    };

    private static byte[] BytesOf(object? value) => value switch
    {
        string text => [.. Length(Encoding.UTF8.GetByteCount(text)), .. Encoding.UTF8.GetBytes(text)],
        double real => BitConverter.GetBytes(real),
        null => [],
        _ => BitConverter.GetBytes(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };

    private static byte[] Length(int length) => length switch
    {
        < 0xFB => [(byte)length],
        <= ushort.MaxValue => [0xFC, .. BitConverter.GetBytes((ushort)length)],
        _ => [0xFD, .. BitConverter.GetBytes(length).AsSpan(0, 3)],
    };

    // numbers of types: mariadb.com, "Column definition packet"
    private static string? Read(ref PacketReader reader, Column column) => column.Type switch
    {
        1 => Whole(ref reader, 1, column.IsUnsigned),
        2 or 13 => Whole(ref reader, 2, column.IsUnsigned),
        3 or 9 => Whole(ref reader, 4, column.IsUnsigned),
        Int64 => Whole(ref reader, 8, column.IsUnsigned),
        4 => BinaryPrimitives.ReadSingleLittleEndian(reader.Bytes(4)).ToString("R", CultureInfo.InvariantCulture),
        Double => BinaryPrimitives.ReadDoubleLittleEndian(reader.Bytes(8)).ToString("R", CultureInfo.InvariantCulture),
        7 or 10 or 11 or 12 =>
            throw new FormatException($"{column.Name} is a date, which a prepared statement is not read with: ask for it as a text."),
        _ => reader.Text(),
    };

    private static string Whole(ref PacketReader reader, int size, bool isUnsigned)
    {
        Span<byte> wide = stackalloc byte[sizeof(long)];
        var bytes = reader.Bytes(size);
        wide.Fill(!isUnsigned && bytes[^1] >= 0x80 ? byte.MaxValue : (byte)0);
        bytes.CopyTo(wide);
        return isUnsigned ? BinaryPrimitives.ReadUInt64LittleEndian(wide).ToString(CultureInfo.InvariantCulture)
            : BinaryPrimitives.ReadInt64LittleEndian(wide).ToString(CultureInfo.InvariantCulture);
    }
}
