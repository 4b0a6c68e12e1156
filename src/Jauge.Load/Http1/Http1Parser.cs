using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Jauge.Load.Answers;
using Jauge.Load.Templates;

namespace Jauge.Load.Http1;

/// <summary>Reads answers of HTTP/1.1 (RFC 9112) as their bytes come, whatever the pieces: only a line that is cut is kept for
/// later.</summary>
internal sealed class Http1Parser
{
    private const int MostLine = 64 * 1024;
    private const int MostFields = 1000;
    private ByteBuffer? _cut;
    private Http1State _state;
    private long _left;
    private int _fields;
    private bool _hasNoBody;
    private bool _isChunked;
    private bool _isCoded;
    private bool _isOld;

    /// <summary>What has been read.</summary>
    internal Answer Answer { get; } = new();

    /// <summary>Whether the answer is whole.</summary>
    internal bool IsDone => _state == Http1State.Done;

    /// <summary>Whether what came is not HTTP.</summary>
    internal bool IsBad => _state == Http1State.Bad;

    /// <summary>Whether no byte of the answer has come.</summary>
    internal bool IsUntouched => _state == Http1State.Status && _fields == 0 && _cut is not { Length: > 0 };

    /// <summary>Whether the server keeps the connection after this answer.</summary>
    internal bool KeepsOpen { get; private set; }

    /// <summary>Makes ready for an answer.</summary>
    /// <param name="hasNoBody">Whether it has none whatever its fields say: HEAD.</param>
    internal void Begin(bool hasNoBody)
    {
        (_hasNoBody, _state, _fields) = (hasNoBody, Http1State.Status, 0);
        _cut?.Clear();
        ForgetHead();
    }

    /// <summary>Reads until the answer is whole, or the bytes are used up.</summary>
    /// <returns>How many were read: all, unless the answer is whole or what came is not HTTP.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int Read(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes;
        while (!rest.IsEmpty && _state < Http1State.Done)
        {
            if (_state is Http1State.Fixed or Http1State.ChunkData) ReadCounted(ref rest);
            else if (_state == Http1State.UntilEnd) ReadAll(ref rest);
            else if (TryLine(ref rest, out var line)) ReadLine(line);
        }

