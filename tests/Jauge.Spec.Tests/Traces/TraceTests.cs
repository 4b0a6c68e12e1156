using Jauge.Core;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;
using Jauge.Spec.Traces;

namespace Jauge.Spec.Tests.Traces;

public sealed class TraceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jauge-trace-").FullName;

    [Fact]
    public void Resolve_CountsByInterval_BecomeRates()
    {
        var trace = Read("time,requests\n2026-11-20T10:00:00Z,600\n2026-11-20T10:01:00Z,1200\n2026-11-20T10:03:00Z,60\n").ShouldNotBeNull();

        trace.Intervals.ShouldBe([
            new(TimeSpan.Zero, TimeSpan.FromMinutes(1), 10), new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(3), 10),
            new(TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(5), 0.5),
        ]);
    }

    [Fact]
    public void Resolve_Rates_AreTakenAsTheyAre() =>
        Read("time,rate\n0,5\n10 s,300/min\n").ShouldNotBeNull().Intervals.Select(i => i.PerSecond).ShouldBe([5, 5]);

    [Fact]
    public void Resolve_OneRowForEachRequest_KeepsTimesAndClasses()
    {
        var trace = Read("time,request\n0.25,buy\n3,\"GET /events/7?day=1\"\n1.5,/\n9,\n10,/nowhere\n").ShouldNotBeNull();

        trace.Arrivals.Select(a => (a.At.TotalSeconds, a.Request < 0 ? "" : trace.Requests[a.Request]))
            .ShouldBe([(0.25, "buy"), (1.5, "home"), (3, "event"), (9, ""), (10, "")]);
        (trace.Unmatched, trace.Resolution).ShouldBe((1, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("10.0.0.1 - - [20/Nov/2026:10:00:00 +0100] \"GET / HTTP/1.1\" 200 512",
        "10.0.0.1 - ann b [20/Nov/2026:09:00:05 +0000] \"POST /orders HTTP/1.1\" 201 64 \"https://a/\" \"Mozilla \\\"5.0\\\"\"")]
    [InlineData("10.0.0.1 - - [2026-11-20T10:00:00+01:00] \"GET / HTTP/1.1\" 200 512",
        "10.0.0.1 - - [2026-11-20T09:00:05Z] \"POST /orders HTTP/1.1\" 201 64")]
    public void Resolve_AccessLog_MatchesMethodAndPath(string first, string second)
    {
        var trace = Read($"{first}\n{second}\n10.0.0.1 - - [20/Nov/2026:10:00:02 +0100] \"-\" 408 0\n", "access.log").ShouldNotBeNull();

        trace.Arrivals.Select(a => (a.At.TotalSeconds, a.Request < 0 ? "" : trace.Requests[a.Request]))
            .ShouldBe([(0, "home"), (2, ""), (5, "buy")]);
        trace.Resolution.ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("time,requests\n0,5\n10,many\n", "trace.csv:3:1 JG1075 `many` is not a number of requests")]
    [InlineData("time,requests\n0,5\n10,-1\n", "trace.csv:3:1 JG1075 `-1` is not a number of requests")]
    [InlineData("time,requests\n10,5\n10,6\n", "trace.csv:3:1 JG1075 the time is not later than that of the row before")]
    [InlineData("time,requests\n0,5\n", "trace.csv:2:1 JG1075 one row has no end: two are needed")]
    [InlineData("time,requests\n0,5\n10 s,6,7\n", "trace.csv:3:1 JG1075 2 fields are expected here")]
    [InlineData("time\n0\n2026-11-20T10:00:00Z\n", "trace.csv:3:1 JG1075 `2026-11-20T10:00:00Z` is not a time like the first")]
    [InlineData("time,request\n0,by\n", "trace.csv:2:1 JG1040 there is no request class `by`")]
    [InlineData("10.0.0.1 - - [20/Nov/2026:10:00:00 +0100] \"GET / HTTP/1.1\" 200 1\nwhat\n",
        "trace.csv:2:1 JG1075 this is not a line of an access log")]
    [InlineData("when,what\n1,2\n",
        "trace.csv:1:1 JG1075 neither a line of an access log nor the header `time,requests`, `time,rate`, `time` or `time,request`")]
    [InlineData("time\n", "system.yaml:10:20 JG1074 the trace trace.csv cannot be read: it records no time")]
    public void Resolve_Malformed_SaysWhichLineAndWhy(string text, string expected)
    {
        Read(text, out var found).ShouldBeNull();

        found.ShouldHaveSingleItem();
        var diagnostic = found[0];
        $"{Path.GetFileName(diagnostic.Span.File)}:{diagnostic.Span.Line}:{diagnostic.Span.Column} {diagnostic.Code} {diagnostic.Message.English}".ShouldBe(expected);
    }

    [Fact]
    public void Resolve_FileThatIsNotThere_SaysSo() =>
        Resolve("none.csv", out var found).ShouldBeNull(found.ShouldHaveSingleItem().Message.English);

    [Fact]
    public void Resolve_NoSpeed_SaysSo() =>
        (Resolve("{ file: trace.csv, speed: 0 }", out var found), found.ShouldHaveSingleItem().Code).ShouldBe((null, "JG1074"));

    [Fact]
    public void Resolve_LinkOutOfTheFolder_IsNotFollowed()
    {
        File.CreateSymbolicLink(Path.Combine(_folder, "link.csv"), Path.GetTempFileName());

        Resolve("link.csv", out var found).ShouldBeNull();

        found.ShouldHaveSingleItem().Message.English.ShouldEndWith("it leads out of the folder");
    }

    [Fact]
    public void Resolve_TooManyMistakes_StopsAfterTwenty()
    {
        Read("time,requests\n" + string.Concat(Enumerable.Repeat("0,x\n", 1000)), out var found).ShouldBeNull();

        found.Count.ShouldBe(21);
    }

    [Fact]
    public void Resolve_MoreThanSixtyFourMegabytes_IsNotRead()
    {
        using (var large = File.Create(Path.Combine(_folder, "large.csv"))) large.SetLength((64 * 1024 * 1024) + 1);

        Resolve("large.csv", out var found).ShouldBeNull();

        found.ShouldHaveSingleItem().Message.French.ShouldContain("64 Mo");
    }

    [Fact]
    public void Read_PathsOnEveryClassOfARecording_NeedNoShares()
    {
        static IEnumerable<string> Mistakes(string workload)
        {
            var bag = new DiagnosticBag();
            SystemDocument.ReadText($$"""
                system: shop
                currency: EUR
                region: azure/westeurope
                components:
                  app: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 1 }
                requests:
                  home: { app: 1 ms, path: GET / }
                  buy: { app: 1 ms, path: POST /orders }
                workload: { {{workload}} }
                """, "system.yaml", bag);
            return bag.Sorted().Select(d => d.Code);
        }

        Mistakes("trace: access.log").ShouldBeEmpty();
        Mistakes("trace: access.log, users: 5").ShouldBe(["JG1043"]);
    }

    [Fact]
    public void Read_ALineThatIsNoneOfALog_IsHelpedWithALine()
    {
        Read("10.0.0.1 - - [20/Nov/2026:10:00:00 +0100] \"GET / HTTP/1.1\" 200 1\nwhat\n", out var found).ShouldBeNull();

        found.ShouldHaveSingleItem().Help!.Value.English.ShouldContain("192.0.2.1 - - [");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Trace? Read(string text, string name = "trace.csv") => Read(text, out _, name);

    private Trace? Read(string text, out IReadOnlyList<Diagnostic> found, string name = "trace.csv")
    {
        File.WriteAllText(Path.Combine(_folder, name), text);
        return Resolve(name, out found);
    }

    private Trace? Resolve(string trace, out IReadOnlyList<Diagnostic> found)
    {
        var path = Path.Combine(_folder, "system.yaml");
        File.WriteAllText(path, $$"""
            system: shop
            currency: EUR
            region: azure/westeurope
            components:
              app: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 1 }
            requests:
              home: { share: 50 %, app: 1 ms, path: GET / }
              buy: { share: 25 %, app: 1 ms, path: POST /orders }
              event: { share: 25 %, app: 1 ms, path: "/events/:id" }
            workload: { trace: {{trace}} }
            """);
        var bag = new DiagnosticBag();
        var document = SystemDocument.Read(path, bag)!;
        var deployment = new Resolver(Repository.Catalog(new DiagnosticBag()), bag).Resolve(document, document.MainEnvironment);
        found = bag.Sorted();
        return deployment.Trace;
    }
}
