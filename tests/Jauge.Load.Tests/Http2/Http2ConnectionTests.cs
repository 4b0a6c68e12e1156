using FsCheck;
using FsCheck.Fluent;
using Jauge.Load.Http2;
using Jauge.Load.Http2.Hpack;

namespace Jauge.Load.Tests.Http2;

public sealed class Http2ConnectionTests
{
    private static readonly (string, string) Ok = (":status", "200");

    private readonly StreamLog _log = new();
    private readonly Peer _peer = new();
    private readonly Http2Request _get = new([new(":method", "GET"), new(":scheme", "http"), new(":authority", "a"), new(":path", "/x")]);
    private readonly Http2Request _post = new([new(":method", "POST"), new(":scheme", "http"), new(":authority", "a"), new(":path", null),
        new("cookie", null, HeaderIndexing.Never), new("x", "y")]);

    [Fact]
    public void Begin_ARequest_IsAnswered()
    {
        var client = Started();
        Get(client, 7).ShouldBe(1);
        _peer.Hear(client).ShouldBe("Headers 1 end :method: GET, :scheme: http, :authority: a, :path: /x");

        client.Receive(_peer.Headers(1, false, Ok, ("server", "me")).Data(1, false, 3).Data(1, true, 4).Take());

        _log.Text.ShouldBe("7 status 200\n7 server: me\n7 done, 7 bytes");
        client.OpenStreams.ShouldBe(0);
        client.Waiting.Length.ShouldBe(0);
    }

    [Fact]
    public void Start_BeforeAnythingElse_SaysPrefaceSettingsAndWindow() =>
        _peer.Hear(new Http2Connection(new Http2Limits(), _log)).ShouldBe($"Settings 0\nWindowUpdate 0 {(1 << 28) - 65535}");

    [Fact]
    public void Begin_TheSameRequestAgain_TakesAByteAField()
    {
        var client = Started();
        Get(client, 1);
        _peer.Hear(client);

        Get(client, 2);

        client.Waiting.Length.ShouldBe(FrameHead.Bytes + 4);
        _peer.Hear(client).ShouldBe("Headers 3 end :method: GET, :scheme: http, :authority: a, :path: /x");
    }

    [Theory]
    [InlineData("/a?b=1", "id=2", "Headers 1 :method: POST, :scheme: http, :authority: a, :path: /a?b=1, cookie: id=2, x: y")]
    [InlineData("/a", "", "Headers 1 :method: POST, :scheme: http, :authority: a, :path: /a, x: y")]
    public void Begin_ARequestWithGaps_FillsThemAndLeavesEmptyOnesOut(string path, string cookie, string expected)
    {
        var client = Started();
        for (var stream = 1; stream <= 5; stream += 2)
        {
            Post(client, path, cookie, 5);
            _peer.Hear(client)
                .ShouldBe(expected.Replace("Headers 1", $"Headers {stream}", StringComparison.Ordinal) + $"\nData {stream} end 5");
        }
    }

    [Fact]
    public void Receive_CutAnywhere_TellsTheSame() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var whole = Conversation(bytes => [bytes]);
        var cut = Conversation(bytes => Cut(bytes, new Random(seed)));
        cut.ShouldBe(whole);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Receive_HeadersInThreeFramesWithPaddingAndPriority_PutsThemTogether()
    {
        var client = Started();
        Get(client, 1);
        var block = _peer.Block(Ok, ("server", "somebody"));

        client.Receive(_peer.Frame(FrameType.Headers, FrameFlags.Padded | FrameFlags.Priority | FrameFlags.EndStream, 1,
            [2, 0, 0, 0, 0, 9, .. block[..1], 0, 0])
            .Frame(FrameType.Continuation, 0, 1, block[1..3])
            .Frame(FrameType.Continuation, FrameFlags.EndHeaders, 1, block[3..]).Take());

        _log.Text.ShouldBe("1 status 200\n1 server: somebody\n1 done, 0 bytes");
    }

    [Fact]
    public void Receive_InterimAnswerAndTrailers_TellsTheFinalAnswerOnly()
    {
        var client = Started();
        Get(client, 1);

        client.Receive(_peer.Headers(1, false, (":status", "103"), ("link", "a")).Headers(1, false, Ok).Data(1, false, 2)
            .Headers(1, true, ("x", "y")).Take());

        _log.Text.ShouldBe("1 status 200\n1 done, 2 bytes");
    }

    [Fact]
    public void Receive_APing_IsAnswered()
    {
        var client = Started();

        client.Receive(_peer.Frame(FrameType.Ping, 0, 0, [1, 2, 3, 4, 5, 6, 7, 8]).Take());

        _peer.Hear(client).ShouldBe("Ping 0 0102030405060708");
    }

