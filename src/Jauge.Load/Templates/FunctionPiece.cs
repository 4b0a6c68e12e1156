using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Jauge.Core.Messages;

namespace Jauge.Load.Templates;

/// <summary>What a function makes of its argument.</summary>
internal sealed class FunctionPiece(TemplateFunction function, Piece argument) : Piece
{
    private const byte Small = 0x20;            // what a small ASCII letter has beside its capital; all other bytes stay

    internal override void Write(ByteBuffer into, Filling filling)
    {
        var value = filling.Rent();
        argument.Write(value, filling);
        Write(value.Written, into);
        filling.Return(value);
    }

    private void Write(ReadOnlySpan<byte> value, ByteBuffer into)
    {
        switch (function)
        {
            case TemplateFunction.Base64:
                Base64.EncodeToUtf8(value, into.Room(Base64.GetMaxEncodedToUtf8Length(value.Length)), out _, out var written);
                into.Advance(written);
                break;
            case TemplateFunction.Url:
                Escapes.WriteUrl(value, into);
                break;
            case TemplateFunction.Json:
                Escapes.WriteJson(value, into);
                break;
            case TemplateFunction.Upper:
                foreach (var b in value) into.Add(b is >= (byte)'a' and <= (byte)'z' ? (byte)(b & ~Small) : b);
                break;
            case TemplateFunction.Lower:
                foreach (var b in value) into.Add(b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b | Small) : b);
                break;
            default:
                WriteSha256(value, into);
                break;
        }
    }

    private static void WriteSha256(ReadOnlySpan<byte> value, ByteBuffer into)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(value, hash);
        Convert.TryToHexStringLower(hash, into.Room(2 * hash.Length), out var written);
        into.Advance(written);
    }
}
