namespace Jauge.Load.Answers;

/// <summary>Goes through the kept header fields of an answer.</summary>
internal ref struct FieldReader(ReadOnlySpan<byte> head)
{
    private ReadOnlySpan<byte> _rest = head;

    internal bool Next(out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = value = default;
        var end = _rest.IndexOf((byte)'\n');
        if (end < 0) return false;
        var colon = _rest.IndexOf((byte)':');
        name = _rest[..colon];
        value = _rest[(colon + 2)..end];
        _rest = _rest[(end + 1)..];
        return true;
    }
}
