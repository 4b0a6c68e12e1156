using Jauge.Core;
using Jauge.Load.Plans;
using Jauge.Testing.Servers;

namespace Jauge.Load.Tests.Runs;

public sealed class SessionTests
{
    [Fact]
    public void Run_AJourney_TakesValuesAndCookiesFromStepToStep()
    {
        using var server = new LoopbackServer(Shop);
        var plan = Plans.To(server.Port,
            new RequestTemplate("login") { Method = "POST", Path = Plans.Text("/login"), Body = Plans.Text("name={{people.name}}"),
                Extractions = [Plans.Take("token", "json $.auth.token")] },
            new RequestTemplate("buy") { Path = Plans.Text("/buy/{{token}}"), Headers = [new("X-Visit", Plans.Text("{{visit}}"))],
                Checks = [Plans.Check("status 201")] }) with
        {
            KeepsCookies = true,
            Data = [new("people", ["name"], [["ada"], ["bob"], ["cy"]])],
            Journeys = [new("visitor", [new(0), new(1)]) { Pause = new ConstantDistribution(TimeSpan.FromMilliseconds(5)) }],
        };
        var result = plan.By(2).Play();
        result.Failed.ShouldBe(0);
        var journey = result.Journeys.ShouldHaveSingleItem();
        journey.Completed.ShouldBeGreaterThan(3);
        (journey.Left, journey.GivenUp).ShouldBe((0, 0));
        journey.Times.Count.ShouldBe(journey.Completed);
        var bought = server.Asked.Where(a => a.Path.StartsWith("/buy", StringComparison.Ordinal)).ToList();
        bought.Select(a => a.Field("X-Visit")).ShouldBeUnique();
        bought.ShouldAllBe(a => a.Path == "/buy/t-" + a.Field("Cookie")!.Replace("sid=", "", StringComparison.Ordinal));
        var names = server.Asked.Where(a => a.Path == "/login").CountBy(a => a.Body).ToDictionary();
        names.Keys.Order().ShouldBe(["name=ada", "name=bob", "name=cy"]);
        (names.Values.Max() - names.Values.Min()).ShouldBeLessThanOrEqualTo(1);
        server.Asked.Where(a => a.Path == "/login").ShouldAllBe(a => a.Field("Cookie") == null);
    }

    [Fact]
    public void Run_AFailedStep_EndsTheSessionUnlessItContinues()
    {
        using var server = LoopbackServer.Saying("HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n");
        EquatableList<LoadStep> steps = [new(0), new(1)];
        var plan = Plans.To(server.Port, Plans.Get("/a", "a"), Plans.Get("/b", "b"));
        var ended = (plan with { Journeys = [new("j", steps)] }).By(1).Play();
        (ended.Requests[1].Sent, ended.Journeys[0].Completed).ShouldBe((0, 0));
        ended.Journeys[0].GivenUp.ShouldBe(ended.Requests[0].Failed);
        var went = (plan with { Journeys = [new("j", steps) { Continues = true }] }).By(1).Play();
        went.Requests[1].Sent.ShouldBeGreaterThan(0);
        went.Journeys[0].GivenUp.ShouldBe(0);
    }

    [Fact]
    public void Run_SessionsThatLeave_AreCounted()
    {
        using var server = LoopbackServer.Saying(LoopbackServer.Ok());
        var plan = Plans.To(server.Port, Plans.Get("/a", "a"), Plans.Get("/b", "b")) with
        {
            Journeys = [new("j", [new(0) { Continue = 0.5 }, new(1)])],
            Sessions = ArrivalLoad.Of(500),
        };
        var result = plan.Play();
        result.Failed.ShouldBe(0);
        var journey = result.Journeys[0];
        journey.Begun.ShouldBe(result.Asked);
        (journey.Completed + journey.Left + journey.Unfinished).ShouldBe(journey.Begun);
        journey.Left.ShouldBeInRange(journey.Begun / 4, journey.Begun * 3 / 4);
        result.Requests[1].Sent.ShouldBe(journey.Completed + journey.Unfinished);
    }

    private static bool Shop(AskedRequest asked, Stream stream)
    {
        if (asked.Path != "/login") return LoopbackServer.Say(stream, "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n");
        var sid = $"{asked.Connection}-{Guid.NewGuid():N}";
        return LoopbackServer.Say(stream, LoopbackServer.Ok($$$"""{"a": [1, {"b": 2}], "auth": {"token": "t-{{{sid}}}"}}""",
            $"Set-Cookie: sid={sid}; Path=/; HttpOnly\r\n"));
    }
}
