using System.Globalization;
using System.Text;
using Jauge.Load.Http2.Hpack;
using Jauge.Load.Templates;

namespace Jauge.Load.Http2;

/// <summary>Fills requests for HTTP/2. One belongs to a loop.</summary>
internal sealed class Http2Writer(bool keepsCookies)
{
    // RFC 9113, section 8.2.2: they speak of a connection, and HTTP/2 has its own words for that
    private static readonly string[] OfConnections = ["connection", "proxy-connection", "keep-alive", "transfer-encoding", "upgrade"];

    private readonly ByteBuffer _values = new(1024);
    private readonly ByteBuffer _body = new();
    private readonly List<int> _ends = [];

    /// <summary>What fills the gaps of the head, one behind the other.</summary>
    internal ReadOnlySpan<byte> Values => _values.Written;

    /// <summary>Where each of them ends.</summary>
    internal ReadOnlySpan<int> Ends => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_ends);

    /// <summary>The body; empty: none.</summary>
    internal ReadOnlySpan<byte> Body => _body.Written;

    /// <summary>Makes a request ready for <see cref="Fill"/>.</summary>
    internal void Prepare(CompiledRequest request)
    {
        var (fields, gaps) = (new List<Http2Field>(), new List<CompiledText>());
        foreach (var (name, text) in Named(request))
        {
            fields.Add(new Http2Field(name, text.IsConstant ? Constant(text) : null));
            if (!text.IsConstant) gaps.Add(text);
        }

        if (keepsCookies) fields.Add(new Http2Field("cookie", null));
        var length = request.Body is { IsConstant: false } body ? null : LengthOf(request.Body);
        if (request.SaysLength) fields.Add(new Http2Field("content-length", length));
        request.Http2Head = new Http2Head(new Http2Request(fields), [.. gaps], keepsCookies, request.SaysLength && length is null);
    }

    /// <summary>Fills the gaps and the body of a request; what is filled is there until the next one.</summary>
    internal void Fill(CompiledRequest request, Filling filling)
    {
        var head = request.Http2Head!;
        _values.Clear();
        _body.Clear();
        _ends.Clear();
        foreach (var gap in head.Gaps)
        {
            gap.Write(_values, filling);
            _ends.Add(_values.Length);
        }

        request.Body?.Write(_body, filling);
        if (head.HasCookies) FillCookies(request, filling);
        if (!head.HasLength) return;
        _values.AddNumber(_body.Length);
        _ends.Add(_values.Length);
    }

    private void FillCookies(CompiledRequest request, Filling filling)
    {
        var before = _values.Length;
        if (filling.Memory.HasCookies && !filling.Memory.Cookies.Write(request.Target, PathOf(request), _values)) _values.CutTo(before);
        _ends.Add(_values.Length);
    }

    // where it has gaps, it fills the first one of the head
    private ReadOnlySpan<byte> PathOf(CompiledRequest request) =>
        request.Path.IsConstant ? request.Path.Pieces[0].Constant : _values.Written[.._ends[0]];

    private static IEnumerable<(string Name, CompiledText Value)> Named(CompiledRequest request)
    {
        yield return (":method", Literal(request.Method));
        yield return (":scheme", Literal(request.Scheme));
        yield return (":path", request.Path);
        yield return (":authority", request.Headers.FirstOrDefault(header => Is(header, "host"))?.Value ?? Literal(request.Authority));
        foreach (var header in request.Headers)
            if (!Is(header, "host") && !Is(header, "content-length") && !OfConnections.Any(name => Is(header, name)))
                yield return (header.Name.ToLowerInvariant(), header.Value);
    }

    private static bool Is(CompiledHeader header, string name) => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static CompiledText Literal(string text) => new([new LiteralPiece(Encoding.UTF8.GetBytes(text))]);

    private static string Constant(CompiledText text) => Encoding.UTF8.GetString([.. text.Pieces.SelectMany(piece => piece.Constant!)]);

    private static string LengthOf(CompiledText? body) =>
        (body?.Pieces.Sum(piece => piece.Constant!.Length) ?? 0).ToString(CultureInfo.InvariantCulture);
}