    [Fact]
    public void Receive_HalfAWindow_IsAllowedAgain()
    {
        var client = Started(new Http2Limits { StreamWindowBytes = 1000, ConnectionWindowBytes = 65535 });
        Get(client, 1);
        _peer.Hear(client);

        client.Receive(_peer.Headers(1, false, Ok).Data(1, false, 400).Data(1, false, 100).Data(1, false, 10).Take());

        _peer.Hear(client).ShouldBe("WindowUpdate 1 500");
    }

    [Fact]
    public void Begin_ABodyLargerThanTheWindows_GoesOnAsTheyGrow()
    {
        var client = Started(settings: [(PeerSettings.InitialWindowSize, 10)]);
        Post(client, "/a", "", 30);
        _peer.Hear(client).ShouldEndWith("Data 1 10");

        client.Receive(_peer.Number(FrameType.WindowUpdate, 1, 5).Take());
        _peer.Hear(client).ShouldBe("Data 1 5");
        client.Receive(_peer.Settings((PeerSettings.InitialWindowSize, 17)).Take());
        _peer.Hear(client).ShouldBe("Settings 0 ack\nData 1 7");
        client.Receive(_peer.Settings((PeerSettings.InitialWindowSize, 0)).Number(FrameType.WindowUpdate, 1, 17).Take());
        _peer.Hear(client).ShouldBe("Settings 0 ack");
        client.Receive(_peer.Number(FrameType.WindowUpdate, 1, 100).Take());
        _peer.Hear(client).ShouldBe("Data 1 end 8");
    }

    [Fact]
    public void Begin_BodiesLargerThanTheConnectionsWindow_WaitForIt()
    {
        var client = Started(settings: [(PeerSettings.InitialWindowSize, 1 << 20)]);
        Post(client, "/a", "", 70_000);
        Post(client, "/b", "", 10);
        _peer.Hear(client)
            .ShouldEndWith("Data 1 16384\nData 1 16384\nData 1 16384\nData 1 16383\nHeaders 3 :method: POST, :scheme: http, :authority: a, :path: /b, x: y");

        client.Receive(_peer.Number(FrameType.WindowUpdate, 0, 1 << 20).Take());

        _peer.Hear(client).ShouldBe("Data 1 end 4465\nData 3 end 10");
    }

    [Fact]
    public void Begin_WithAWindowOfZero_WaitsAndMayBeCancelled()
    {
        var client = Started(settings: [(PeerSettings.InitialWindowSize, 0)]);
        Post(client, "/a", "", 5);
        _peer.Hear(client).ShouldStartWith("Headers 1 :method");

        client.Cancel(1);

        _peer.Hear(client).ShouldBe("RstStream 1 Cancel");
        client.Receive(_peer.Number(FrameType.WindowUpdate, 1, 100).Headers(1, true, Ok).Take());
        (client.Waiting.Length, _log.Text, client.Ended).ShouldBe((0, "", null));
    }

    [Fact]
    public void FreeStreams_AsThePeerAndWeAllow_CountsThem()
    {
        var client = Started(new Http2Limits { MaxStreams = 5 }, (PeerSettings.MaxConcurrentStreams, 2));
        client.FreeStreams.ShouldBe(2);
        Get(client, 1);
        Get(client, 2);
        client.FreeStreams.ShouldBe(0);
        Should.Throw<InvalidOperationException>(() => Get(client, 3));

        client.Receive(_peer.Settings((PeerSettings.MaxConcurrentStreams, 1000)).Headers(1, true, Ok).Take());

        client.FreeStreams.ShouldBe(4);
    }

    [Fact]
    public void Receive_AGoodbyeMidWay_RefusesWhatWasNotSeenAndEndsWithTheRest()
    {
        var client = Started();
        Get(client, 1);
        Get(client, 2);
        Get(client, 3);

        client.Receive(_peer.Headers(1, true, Ok).GoAway(3, Http2ErrorCode.NoError).Take());
        (_log.Text, client.FreeStreams, client.Ended).ShouldBe(("1 status 200\n1 done, 0 bytes\n3 failed, Refused NoError", 0, null));
        client.Receive(_peer.Headers(3, true, Ok).Take());

        _log.Text.ShouldEndWith("2 status 200\n2 done, 0 bytes");
        client.Ended.ShouldNotBeNull().Code.ShouldBe(Http2ErrorCode.NoError);
    }

