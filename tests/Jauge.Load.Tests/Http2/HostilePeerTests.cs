using FsCheck;
using FsCheck.Fluent;
using Jauge.Load.Http2;

namespace Jauge.Load.Tests.Http2;

/// <summary>What breaks RFC 9113 ends the connection, or the stream, by the code that it deserves: nothing hangs, nothing is
/// thrown.</summary>
public sealed class HostilePeerTests
{
    private static readonly (string, string) Ok = (":status", "200");

    public static TheoryData<string, Http2ErrorCode> Breaches { get; } = new()
    {
        { "frame too large", Http2ErrorCode.FrameSizeError },
        { "bad hpack", Http2ErrorCode.CompressionError },
        { "push", Http2ErrorCode.ProtocolError },
        { "headers on an idle stream", Http2ErrorCode.ProtocolError },
        { "data on a server's stream", Http2ErrorCode.ProtocolError },
        { "data on stream 0", Http2ErrorCode.ProtocolError },
        { "cut header block", Http2ErrorCode.ProtocolError },
        { "continuation of nothing", Http2ErrorCode.ProtocolError },
        { "endless continuation", Http2ErrorCode.EnhanceYourCalm },
        { "settings of seven bytes", Http2ErrorCode.FrameSizeError },
        { "settings on a stream", Http2ErrorCode.ProtocolError },
        { "window setting too large", Http2ErrorCode.FlowControlError },
        { "frame size setting too small", Http2ErrorCode.ProtocolError },
        { "ping of seven bytes", Http2ErrorCode.FrameSizeError },
        { "ping flood", Http2ErrorCode.EnhanceYourCalm },
        { "settings flood", Http2ErrorCode.EnhanceYourCalm },
        { "connection window overflow", Http2ErrorCode.FlowControlError },
        { "window grows by nothing", Http2ErrorCode.ProtocolError },
        { "more data than a window", Http2ErrorCode.FlowControlError },
        { "padding beyond the frame", Http2ErrorCode.ProtocolError },
        { "reset of five bytes", Http2ErrorCode.FrameSizeError },
        { "short goodbye", Http2ErrorCode.FrameSizeError },
    };

    [Theory]
    [MemberData(nameof(Breaches))]
    public void Receive_ABreach_EndsTheConnectionAndSaysWhy(string breach, Http2ErrorCode code)
    {
        var (log, peer, client) = Started();

        client.Receive(Say(peer, breach));

        client.Ended.ShouldNotBeNull().Code.ShouldBe(code);
        peer.Hear(client).ShouldEndWith($"GoAway 0 {code}");
        log.Text.ShouldEndWith($"1 failed, ConnectionLost {code}");
        client.Receive(peer.Headers(1, true, Ok).Take());
        log.DoneCount.ShouldBe(0);
    }

    [Theory]
    [InlineData("no status")]
    [InlineData("status of two digits")]
    [InlineData("status of letters")]
    [InlineData("status behind a field")]
    [InlineData("two statuses")]
    [InlineData("data before headers")]
    [InlineData("status in trailers")]
    [InlineData("body shorter than it says")]
    [InlineData("body longer than it says")]
    [InlineData("length of letters")]
    [InlineData("interim answer at the end")]
    public void Receive_AMalformedAnswer_FailsTheStreamOnly(string answer)
    {
        var (log, peer, client) = Started();

        client.Receive(Answer(peer, answer));

        log.Text.ShouldEndWith("1 failed, Malformed ProtocolError");
        peer.Hear(client).ShouldEndWith("RstStream 1 ProtocolError");
        client.Ended.ShouldBeNull();
        log.DoneCount.ShouldBe(0);
    }

    [Fact]
    public void Receive_AnAnswerInHttp1_SaysSo()
    {
        var client = new Http2Connection(new Http2Limits(), new StreamLog());

        client.Receive("HTTP/1.1 400 Bad Request\r\n\r\n"u8);

        client.Ended.ShouldNotBeNull().Code.ShouldBe(Http2ErrorCode.Http11Required);
    }

    [Fact]
    public void Receive_NoSettingsFirst_EndsTheConnection()
    {
        var client = new Http2Connection(new Http2Limits(), new StreamLog());

        client.Receive(new Peer().Frame(FrameType.Ping, 0, 0, new byte[8]).Take());

        client.Ended.ShouldNotBeNull().Code.ShouldBe(Http2ErrorCode.ProtocolError);
    }

    [Fact]
    public void Receive_PingsWhoseAnswersAreNeverRead_EndsTheConnection()
    {
        var (_, peer, client) = Started();
        for (var ping = 0; ping < 1000 && client.Ended is null; ping++)
        {
            client.Receive(peer.Frame(FrameType.Ping, 0, 0, new byte[8]).Take());
            client.Sent(client.Waiting.Length, hasGone: false);
        }

        client.Ended.ShouldNotBeNull().Code.ShouldBe(Http2ErrorCode.EnhanceYourCalm);
    }

    [Fact]
    public void Receive_PingsWhoseAnswersAreRead_GoesOn()
    {
        var (_, peer, client) = Started();
        for (var ping = 0; ping < 10_000; ping++)
        {
            client.Receive(peer.Frame(FrameType.Ping, 0, 0, new byte[8]).Take());
            client.Sent(client.Waiting.Length);
        }

        client.Ended.ShouldBeNull();
    }

