using System.Buffers;

namespace Jauge.Load.Templates;

/// <summary>Writes values into gaps.</summary>
internal static class Escapes
{
    private static readonly SearchValues<byte> InPath = SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(b => (byte)b)]);
    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, 32).Select(b => (byte)b), 127]);
    private static readonly SearchValues<byte> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8);

    private static ReadOnlySpan<byte> Digits => "0123456789ABCDEF"u8;

    internal static void Write(ReadOnlySpan<byte> value, Escape how, ByteBuffer into)
    {
        if (how == Escape.Path) WritePercent(value, InPath, into);
        else if (how == Escape.Header && value.IndexOfAny(Controls) >= 0) WriteWithoutControls(value, into);
        else into.Add(value);
    }

    /// <summary>Percent-encodes all but what RFC 3986 calls unreserved.</summary>
    internal static void WriteUrl(ReadOnlySpan<byte> value, ByteBuffer into) => WritePercent(value, Unreserved, into);

    /// <summary>Writes a JSON string with its quotes.</summary>
    internal static void WriteJson(ReadOnlySpan<byte> value, ByteBuffer into)
    {
        into.Add((byte)'"');
        foreach (var b in value)
        {
            if (b is (byte)'"' or (byte)'\\') into.Add([(byte)'\\', b]);
            else if (b >= 32) into.Add(b);
            else into.Add([(byte)'\\', (byte)'u', (byte)'0', (byte)'0', Digits[b >> 4], Digits[b & 15]]);
        }

        into.Add((byte)'"');
    }

    private static void WritePercent(ReadOnlySpan<byte> value, SearchValues<byte> plain, ByteBuffer into)
    {
        if (value.IndexOfAnyExcept(plain) < 0)
        {
            into.Add(value);
            return;
        }

        foreach (var b in value)
        {
            if (plain.Contains(b)) into.Add(b);
            else into.Add([(byte)'%', Digits[b >> 4], Digits[b & 15]]);
        }
    }

    private static void WriteWithoutControls(ReadOnlySpan<byte> value, ByteBuffer into)
    {
        foreach (var b in value)
            if (!Controls.Contains(b)) into.Add(b);
    }
}
