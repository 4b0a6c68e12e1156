using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Jauge.MariaDb.Wire;

/// <summary>What the server says first, and the client's answer to it.</summary>
/// <param name="Version">Of the server.</param>
/// <param name="Connection">The server's number of this connection.</param>
/// <param name="Salt">20 bytes that hide the password.</param>
/// <remarks>Source: mariadb.com, "Connection phase"; the method is <c>mysql_native_password</c>.</remarks>
internal sealed record Greeting(string Version, uint Connection, byte[] Salt)
{
    internal const string Method = "mysql_native_password";

    private const int SaltHead = 8;
    private const int SaltTail = 12;
    private const int Between = 19; // one zero byte, capabilities, character set, status, length of the salt, reserved
    private const byte Utf8 = 45;

    // long password, a database, protocol 4.1, transactions, the 20-byte answer, several statements, named methods
    private const uint Capabilities = 0x1 | 0x8 | 0x200 | 0x2000 | 0x8000 | 0x10000 | 0x80000;

    internal static Greeting Read(ReadOnlySpan<byte> packet)
    {
        var reader = new PacketReader(packet);
        if (reader.Byte() != 10) throw new FormatException("It is not MariaDB that answers.");
        var version = reader.UntilZero();
        var connection = BinaryPrimitives.ReadUInt32LittleEndian(reader.Bytes(4));
        var head = reader.Bytes(SaltHead).ToArray();
        reader.Bytes(Between);
        return new(version, connection, [.. head, .. reader.Bytes(SaltTail)]);
    }

    internal byte[] Answer(string user, string password, string database)
    {
        var head = new byte[32];
        BinaryPrimitives.WriteUInt32LittleEndian(head, Capabilities);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(4), 0xFFFFFF);
        head[8] = Utf8;
        var proof = Proof(password, Salt);
        return [.. head, .. Zeroed(user), (byte)proof.Length, .. proof, .. Zeroed(database), .. Zeroed(Method)];
    }

    [SuppressMessage("Security", "CA5350", Justification = "The server's method is made of SHA-1; the password is a rehearsal's own.")]
    internal static byte[] Proof(string password, byte[] salt)
    {
        if (password.Length == 0) return [];
        var once = SHA1.HashData(Encoding.UTF8.GetBytes(password));
        byte[] mixed = [.. salt, .. SHA1.HashData(once)];
        return [.. once.Zip(SHA1.HashData(mixed), (a, b) => (byte)(a ^ b))];
    }

    private static byte[] Zeroed(string text) => [.. Encoding.UTF8.GetBytes(text), 0];
}
