using System.Text;
using Jauge.Load.Http2.Hpack;

namespace Jauge.Load.Http2;

/// <summary>The head of a request that is sent many times: made once, encoded once for each connection.</summary>
public sealed class Http2Request
{
    private readonly (byte[] Name, byte[]? Value, HeaderIndexing Indexing)[] _fields;

    /// <summary>A request with these fields.</summary>
    /// <param name="fields">In the order in which they are sent.</param>
    public Http2Request(params IReadOnlyList<Http2Field> fields)
    {
        _fields = [.. fields.Select(field =>
            (Encoding.UTF8.GetBytes(field.Name), field.Value is null ? null : Encoding.UTF8.GetBytes(field.Value),
            field.Indexing))];
        Gaps = fields.Count(field => field.Value is null);
        IsHead = fields.Any(field => field is { Name: ":method", Value: "HEAD" });
    }

    /// <summary>Fields whose value is another each time.</summary>
    public int Gaps { get; }

    /// <summary>Whether its answer has no body whatever length it says.</summary>
    public bool IsHead { get; }

    /// <summary>Fields; those without a value are gaps.</summary>
    internal ReadOnlySpan<(byte[] Name, byte[]? Value, HeaderIndexing Indexing)> Fields => _fields;
}