    [Fact]
    public void Receive_ARefusal_MayBeRepeated()
    {
        var client = Started();
        Get(client, 1);
        Get(client, 2);

        client.Receive(_peer.Number(FrameType.RstStream, 1, (uint)Http2ErrorCode.RefusedStream).Number(FrameType.RstStream, 3, 2).Take());

        _log.Text.ShouldBe("1 failed, Refused RefusedStream\n2 failed, Reset InternalError");
        client.Ended.ShouldBeNull();
    }

    [Fact]
    public void Done_BeginsTheNext_WithinOneReceive()
    {
        var client = Started(settings: [(PeerSettings.MaxConcurrentStreams, 1)]);
        _log.Over = token => Get(client, token + 1);
        Get(client, 1);

        client.Receive(_peer.Headers(1, true, Ok).Take());

        _peer.Hear(client).ShouldEndWith("Headers 3 end :method: GET, :scheme: http, :authority: a, :path: /x");
        client.OpenStreams.ShouldBe(1);
    }

    [Fact]
    public void Body_CancelsItsRequest_TellsNothingMore()
    {
        var client = Started();
        Get(client, 1);
        _log.Part = _ => client.Cancel(1);

        client.Receive(_peer.Headers(1, false, Ok).Data(1, false, 5).Data(1, true, 5).Take());

        _log.Text.ShouldBe("1 status 200");
        _peer.Hear(client).ShouldEndWith("RstStream 1 Cancel");
    }

    [Fact]
    public void Lose_WithRequestsUnderWay_FailsThem()
    {
        var client = Started();
        Get(client, 1);

        client.Lose();

        _log.Text.ShouldBe("1 failed, ConnectionLost NoError");
        client.FreeStreams.ShouldBe(0);
    }

    [Fact]
    public void Begin_ManyStreamsThatEndInAnyOrder_KeepsThemApart() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var (log, peer) = (new StreamLog(), new Peer());
        var client = new Http2Connection(new Http2Limits { MaxStreams = 1000 }, log);
        client.Receive(peer.Settings().Take());
        var open = new List<(int Stream, int Token)>();
        for (var token = 0; token < 300; token++)
        {
            open.Add((client.Begin(_get, [], [], [], token), token));
            while (open.Count > 0 && random.Next(10) < 5)
            {
                var (stream, expected) = open[random.Next(open.Count)];
                open.Remove((stream, expected));
                client.Receive(peer.Headers(stream, true, Ok).Take());
                log.Text.ShouldEndWith($"{expected} status 200\n{expected} done, 0 bytes");
            }
            client.OpenStreams.ShouldBe(open.Count);
        }
    }).QuickCheckThrowOnFailure();

    private static List<byte[]> Cut(byte[] bytes, Random random)
    {
        var parts = new List<byte[]>();
        for (var at = 0; at < bytes.Length;)
        {
            var length = Math.Min(random.Next(1, random.Next(2) == 0 ? 4 : 400), bytes.Length - at);
            parts.Add(bytes[at..(at + length)]);
            at += length;
        }
        return parts;
    }

    private string Conversation(Func<byte[], IEnumerable<byte[]>> cut)
    {
        var (log, peer) = (new StreamLog(), new Peer());
        var client = new Http2Connection(new Http2Limits { StreamWindowBytes = 20_000 }, log);
        Enumerable.Range(0, 5).ToList().ForEach(token => client.Begin(_get, [], [], [], token));
        peer.Settings((PeerSettings.MaxFrameSize, 1 << 15)).Headers(1, false, Ok, ("etag", "1")).Headers(5, false, Ok, ("etag", "1"))
            .Data(5, false, 16384).Frame((FrameType)99, 0, 3, new byte[77]).Data(1, false, 100).Number(FrameType.RstStream, 3, 8)
            .Frame(FrameType.Ping, 0, 0, new byte[8]).Data(1, true, 0).Headers(7, true, (":status", "404")).Data(5, true, 900).GoAway(9, 0)
            .Headers(9, true, Ok);
        foreach (var part in cut(peer.Take()))
        {
            client.Receive(part);
        }
        return log.Text + "\n" + peer.Hear(client) + "\n" + client.Ended;
    }

    private Http2Connection Started(Http2Limits? limits = null, params (int Name, uint Value)[] settings)
    {
        var client = new Http2Connection(limits ?? new Http2Limits(), _log);
        client.Receive(_peer.Settings(settings).Take());
        _peer.Hear(client).ShouldEndWith("Settings 0 ack");
        return client;
    }

    private int Get(Http2Connection client, int token) => client.Begin(_get, [], [], [], token);

    private void Post(Http2Connection client, string path, string cookie, int bodyBytes) => client.Begin(_post,
        System.Text.Encoding.ASCII.GetBytes(path + cookie), [path.Length, path.Length + cookie.Length], new byte[bodyBytes], 1);
}
