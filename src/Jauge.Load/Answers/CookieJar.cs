using System.Globalization;
using System.Text;
using Jauge.Load.Templates;

namespace Jauge.Load.Answers;

/// <summary>The cookies of one user, each for the target that set it, after RFC 6265 without domains: what a host sets goes back to that
/// host.</summary>
internal sealed class CookieJar
{
    private readonly List<Cookie> _cookies = [];
    private int _count;                                            // what is beyond is room to use again

    internal bool IsEmpty => _count == 0;

    internal void Clear() => _count = 0;

    /// <summary>Takes a <c>Set-Cookie</c>.</summary>
    /// <param name="target">Who set it.</param>
    /// <param name="value">The field's value.</param>
    /// <param name="now">By the calendar, for what expires.</param>
    internal void Take(int target, ReadOnlySpan<byte> value, DateTimeOffset now)
    {
        var pair = Cut(ref value, (byte)';');
        var equals = pair.IndexOf((byte)'=');
        if (equals <= 0) return;
        var (path, isGone) = Attributes(value, now);
        var name = Trim(pair[..equals]);
        var at = Find(target, name, path);
        if (isGone) Remove(at);
        else (at >= 0 ? _cookies[at] : New()).Become(target, name, Trim(pair[(equals + 1)..]), path);
    }

    /// <summary>Writes what goes to a target, <c>a=1; b=2</c>.</summary>
    /// <returns>Whether there is any.</returns>
    internal bool Write(int target, ReadOnlySpan<byte> path, ByteBuffer into)
    {
        var began = into.Length;
        for (var i = 0; i < _count; i++)
        {
            if (!_cookies[i].GoesTo(target, path)) continue;
            if (into.Length > began) into.Add("; "u8);
            into.Add(_cookies[i].Pair);
        }

        return into.Length > began;
    }

    private static (byte[]? Path, bool IsGone) Attributes(ReadOnlySpan<byte> rest, DateTimeOffset now)
    {
        byte[]? path = null;
        bool? byAge = null;
        var byDate = false;
        while (!rest.IsEmpty)
        {
            var attribute = Trim(Cut(ref rest, (byte)';'));
            var value = attribute;
            var name = Cut(ref value, (byte)'=');
            if (Ascii.EqualsIgnoreCase(name, "path"u8) && value is [(byte)'/', ..] && value.Length > 1) path = value.ToArray();
            else if (Ascii.EqualsIgnoreCase(name, "max-age"u8)) byAge = value is [(byte)'-', ..] || value.SequenceEqual("0"u8);
            else if (Ascii.EqualsIgnoreCase(name, "expires"u8)) byDate = HasPassed(value, now);
        }

        return (path, byAge ?? byDate);
    }

    private static bool HasPassed(ReadOnlySpan<byte> date, DateTimeOffset now) =>
        DateTimeOffset.TryParse(Encoding.ASCII.GetString(date), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal,
            out var expires)
        && expires <= now;

    private int Find(int target, ReadOnlySpan<byte> name, byte[]? path)
    {
        for (var i = 0; i < _count; i++)
            if (_cookies[i].Is(target, name, path)) return i;
        return -1;
    }

    private Cookie New()
    {
        if (_count == _cookies.Count) _cookies.Add(new());
        return _cookies[_count++];
    }

    private void Remove(int at)
    {
        if (at < 0) return;
        _count--;
        (_cookies[at], _cookies[_count]) = (_cookies[_count], _cookies[at]);
    }

    private static ReadOnlySpan<byte> Cut(ref ReadOnlySpan<byte> rest, byte at)
    {
        var end = rest.IndexOf(at);
        var cut = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return cut;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => text.Trim(" \t"u8);
}