        return bytes.Length - rest.Length;
    }

    /// <summary>The connection has ended.</summary>
    /// <returns>Whether that makes the answer whole.</returns>
    internal bool End()
    {
        if (_state == Http1State.UntilEnd) _state = Http1State.Done;
        return IsDone;
    }

    private void ForgetHead() => (_left, _isChunked, _isCoded, _isOld, KeepsOpen) = (-1, false, false, false, true);

    private void ReadLine(ReadOnlySpan<byte> line)
    {
        switch (_state)
        {
            case Http1State.Status:
                ReadStatus(line);
                break;
            case Http1State.Fields when line.IsEmpty:
                EndHead();
                break;
            case Http1State.Fields:
                ReadField(line);
                break;
            case Http1State.ChunkSize:
                ReadChunkSize(line);
                break;
            case Http1State.ChunkEnd:
                _state = line.IsEmpty ? Http1State.ChunkSize : Http1State.Bad;
                break;
            default:
                ReadTrailer(line);
                break;
        }
    }

    // HTTP/1.1 200 OK
    private void ReadStatus(ReadOnlySpan<byte> line)
    {
        _state = Http1State.Bad;
        if (line.Length < 12 || !line.StartsWith("HTTP/1."u8) || line[7] is not ((byte)'0' or (byte)'1') || line[8] != ' ') return;
        if (line.Length > 12 && line[12] != ' ') return;
        Answer.Status = Digit(line[9], 100) + Digit(line[10], 10) + Digit(line[11], 1);
        if (Answer.Status is < 100) return;
        _isOld = line[7] == '0';
        (KeepsOpen, _state) = (!_isOld, Http1State.Fields);
    }

    private static int Digit(byte digit, int times) => digit is >= (byte)'0' and <= (byte)'9' ? (digit - '0') * times : -1000;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadField(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon <= 0 || line[0] <= ' ' || line[colon - 1] <= ' ' || ++_fields > MostFields)
        {
            _state = Http1State.Bad;
            return;
        }

        var name = line[..colon];
        var value = Trim(line[(colon + 1)..]);
        if (colon == 14 && Ascii.EqualsIgnoreCase(name, "content-length"u8)) ReadLength(value);
        else if (colon == 10 && Ascii.EqualsIgnoreCase(name, "connection"u8)) ReadConnection(value);
        else if (colon == 17 && Ascii.EqualsIgnoreCase(name, "transfer-encoding"u8)) ReadEncoding(value);
        if (Answer.KeepsHead) Answer.AddField(name, value);
    }

    private void ReadLength(ReadOnlySpan<byte> value)
    {
        var isNumber = Utf8Parser.TryParse(value, out long length, out var used) && used == value.Length
            && value[0] is not ((byte)'-' or (byte)'+');
        if (!isNumber || (_left >= 0 && _left != length)) _state = Http1State.Bad;
        _left = length;
    }

    private void ReadConnection(ReadOnlySpan<byte> value)
    {
        if (Holds(value, "close"u8)) KeepsOpen = false;
        else if (_isOld && Holds(value, "keep-alive"u8)) KeepsOpen = true;
    }

    // the last coding counts: where it is not chunked, the connection's end is the body's, whatever length is said
    private void ReadEncoding(ReadOnlySpan<byte> value)
    {
        _isCoded = true;
        _isChunked = value.Length >= 7 && Ascii.EqualsIgnoreCase(value[^7..], "chunked"u8);
        if (!_isChunked) KeepsOpen = false;
    }

    private static bool Holds(ReadOnlySpan<byte> list, ReadOnlySpan<byte> token)
    {
        foreach (var range in list.Split((byte)','))
            if (Ascii.EqualsIgnoreCase(Trim(list[range]), token)) return true;
        return false;
    }

    private void EndHead()
    {
        if (Answer.Status is >= 100 and < 200)
        {
            _state = Answer.Status == 101 ? Http1State.Bad : Http1State.Status;
            Answer.BeginAgain();
            ForgetHead();
        }
        else if (_hasNoBody || Answer.Status is 204 or 304) _state = Http1State.Done;
        else if (_isChunked) _state = Http1State.ChunkSize;
        else if (_left == 0 && !_isCoded) _state = Http1State.Done;
        else BeginBody();
    }

    private void BeginBody()
    {
        _state = _left > 0 && !_isCoded ? Http1State.Fixed : Http1State.UntilEnd;
        if (_state == Http1State.UntilEnd) KeepsOpen = false;
    }

    private void ReadCounted(ref ReadOnlySpan<byte> rest)
    {
        var count = (int)Math.Min(_left, rest.Length);
        Answer.AddBody(rest[..count]);
        rest = rest[count..];
        _left -= count;
        if (_left == 0) _state = _state == Http1State.Fixed ? Http1State.Done : Http1State.ChunkEnd;
    }

    private void ReadAll(ref ReadOnlySpan<byte> rest)
    {
        Answer.AddBody(rest);
        rest = default;
    }

    private void ReadChunkSize(ReadOnlySpan<byte> line)
    {
        var end = line.IndexOfAny((byte)';', (byte)' ', (byte)'\t');
        var digits = end < 0 ? line : line[..end];
        if (digits.Length is 0 or > 15 || !long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _left))
            _state = Http1State.Bad;
        else
            _state = _left == 0 ? Http1State.Trailer : Http1State.ChunkData;
    }

    private void ReadTrailer(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty) _state = Http1State.Done;
        else if (++_fields > MostFields) _state = Http1State.Bad;
    }

    // up to the line feed, without it and a carriage return before it
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryLine(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> line)
    {
        var end = rest.IndexOf((byte)'\n');
        if (end < 0 || _cut is { Length: > 0 }) return TryLongLine(ref rest, end, out line);
        line = rest[..end];
        rest = rest[(end + 1)..];
        if (line is [.., (byte)'\r']) line = line[..^1];
        return true;
    }

    private bool TryLongLine(ref ReadOnlySpan<byte> rest, int end, out ReadOnlySpan<byte> line)
    {
        line = default;
        _cut ??= new();
        var more = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        if (_cut.Length + more.Length > MostLine)
        {
            _state = Http1State.Bad;
            return false;
        }

        _cut.Add(more);
        if (end < 0) return false;
        line = _cut.Written;
        if (line is [.., (byte)'\r']) line = line[..^1];
        _cut.Clear();
        return true;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => text.Trim(" \t"u8);
}
