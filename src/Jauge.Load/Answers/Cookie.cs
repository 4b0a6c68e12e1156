namespace Jauge.Load.Answers;

/// <summary>A cookie; its room is used again.</summary>
internal sealed class Cookie
{
    private byte[] _pair = [];
    private int _length;
    private int _nameLength;
    private int _target;
    private byte[]? _path;

    /// <summary><c>name=value</c>.</summary>
    internal ReadOnlySpan<byte> Pair => _pair.AsSpan(0, _length);

    internal void Become(int target, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, byte[]? path)
    {
        (_target, _path, _nameLength, _length) = (target, path, name.Length, name.Length + 1 + value.Length);
        if (_pair.Length < _length) _pair = new byte[Math.Max(64, _length)];
        name.CopyTo(_pair);
        _pair[name.Length] = (byte)'=';
        value.CopyTo(_pair.AsSpan(name.Length + 1));
    }

    internal bool Is(int target, ReadOnlySpan<byte> name, byte[]? path) =>
        target == _target && name.SequenceEqual(_pair.AsSpan(0, _nameLength)) && _path.AsSpan().SequenceEqual(path);

    internal bool GoesTo(int target, ReadOnlySpan<byte> path) => target == _target && (_path is null || Covers(_path, path));

    // RFC 6265, 5.1.4
    private static bool Covers(ReadOnlySpan<byte> mine, ReadOnlySpan<byte> path)
    {
        if (path.IndexOf((byte)'?') is >= 0 and var query) path = path[..query];
        return path.StartsWith(mine) && (path.Length == mine.Length || mine[^1] == '/' || path[mine.Length] == '/');
    }
}
