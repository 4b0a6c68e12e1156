namespace Jauge.MariaDb.Wire;

/// <summary>What a column of an answer is.</summary>
/// <param name="Name">As the statement calls it.</param>
/// <param name="Type">The protocol's number of its type.</param>
/// <param name="IsUnsigned">Of a whole number: whether it has no sign.</param>
internal readonly record struct Column(string Name, byte Type, bool IsUnsigned)
{
    private const int BeforeType = 7; // length of what follows, character set, length of the column
    private const int Unsigned = 0x20;

    // catalog, schema, table, original table, name, original name
    internal static Column Read(byte[] packet)
    {
        var reader = new PacketReader(packet);
        for (var i = 0; i < 4; i++) reader.Text();
        var name = reader.Text() ?? "";
        reader.Text();
        reader.Bytes(BeforeType);
        return new(name, reader.Byte(), (reader.Int16() & Unsigned) != 0);
    }
}
