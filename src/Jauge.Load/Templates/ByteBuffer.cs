using System.Runtime.CompilerServices;
using System.Text;

namespace Jauge.Load.Templates;

/// <summary>Bytes that grow; emptied, it keeps its room.</summary>
internal sealed class ByteBuffer(int room = 256)
{
    private byte[] _bytes = new byte[room];

    internal int Length { get; private set; }

    internal ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    internal void Clear() => Length = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    internal void Add(byte single)
    {
        Room(1)[0] = single;
        Length++;
    }

    internal void AddNumber(long number)
    {
        number.TryFormat(Room(20), out var written, provider: System.Globalization.CultureInfo.InvariantCulture);
        Length += written;
    }

    internal void AddText(string text) => Length += Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));

    /// <summary>At least so many bytes behind what is written; <see cref="Advance"/> says how many of them were used.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Span<byte> Room(int count)
    {
        if (_bytes.Length - Length < count) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        return _bytes.AsSpan(Length);
    }

    internal void Advance(int count) => Length += count;

    /// <summary>Forgets what is written beyond a length.</summary>
    internal void CutTo(int length) => Length = Math.Min(Length, length);
}
