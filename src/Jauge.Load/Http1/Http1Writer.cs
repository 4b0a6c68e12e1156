using System.Text;
using Jauge.Load.Templates;

namespace Jauge.Load.Http1;

/// <summary>Writes requests in HTTP/1.1. One belongs to a loop.</summary>
/// <param name="keepsAlive">Whether connections are used again.</param>
/// <param name="keepsCookies">Whether users keep cookies.</param>
/// <param name="nothing">For requests without gaps.</param>
internal sealed class Http1Writer(bool keepsAlive, bool keepsCookies, Filling nothing)
{
    private readonly ByteBuffer _request = new(4096);
    private readonly ByteBuffer _body = new();

    /// <summary>Makes a request ready for <see cref="Write"/>: what never changes of it is written once.</summary>
    internal void Prepare(CompiledRequest request)
    {
        request.Http1Head = new(Head(request));
        if (keepsCookies || !request.Http1Head.IsConstant || request.Body is { IsConstant: false }) return;
        request.Http1Bytes = Whole(request, nothing).ToArray();
    }

    /// <summary>The bytes of a request; theirs until the next one.</summary>
    internal ReadOnlySpan<byte> Write(CompiledRequest request, Filling filling) => request.Http1Bytes ?? Whole(request, filling);

    private ReadOnlySpan<byte> Whole(CompiledRequest request, Filling filling)
    {
        _request.Clear();
        _body.Clear();
        request.Http1Head.Write(_request, filling);
        if (keepsCookies && filling.Memory.HasCookies) WriteCookies(request, filling);
        request.Body?.Write(_body, filling);
        if (request.SaysLength) WriteLength(_body.Length);
        _request.Add("\r\n"u8);
        _request.Add(_body.Written);
        return _request.Written;
    }

    // the path stands between the first two spaces
    private void WriteCookies(CompiledRequest request, Filling filling)
    {
        var path = _request.Written[(request.Method.Length + 1)..];
        path = path[..path.IndexOf((byte)' ')];
        var before = _request.Length;
        _request.Add("Cookie: "u8);
        if (filling.Memory.Cookies.Write(request.Target, path, _request)) _request.Add("\r\n"u8);
        else _request.CutTo(before);
    }

    private void WriteLength(int length)
    {
        _request.Add("Content-Length: "u8);
        _request.AddNumber(length);
        _request.Add("\r\n"u8);
    }

    private List<Piece> Head(CompiledRequest request)
    {
        List<Piece> parts = [Literal(request.Method + " "), .. request.Path.Pieces, Literal(" HTTP/1.1\r\n")];
        if (!request.Headers.Any(h => Is(h, "Host"))) parts.Add(Literal($"Host: {request.Authority}\r\n"));
        foreach (var header in request.Headers.Where(h => !Is(h, "Content-Length") && !Is(h, "Connection")))
            parts.AddRange([Literal(header.Name + ": "), .. header.Value.Pieces, Literal("\r\n")]);
        if (!keepsAlive) parts.Add(Literal("Connection: close\r\n"));
        return parts;
    }

    private static bool Is(CompiledHeader header, string name) => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static LiteralPiece Literal(string text) => new(Encoding.UTF8.GetBytes(text));
}
