using System.Text;

namespace Jauge.Load.Http2.Hpack;

/// <summary>The 61 header fields that every connection knows. Source: RFC 7541, appendix A, 2015-05.</summary>
internal sealed class StaticTable
{
    /// <summary>Fields in it; the first one has the index 1.</summary>
    public const int Length = 61;

    private const string Fields = """
        :authority
        :method=GET
        :method=POST
        :path=/
        :path=/index.html
        :scheme=http
        :scheme=https
        :status=200
        :status=204
        :status=206
        :status=304
        :status=400
        :status=404
        :status=500
        accept-charset
        accept-encoding=gzip, deflate
        accept-language
        accept-ranges
        accept
        access-control-allow-origin
        age
        allow
        authorization
        cache-control
        content-disposition
        content-encoding
        content-language
        content-length
        content-location
        content-range
        content-type
        cookie
        date
        etag
        expect
        expires
        from
        host
        if-match
        if-modified-since
        if-none-match
        if-range
        if-unmodified-since
        last-modified
        link
        location
        max-forwards
        proxy-authenticate
        proxy-authorization
        range
        referer
        refresh
        retry-after
        server
        set-cookie
        strict-transport-security
        transfer-encoding
        user-agent
        vary
        via
        www-authenticate
        """;

    private readonly (byte[] Name, byte[] Value)[] _fields = [.. Fields.ReplaceLineEndings("\n").Split('\n').Select(Field)];

    private StaticTable()
    {
    }

    /// <summary>The one table, made at first use.</summary>
    public static StaticTable Table { get; } = new();

    /// <summary>A field's name.</summary>
    /// <param name="index">From 1 to <see cref="Length"/>.</param>
    public ReadOnlySpan<byte> Name(int index) => _fields[index - 1].Name;

    /// <summary>A field's value, empty where the table has only the name.</summary>
    /// <param name="index">From 1 to <see cref="Length"/>.</param>
    public ReadOnlySpan<byte> Value(int index) => _fields[index - 1].Value;

    /// <summary>Looks a field up.</summary>
    /// <returns>The index of the whole field, or 0; and the index of the first field of that name, or 0.</returns>
    public (int Field, int Name) Find(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        var named = 0;
        for (var index = 1; index <= Length; index++)
        {
            if (!Name(index).SequenceEqual(name))
            {
                continue;
            }
            named = named == 0 ? index : named;
            if (Value(index).SequenceEqual(value))
            {
                return (index, named);
            }
        }
        return (0, named);
    }

    private static (byte[] Name, byte[] Value) Field(string line)
    {
        var at = line.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? (Encoding.ASCII.GetBytes(line), [])
            : (Encoding.ASCII.GetBytes(line[..at]), Encoding.ASCII.GetBytes(line[(at + 1)..]));
    }
}
