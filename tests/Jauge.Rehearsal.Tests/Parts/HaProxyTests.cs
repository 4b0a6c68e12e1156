using System.Net;
using Jauge.Rehearsal.Parts.HaProxy;

namespace Jauge.Rehearsal.Tests.Parts;

[Collection(RealParts.Name)]
public sealed class HaProxyTests
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseProxy = false });

    [Fact]
    public async Task Replicas_AddedDrainedAndRemovedAtRunTime_TakeWorkOnlyWhileTheyShould()
    {
        await using PartsStage stage = new();
        using Answering first = new("first", stage.Port()), second = new("second", stage.Port());
        var port = stage.Port();
        var proxy = await HaProxyServer.StartAsync(stage.Bench, new() { Http = [new() { Name = "shop", Port = port }] },
            PartsStage.Cancellation);
        (await GetAsync(port)).ShouldBe("503");

        foreach (var replica in new[] { first, second })
        {
            await proxy.RegisterAsync("shop", new(replica.Name, replica.Port) { MaxConnections = 4 }, PartsStage.Cancellation);
            await proxy.EnableAsync("shop", replica.Name, PartsStage.Cancellation);
        }

        (await ManyAsync(port)).ShouldBe(["first", "second"], ignoreOrder: true);
        await proxy.DrainAsync("shop", "first", PartsStage.Cancellation);
        (await ManyAsync(port)).ShouldBe(["second"]);
        await proxy.RemoveAsync("shop", "first", PartsStage.Cancellation);

        var statistics = (await proxy.StatisticsAsync(PartsStage.Cancellation)).Single(b => b.Name == "shop");
        statistics.Servers.ShouldHaveSingleItem().Name.ShouldBe("second");
        statistics.UpCount.ShouldBe(1);
        statistics.Total.Successes.ShouldBe(40);
        (await proxy.VersionAsync(PartsStage.Cancellation)).ShouldStartWith("2.");
    }

    [Fact]
    public async Task Register_ANameThatIsTaken_IsRefusedAloud()
    {
        await using PartsStage stage = new();
        var proxy = await HaProxyServer.StartAsync(stage.Bench, new() { Http = [new() { Name = "shop", Port = stage.Port() }] },
            PartsStage.Cancellation);
        await proxy.RegisterAsync("shop", new("one", stage.Port()), PartsStage.Cancellation);
        await Should.ThrowAsync<HaProxyException>(proxy.RegisterAsync("shop", new("one", stage.Port()), PartsStage.Cancellation));
        await Should.ThrowAsync<HaProxyException>(proxy.EnableAsync("shop", "none", PartsStage.Cancellation));
    }

    [Theory]
    [InlineData(20_000, 9_800)]
    [InlineData(1_024, 312)]
    [InlineData(10, 1)]
    [InlineData(long.MaxValue, 20_000)]
    public void ConnectionLimit_OfOpenFiles_LeavesRoomForServers(long files, int clients) => ConnectionLimit.Of(files).ShouldBe(clients);

    [Fact]
    public void StatisticsTable_WhatIsNone_IsRefused() => Should.Throw<FormatException>(() => StatisticsTable.Read("<html>busy</html>"));

    private static async Task<IEnumerable<string>> ManyAsync(int port)
    {
        var answers = new List<string>();
        for (var i = 0; i < 20; i++) answers.Add(await GetAsync(port));
        return answers.Distinct();
    }

    private static async Task<string> GetAsync(int port)
    {
        using var answer = await Client.GetAsync(new Uri($"http://127.0.0.1:{port}/"), PartsStage.Cancellation);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync(PartsStage.Cancellation) : $"{(int)answer.StatusCode}";
    }

    private sealed class Answering : IDisposable
    {
        private readonly HttpListener _listener = new();

        public Answering(string name, int port)
        {
            (Name, Port) = (name, port);
            _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            _listener.Start();
            _ = AnswerAsync();
        }

        public string Name { get; }

        public int Port { get; }

        public void Dispose() => _listener.Close();

        private async Task AnswerAsync()
        {
            while (_listener.IsListening)
            {
                var context = await _listener.GetContextAsync();
                context.Response.Close(System.Text.Encoding.UTF8.GetBytes(Name), willBlock: false);
            }
        }
    }
}
