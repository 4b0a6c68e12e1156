using System.Text;
using Jauge.Load.Http2.Hpack;

namespace Jauge.Load.Tests.Http2;

/// <summary>Header fields as text, one a line.</summary>
internal sealed class HeaderList : IHeaderSink
{
    private readonly List<string> _fields = [];

    public string Text => string.Join('\n', _fields);

    public static string Read(HpackDecoder decoder, ReadOnlySpan<byte> block)
    {
        var list = new HeaderList();
        decoder.Decode(block, list);
        return list.Text;
    }

    public void Field(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value) =>
        _fields.Add($"{Encoding.Latin1.GetString(name)}: {Encoding.Latin1.GetString(value)}");
}
