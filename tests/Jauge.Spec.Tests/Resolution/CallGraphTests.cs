using Jauge.Core;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Spec.Tests.Resolution;

public sealed class CallGraphTests
{
    private static readonly CallGraph Graph = Read("""
        browse: { share: 80 %, gateway: 1 ms, calls: [ { to: cache, times: 2, takes: 1 ms, hit: 90 %, miss: [ { to: db, times: 3, takes: 3 ms } ] }, { to: shop, takes: 1 ms } ] }
        buy:
          share: 20 %
          gateway: 1 ms
          calls:
            - { to: shop, times: 1.5, takes: 5 ms, calls: [ { to: db, times: 4, takes: 2 ms }, { to: mail, takes: 9 ms, mode: asynchronous, calls: [ { to: queue, takes: 1 ms } ] } ] }
            - { to: advice, takes: 4 ms, optional: true }
        """);

    [Theory]
    [InlineData("gateway", 1.0)]
    [InlineData("cache", 1.6)]
    [InlineData("shop", 1.1)]
    [InlineData("db", (0.8 * 2 * 0.1 * 3) + (0.2 * 1.5 * 4))]
    [InlineData("mail", 0.3)]
    [InlineData("queue", 0.3)]
    [InlineData("advice", 0.2)]
    [InlineData("nobody", 0.0)]
    public void VisitsPerRequest_IsShareTimesCallsTimesMisses(string component, double visits) =>
        ((double)Graph.VisitsPerRequest(component)).ShouldBe(visits, 1e-12);

    [Fact]
    public void Awaited_WhatNobodyWaitsFor_IsNotThere() => Graph.Awaited.ShouldBe(["cache", "db", "gateway", "shop"]);

    [Fact]
    public void Edges_EachPair_Once() =>
        Graph.Edges.ShouldBe([("gateway", "db"), ("gateway", "advice"), ("gateway", "cache"), ("gateway", "shop"), ("mail", "queue"),
            ("shop", "db"), ("shop", "mail")], ignoreOrder: true);

    [Fact]
    public void CallersOf_AComponent_AreThoseThatCallIt() => Graph.CallersOf("shop").ShouldBe(["gateway"]);

    [Fact]
    public void Messages_AreDeliveredWhenNobodyWaits_EvenToTheirSender()
    {
        var graph = Read("""
            send: { gateway: 1 ms, calls: [ { to: queue, times: 2, takes: 1 ms, calls: [ { to: gateway, takes: 1 s }, { to: mail, takes: 1 s } ] } ] }
            """, "{ attempts: 3 }");

        graph.VisitsPerRequest("gateway").ShouldBe(3);
        graph.Awaited.ShouldBe(["gateway", "queue"]);
        graph.CallersOf("mail").ShouldBe(["queue"]);
    }

    [Fact]
    public void Messages_WithoutAConsumer_GoToTheQueuesOwn()
    {
        var graph = Read("send: { gateway: 1 ms, calls: [ { to: queue, takes: 1 ms } ] }", "{ to: shop, takes: 1 s, attempts: 3 }");

        graph.VisitsPerRequest("shop").ShouldBe(1);
        graph.Awaited.ShouldNotContain("shop");
    }

    [Fact]
    public void Offload_SparesTheOrigin()
    {
        var graph = Read("page: { offload: { share: 60 %, at: mail }, gateway: 1 ms, calls: [ { to: db, takes: 1 ms } ] }");

        graph.VisitsPerRequest("mail").ShouldBe(1);
        graph.VisitsPerRequest("gateway").ShouldBe(0.4m);
        graph.VisitsPerRequest("db").ShouldBe(0.4m);
    }

    private static CallGraph Read(string requests, string? delivers = null)
    {
        string[] names = ["gateway", "cache", "shop", "db", "mail", "queue", "advice"];
        var text = "system: s\ncurrency: EUR\ncomponents:\n"
            + string.Concat(names.Select(n =>
                $"  {n}: {{ uses: azure/container-app{(n == "queue" && delivers is not null ? $", delivers: {delivers}" : "")} }}\n"))
            + "requests:\n  " + requests.ReplaceLineEndings("\n  ");
        var bag = new DiagnosticBag();
        var document = SystemDocument.ReadText(text, "system.yaml", bag)!;
        bag.Sorted().ShouldBeEmpty();
        var spec = document.In("prod");
        return new CallGraph(spec.Requests, spec.Components.Where(c => c.Value.Delivers is not null)
            .ToDictionary(c => c.Key, c => c.Value.Delivers!));
    }
}
