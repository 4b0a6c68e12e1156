using Jauge.Load.Answers;

namespace Jauge.Load.Templates;

/// <summary>What a user remembers between its requests: values taken from answers, its rows of data, its cookies.</summary>
internal sealed class UserMemory(int variables, int tables)
{
    private readonly byte[]?[] _values = new byte[variables][];
    private readonly int[] _lengths = new int[variables];
    private readonly int[] _rows = new int[tables];
    private CookieJar? _cookies;

    /// <summary>Its cookies, made when the first one comes.</summary>
    internal CookieJar Cookies => _cookies ??= new();

    internal bool HasCookies => _cookies is { IsEmpty: false };

    /// <summary>Empty where none was taken.</summary>
    internal ReadOnlySpan<byte> Value(int index) => _values[index].AsSpan(0, _lengths[index]);

    internal void Set(int index, ReadOnlySpan<byte> value)
    {
        if (_values[index] is not { } room || room.Length < value.Length) _values[index] = room = new byte[Math.Max(32, value.Length)];
        value.CopyTo(room);
        _lengths[index] = value.Length;
    }

    internal int Row(int table) => _rows[table];

    internal void SetRow(int table, int row) => _rows[table] = row;

    internal void Forget()
    {
        _lengths.AsSpan().Clear();
        _cookies?.Clear();
    }
}
