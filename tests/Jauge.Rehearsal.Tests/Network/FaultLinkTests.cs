using System.Net;
using System.Net.Sockets;
using Jauge.Core;
using Jauge.Rehearsal.Network;
using Jauge.Rehearsal.Processes;
using Jauge.Rehearsal.Tests.Processes;

namespace Jauge.Rehearsal.Tests.Network;

[Collection(RealParts.Name)]
public sealed class FaultLinkTests : IAsyncDisposable
{
    private static readonly TimeSpan Hung = TimeSpan.FromSeconds(20);
    private readonly EchoServer _server = new();
    private readonly FreePorts _ports = new();
    private readonly FaultNetwork _network = new(1);
    private readonly FaultLink _link;
    private readonly List<TcpClient> _waiting = [];

    public FaultLinkTests() => _link = _network.Add("shop-db", _ports.Take(), _server.Address);

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _waiting)
            client.Dispose();
        await _network.DisposeAsync();
        _ports.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task Pass_ManyBytes_ArriveAsTheyWere()
    {
        using var client = await ConnectAsync();
        var sent = new byte[3_000_000];
        new System.Random(7).NextBytes(sent);
        (await ExchangeAsync(client, sent)).ShouldBe(sent);
        client.Shutdown(SocketShutdown.Send);
        (await client.ReceiveAsync(new byte[1], Cancellation)).ShouldBe(0);
        await Stage.UntilAsync(() => _link.Counts == new LinkCounts(1, 0, sent.Length, sent.Length));
    }

    [Fact]
    public async Task Delay_EachWay_IsAddedToTheRoundTrip()
    {
        using var client = await ConnectAsync();
        _link.Apply(new LinkState(LinkMode.Pass, new(Constant(20)), new(Constant(30))));
        for (var i = 0; i < 5; i++)
            (await RoundTripAsync(client)).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(49.9));
        _link.Apply(LinkState.Healthy);
        await RoundTripAsync(client);
    }

    [Fact]
    public async Task Delay_ThatVaries_KeepsTheOrder()
    {
        using var client = await ConnectAsync();
        Distribution.TryParse("uniform(1 ms..20 ms)", out var jitter).ShouldBeTrue();
        _link.Apply(LinkState.Delayed(jitter));
        var sent = Enumerable.Range(0, 200).Select(i => (byte)i).ToArray();
        var answer = ReadAsync(client, sent.Length);
        foreach (var one in sent)
            await client.SendAsync(new[] { one }, Cancellation);
        (await answer).ShouldBe(sent);
    }

    [Fact]
    public async Task Rate_OfAMegabyteASecond_HoldsTheStreamBack()
    {
        using var client = await ConnectAsync();
        _link.Apply(LinkState.Limited(new Bytes(1_000_000)));
        var start = TimeProvider.System.GetTimestamp();
        await ExchangeAsync(client, new byte[300_000]);
        TimeProvider.System.GetElapsedTime(start).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(299));
    }

    [Fact]
    public async Task BlackHole_OfAnOpenConnection_HoldsWhatIsSentUntilItHeals()
    {
        using var client = await ConnectAsync();
        await RoundTripAsync(client);
        _link.Apply(LinkState.Of(LinkMode.BlackHole));
        var answer = ReadAsync(client, 3);
        await client.SendAsync(new byte[] { 1, 2, 3 }, Cancellation);
        await Should.ThrowAsync<TimeoutException>(answer.WaitAsync(TimeSpan.FromMilliseconds(200), Cancellation));
        _link.Apply(LinkState.Healthy);
        (await answer.WaitAsync(Hung, Cancellation)).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task BlackHole_ForNewConnections_LetsThemHang()
    {
        _link.Apply(LinkState.Of(LinkMode.BlackHole));
        // The first ones may find a last place in the kernel's queue; none does for long.
        var hangs = false;
        for (var i = 0; i < 5 && !hangs; i++)
            hangs = await HangsAsync();
        hangs.ShouldBeTrue();
        _link.Apply(LinkState.Healthy);
        using var third = await ConnectAsync();
        await RoundTripAsync(third);
    }

    [Fact]
    public async Task Refuse_ResetsTheOldAndRefusesTheNew_UntilItHeals()
    {
        using var client = await ConnectAsync();
        await RoundTripAsync(client);
        _link.Apply(LinkState.Of(LinkMode.Refuse));
        (await FailureAsync(() => RoundTripAsync(client))).ShouldBe(SocketError.ConnectionReset);
        (await FailureAsync(ConnectAsync)).ShouldBe(SocketError.ConnectionRefused);
        _link.Apply(LinkState.Healthy);
        using var again = await ConnectAsync();
        await RoundTripAsync(again);
    }

    [Fact]
    public async Task Reset_HitsOldAndNewConnections_UntilItHeals()
    {
        using var client = await ConnectAsync();
        await RoundTripAsync(client);
        _link.Apply(LinkState.Of(LinkMode.Reset));
        (await FailureAsync(() => RoundTripAsync(client))).ShouldBe(SocketError.ConnectionReset);
        (await FailureAsync(async () => await RoundTripAsync(await ConnectAsync()))).ShouldBe(SocketError.ConnectionReset);
        _link.Apply(LinkState.Healthy);
        using var again = await ConnectAsync();
        await RoundTripAsync(again);
    }

    [Fact]
    public async Task Pass_WhenNobodyListensBehind_ResetsWhoeverConnects()
    {
        _server.Dispose();
        (await FailureAsync(async () => await RoundTripAsync(await ConnectAsync()))).ShouldBe(SocketError.ConnectionReset);
    }

    [Fact]
    public async Task Apply_ChangesWhileBytesFlow_LoseNone()
    {
        using var client = await ConnectAsync();
        var sent = new byte[400_000];
        new System.Random(3).NextBytes(sent);
        var exchange = ExchangeAsync(client, sent);
        LinkState[] states = [LinkState.Delayed(Constant(3)), LinkState.Of(LinkMode.BlackHole), LinkState.Limited(new Bytes(5_000_000)),
            LinkState.Healthy];
        for (var i = 0; i < 40; i++)
        {
            _link.Apply(states[i % states.Length]);
            await Task.Yield();
        }

        _link.Apply(LinkState.Healthy);
        (await exchange.WaitAsync(Hung, Cancellation)).ShouldBe(sent);
    }

    private async Task<bool> HangsAsync()
    {
        TcpClient client = new();
        _waiting.Add(client);
        using CancellationTokenSource limit = new(TimeSpan.FromMilliseconds(300));
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, _link.Port, limit.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static ConstantDistribution Constant(int milliseconds) => new(TimeSpan.FromMilliseconds(milliseconds));

    private async Task<Socket> ConnectAsync()
    {
        Socket client = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await client.ConnectAsync(new IPEndPoint(IPAddress.Loopback, _link.Port), Cancellation).AsTask().WaitAsync(Hung, Cancellation);
        return client;
    }

    private static async Task<TimeSpan> RoundTripAsync(Socket client)
    {
        var start = TimeProvider.System.GetTimestamp();
        await client.SendAsync(new byte[] { 42 }, Cancellation);
        await ReadAsync(client, 1).WaitAsync(Hung, Cancellation);
        return TimeProvider.System.GetElapsedTime(start);
    }

    private static async Task<byte[]> ExchangeAsync(Socket client, byte[] sent)
    {
        var answer = ReadAsync(client, sent.Length);
        for (var done = 0; done < sent.Length;)
            done += await client.SendAsync(sent.AsMemory(done), Cancellation);
        return await answer.WaitAsync(Hung, Cancellation);
    }

    private static async Task<byte[]> ReadAsync(Socket client, int count)
    {
        var read = new byte[count];
        for (int done = 0, one; done < count; done += one)
        {
            one = await client.ReceiveAsync(read.AsMemory(done), Cancellation);
            if (one == 0) throw new SocketException((int)SocketError.ConnectionReset);
        }

        return read;
    }

    private static async Task<SocketError> FailureAsync(Func<Task> action) =>
        (await Should.ThrowAsync<SocketException>(action())).SocketErrorCode;
}
