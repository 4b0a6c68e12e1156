using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace TicketShop.Entrance;

/// <summary>A visitor's place in the queue: the instant at which he may enter, signed, so that any replica believes it without asking
/// anybody.</summary>
internal sealed record Pass(DateTimeOffset EntersAt)
{
    /// <summary>How long after his instant a visitor may still come in.</summary>
    private static readonly TimeSpan Validity = TimeSpan.FromMinutes(15);

    private const int InstantBytes = sizeof(long);
    private const int SignatureBytes = 16;

    public bool IsOpenAt(DateTimeOffset now) => now >= EntersAt;

    public bool IsOverAt(DateTimeOffset now) => now > EntersAt + Validity;

    /// <summary>The pass as a cookie's value.</summary>
    public string Sign(byte[] secret)
    {
        var token = new byte[InstantBytes + SignatureBytes];
        BinaryPrimitives.WriteInt64BigEndian(token, EntersAt.ToUnixTimeMilliseconds());
        SignatureOf(token, secret).CopyTo(token, InstantBytes);
        return Base64Url.EncodeToString(token);
    }

    /// <returns>The pass, or null where the text was not signed with the secret.</returns>
    public static Pass? Read(string? text, byte[] secret)
    {
        var token = new byte[InstantBytes + SignatureBytes];
        if (text is null || !Base64Url.TryDecodeFromChars(text, token, out var length) || length != token.Length) return null;
        if (!CryptographicOperations.FixedTimeEquals(SignatureOf(token, secret), token.AsSpan(InstantBytes))) return null;
        var instant = BinaryPrimitives.ReadInt64BigEndian(token);
        return new Pass(DateTimeOffset.FromUnixTimeMilliseconds(instant));
    }

    private static byte[] SignatureOf(byte[] token, byte[] secret) =>
        HMACSHA256.HashData(secret, token.AsSpan(0, InstantBytes))[..SignatureBytes];
}
