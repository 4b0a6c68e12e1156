using System.Buffers.Binary;
using System.Text;
using Jauge.Load.Http2;
using Jauge.Load.Http2.Hpack;

namespace Jauge.Load.Tests.Http2;

/// <summary>A server written by hand: it says what a test tells it to, frame by frame, and reads what the client says.</summary>
internal sealed class Peer
{
    private readonly HpackDecoder _decoder = new(4096, 1 << 20);
    private readonly HpackEncoder _encoder = new(4096);
    private readonly List<byte> _out = [];
    private readonly List<byte> _in = [];
    private bool _hasPreface;

    /// <summary>What it said since the last time.</summary>
    public byte[] Take()
    {
        var bytes = _out.ToArray();
        _out.Clear();
        return bytes;
    }

    public Peer Settings(params (int Name, uint Value)[] settings)
    {
        var payload = new byte[settings.Length * 6];
        for (var at = 0; at < settings.Length; at++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(payload.AsSpan(at * 6), (ushort)settings[at].Name);
            BinaryPrimitives.WriteUInt32BigEndian(payload.AsSpan(at * 6 + 2), settings[at].Value);
        }
        return Frame(FrameType.Settings, 0, 0, payload);
    }

    public Peer Headers(int stream, bool end, params (string Name, string Value)[] fields) =>
        Frame(FrameType.Headers, (FrameFlags)(end ? 5 : 4), stream, Block(fields));

    public byte[] Block(params (string Name, string Value)[] fields)
    {
        _encoder.Begin();
        foreach (var (name, value) in fields)
        {
            _encoder.Field(Encoding.Latin1.GetBytes(name), Encoding.Latin1.GetBytes(value), HeaderIndexing.Remember);
        }
        return _encoder.Block.ToArray();
    }

    public Peer Data(int stream, bool end, int bytes) => Frame(FrameType.Data, end ? FrameFlags.EndStream : 0, stream, new byte[bytes]);

    public Peer Number(FrameType type, int stream, uint number)
    {
        var payload = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(payload, number);
        return Frame(type, 0, stream, payload);
    }

    public Peer GoAway(int last, Http2ErrorCode code)
    {
        var payload = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(payload, last);
        BinaryPrimitives.WriteInt32BigEndian(payload.AsSpan(4), (int)code);
        return Frame(FrameType.GoAway, 0, 0, payload);
    }

    public Peer Frame(FrameType type, FrameFlags flags, int stream, byte[] payload)
    {
        var head = new byte[FrameHead.Bytes];
        new FrameHead(payload.Length, type, flags, stream).Write(head);
        _out.AddRange(head);
        _out.AddRange(payload);
        return this;
    }

    /// <summary>Reads all that a client waits to send, one line a frame.</summary>
    public string Hear(Http2Connection client)
    {
        _in.AddRange(client.Waiting);
        client.Sent(client.Waiting.Length);
        if (!_hasPreface)
        {
            Encoding.ASCII.GetString([.. _in[..24]]).ShouldBe("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
            _in.RemoveRange(0, 24);
            _hasPreface = true;
        }
        return string.Join('\n', HearFrames());
    }

    private List<string> HearFrames()
    {
        var lines = new List<string>();
        while (_in.Count > 0)
        {
            var head = FrameHead.Read([.. _in[..FrameHead.Bytes]]);
            lines.Add(Line(head, [.. _in[FrameHead.Bytes..(FrameHead.Bytes + head.Length)]]));
            _in.RemoveRange(0, FrameHead.Bytes + head.Length);
        }
        return lines;
    }

    private string Line(FrameHead head, byte[] payload)
    {
        var end = head.Type is FrameType.Headers or FrameType.Data && head.Has(FrameFlags.EndStream) ? " end" : "";
        var what = head.Type switch
        {
            FrameType.Headers => HeaderList.Read(_decoder, payload).Replace("\n", ", ", StringComparison.Ordinal),
            FrameType.WindowUpdate => BinaryPrimitives.ReadInt32BigEndian(payload).ToString(),
            FrameType.RstStream => ((Http2ErrorCode)BinaryPrimitives.ReadInt32BigEndian(payload)).ToString(),
            FrameType.GoAway => ((Http2ErrorCode)BinaryPrimitives.ReadInt32BigEndian(payload.AsSpan(4))).ToString(),
            FrameType.Settings => head.Has(FrameFlags.Ack) ? "ack" : "",
            FrameType.Ping => Convert.ToHexStringLower(payload),
            _ => payload.Length.ToString(),
        };
        return $"{head.Type} {head.Stream}{end} {what}".TrimEnd();
    }
}
