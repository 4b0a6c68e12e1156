using Jauge.Load.Templates;

namespace Jauge.Load.Answers;

/// <summary>An answer as it comes in. One belongs to each exchange of a connection, and is used again for the next.</summary>
internal sealed class Answer
{
    private ByteBuffer? _head;
    private ByteBuffer? _body;

    /// <summary>0: not known yet.</summary>
    internal int Status { get; set; }

    /// <summary>Bytes of the body, kept or not.</summary>
    internal long BodyBytes { get; set; }

    /// <summary>Whether header fields are kept.</summary>
    internal bool KeepsHead { get; private set; }

    /// <summary>Most bytes of the body that are kept.</summary>
    internal int MostBody { get; private set; }

    /// <summary>The kept header fields, each <c>name: value</c> and a line feed.</summary>
    internal ReadOnlySpan<byte> Head => _head is null ? default : _head.Written;

    /// <summary>The kept body.</summary>
    internal ReadOnlySpan<byte> Body => _body is null ? default : _body.Written;

    internal void Begin(bool keepsHead, int mostBody)
    {
        (Status, BodyBytes, KeepsHead, MostBody) = (0, 0, keepsHead, mostBody);
        _head?.Clear();
        _body?.Clear();
    }

    /// <summary>Forgets the header fields of an interim answer.</summary>
    internal void BeginAgain() => Begin(KeepsHead, MostBody);

    internal void AddField(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (!KeepsHead) return;
        _head ??= new();
        _head.Add(name);
        _head.Add(": "u8);
        _head.Add(value);
        _head.Add((byte)'\n');
    }

    internal void AddBody(ReadOnlySpan<byte> bytes)
    {
        BodyBytes = unchecked(BodyBytes + bytes.Length);
        if (MostBody == 0) return;
        _body ??= new();
        var room = MostBody - _body.Length;
        _body.Add(bytes[..Math.Min(room, bytes.Length)]);
    }

    /// <summary>The value of a header field, the first of several.</summary>
    /// <param name="name">In any case.</param>
    /// <param name="value">Without spaces around.</param>
    internal bool TryField(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        var fields = new FieldReader(Head);
        while (fields.Next(out var found, out value))
            if (System.Text.Ascii.EqualsIgnoreCase(found, name)) return true;
        value = default;
        return false;
    }
}