    [Fact]
    public void Receive_AStreamsWindowThatOverflows_EndsThatStream()
    {
        var (log, peer, client) = Started();

        client.Receive(peer.Number(FrameType.WindowUpdate, 1, int.MaxValue).Take());

        log.Text.ShouldBe("1 failed, Reset FlowControlError");
        client.Ended.ShouldBeNull();
    }

    [Fact]
    public void Receive_AnyBytes_NeverThrows() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var (_, peer, client) = Started();
        for (var frame = 0; frame < 20; frame++)
        {
            var payload = new byte[random.Next(20)];
            random.NextBytes(payload);
            client.Receive(peer.Frame((FrameType)random.Next(11), (FrameFlags)random.Next(64), random.Next(4), payload).Take());
        }
    }).QuickCheckThrowOnFailure();

    private static (StreamLog Log, Peer Peer, Http2Connection Client) Started()
    {
        var (log, peer) = (new StreamLog(), new Peer());
        var client = new Http2Connection(new Http2Limits { StreamWindowBytes = 2000, MaxWaitingBytes = 10_000 }, log);
        client.Receive(peer.Settings().Take());
        client.Begin(new Http2Request([new(":method", "GET"), new(":path", "/")]), [], [], [], 1);
        peer.Hear(client);
        return (log, peer, client);
    }

    private static byte[] Say(Peer peer, string breach) => (breach switch
    {
        "frame too large" => peer.Frame(FrameType.Data, 0, 1, new byte[16385]),
        "bad hpack" => peer.Frame(FrameType.Headers, FrameFlags.EndHeaders, 1, [0x80]),
        "push" => peer.Frame(FrameType.PushPromise, FrameFlags.EndHeaders, 1, [0, 0, 0, 2, 0x82]),
        "headers on an idle stream" => peer.Headers(3, true, Ok),
        "data on a server's stream" => peer.Data(2, true, 1),
        "data on stream 0" => peer.Data(0, true, 1),
        "cut header block" => peer.Frame(FrameType.Headers, 0, 1, [0x88]).Data(1, true, 1),
        "continuation of nothing" => peer.Frame(FrameType.Continuation, FrameFlags.EndHeaders, 1, [0x88]),
        "endless continuation" => Enumerable.Range(0, 10).Aggregate(peer.Frame(FrameType.Headers, 0, 1, [0x88]),
            (said, _) => said.Frame(FrameType.Continuation, 0, 1, new byte[10_000])),
        "settings of seven bytes" => peer.Frame(FrameType.Settings, 0, 0, new byte[7]),
        "settings on a stream" => peer.Frame(FrameType.Settings, 0, 1, []),
        "window setting too large" => peer.Settings((PeerSettings.InitialWindowSize, 1u << 31)),
        "frame size setting too small" => peer.Settings((PeerSettings.MaxFrameSize, 1)),
        "ping of seven bytes" => peer.Frame(FrameType.Ping, 0, 0, new byte[7]),
        "ping flood" => Enumerable.Range(0, 1000).Aggregate(peer, (said, _) => said.Frame(FrameType.Ping, 0, 0, new byte[8])),
        "settings flood" => Enumerable.Range(0, 2000).Aggregate(peer, (said, _) => said.Settings()),
        "connection window overflow" => peer.Number(FrameType.WindowUpdate, 0, int.MaxValue),
        "window grows by nothing" => peer.Number(FrameType.WindowUpdate, 0, 0),
        "more data than a window" => peer.Headers(1, false, Ok).Data(1, false, 999).Data(1, false, 2001),
        "padding beyond the frame" => peer.Frame(FrameType.Data, FrameFlags.Padded, 1, [3, 0, 0]),
        "reset of five bytes" => peer.Frame(FrameType.RstStream, 0, 1, new byte[5]),
        "short goodbye" => peer.Frame(FrameType.GoAway, 0, 0, new byte[7]),
        _ => throw new ArgumentOutOfRangeException(nameof(breach), breach, null),
    }).Take();

    private static byte[] Answer(Peer peer, string answer) => (answer switch
    {
        "no status" => peer.Headers(1, true, ("a", "b")),
        "status of two digits" => peer.Headers(1, true, (":status", "20")),
        "status of letters" => peer.Headers(1, true, (":status", "abc")),
        "status behind a field" => peer.Headers(1, true, ("a", "b"), Ok),
        "two statuses" => peer.Headers(1, true, Ok, Ok),
        "data before headers" => peer.Data(1, true, 1),
        "status in trailers" => peer.Headers(1, false, Ok).Headers(1, true, Ok),
        "body shorter than it says" => peer.Headers(1, false, Ok, ("content-length", "5")).Data(1, true, 4),
        "body longer than it says" => peer.Headers(1, false, Ok, ("content-length", "5")).Data(1, true, 6),
        "length of letters" => peer.Headers(1, false, Ok, ("content-length", "five")),
        "interim answer at the end" => peer.Headers(1, true, (":status", "100")),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, null),
    }).Take();
}
