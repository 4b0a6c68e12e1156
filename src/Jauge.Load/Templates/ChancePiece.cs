using System.Buffers.Binary;
using System.Globalization;
using Jauge.Control.Random;
using Jauge.Core.Messages;

namespace Jauge.Load.Templates;

/// <summary>What chance writes: each place of a plan draws for itself, from the key of the request.</summary>
internal sealed class ChancePiece(TemplateFunction function, Piece[] choices, long low, long high, ulong salt) : Piece
{
    private static ReadOnlySpan<byte> Letters => "abcdefghijklmnopqrstuvwxyz0123456789"u8;

    internal override void Write(ByteBuffer into, Filling filling)
    {
        var bits = RandomStream.Mix(unchecked(filling.Key + salt));
        switch (function)
        {
            case TemplateFunction.Uuid:
                WriteUuid(bits, into);
                break;
            case TemplateFunction.Random:
                into.AddNumber(unchecked(low + (long)Below(bits, (ulong)(high - low) + 1)));
                break;
            case TemplateFunction.Letters:
                WriteLetters(bits, into);
                break;
            default:
                choices[(int)Below(bits, (ulong)choices.Length)].Write(into, filling);
                break;
        }
    }

    private static ulong Below(ulong bits, ulong count) => Math.BigMul(bits, count, out _);

    private void WriteLetters(ulong bits, ByteBuffer into)
    {
        for (var i = 0L; i < low; i++)
        {
            into.Add(Letters[(int)Below(bits, (ulong)Letters.Length)]);
            bits = RandomStream.Further(bits);
        }
    }

    private static void WriteUuid(ulong bits, ByteBuffer into)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, bits);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], RandomStream.Further(bits));
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        ((IUtf8SpanFormattable)new Guid(bytes, bigEndian: true))
            .TryFormat(into.Room(36), out var written, default, CultureInfo.InvariantCulture);
        into.Advance(written);
    }
}
