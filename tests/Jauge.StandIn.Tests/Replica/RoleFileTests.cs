using Jauge.Control.Resilience;
using Jauge.Roles;
using static Jauge.StandIn.Tests.Support.Roles;

namespace Jauge.StandIn.Tests.Replica;

public sealed class RoleFileTests
{
    [Fact]
    public void Read_OfWhatWasWritten_IsTheSameRole()
    {
        var role = Full();
        RoleFile.Read(RoleFile.Write(role)).ShouldBe(role);
    }

    [Fact]
    public void Read_OfAKeyThatIsNone_Fails() =>
        Should.Throw<FormatException>(() => RoleFile.Read("""{ "component": "a", "operations": [], "concurency": 1 }"""))
            .Message.ShouldContain("concurency");

    [Fact]
    public void Read_OfACallToNobody_Fails() =>
        Should.Throw<FormatException>(() => RoleFile.Read(RoleFile.Write(Role(Get("/a", Call("/x")))))).Message.ShouldContain("other");

    [Fact]
    public void Read_OfATimeWithoutUnit_Fails() =>
        Should.Throw<FormatException>(() => RoleFile.Read("""{ "component": "a", "operations": [], "timeout": "3" }"""))
            .Message.ShouldContain("3");

    [Fact]
    public void Read_OfTwoOperationsAtOneAddress_Fails() =>
        Should.Throw<FormatException>(() => RoleFile.Read(RoleFile.Write(Role(Get("/a"), Get("/a") with { Name = "b" }))))
            .Message.ShouldContain("GET /a");

    private static ReplicaRole Full() => new()
    {
        Component = "api", Seed = 3, Concurrency = 40, Queue = 10, MaxInFlight = 60, HoldsPlace = false,
        StartsIn = Time("lognormal(8 s, 2 s)"),
        Timeout = TimeSpan.FromSeconds(30),
        Operations =
        [
            new()
            {
                Name = "read", Method = "GET", Path = "/read", Cpu = Time("erlang(3, 5 ms)"), Delay = Time("1 ms"), AnswerBytes = 5000,
                Calls =
                [
                    new()
                    {
                        Name = "read/cache?", To = "cache", Takes = Time("1 ms"), Hit = 0.9,
                        Miss = [new() { Name = "read/cache?/db", To = "db", Times = 1.5m, Takes = Time("3 ms"), Reads = true,
                            Lock = new() { Table = "stock", Rows = 12, Hottest = 0.4, UntilEnd = true } }],
                    },
                    new()
                    {
                        Name = "read/jobs", To = "jobs", Mode = WaitMode.Asynchronous, BodyBytes = 10,
                        Message = new() { Destination = "http://127.0.0.1:1/job?a=b", Retries = 3, RetryDelay = "1000 * pow(2, retried)" },
                        Retry = new() { MaxRetries = 1, Backoff = new() { Base = TimeSpan.FromSeconds(1) },
                            Budget = new() { RetriesPerRequest = 0.1 } },
                        Breaker = new() { FailureRatio = 0.2 }, Bulkhead = 4, IsOptional = true, Timeout = TimeSpan.FromSeconds(3),
                    },
                ],
            },
        ],
        Dependencies =
        [
            new() { Name = "cache", Kind = DependencyKind.Redis, Url = "redis://127.0.0.1:6379" },
            new() { Name = "db", Kind = DependencyKind.PostgreSql, Url = "postgres://u:p@127.0.0.1/x", Pool = 5,
                Spending = SpendingKind.Delay },
            new() { Name = "jobs", Kind = DependencyKind.Queue, Url = "http://127.0.0.1:2", Token = "t" },
        ],
    };
}
