using Jauge.Core;
using Jauge.Rendering.Files;
using Jauge.Rendering.LoadTests;
using Jauge.Spec.Scenarios;

namespace Jauge.Rendering.Tests.LoadTests;

public sealed class LoadTestTests
{
    private static readonly RenderOptions Alone = new() { Parts = [DeliveryPart.LoadTests] };

    [Fact]
    public void Render_EverySystem_IsReadAndWalkedThroughAsByK6()
    {
        using var folder = new ScratchFolder();
        foreach (var system in Clone.Systems) folder.Write(SystemRendering.Render(Given.System(system), Alone), system);
        RealTool.Accepts("node", Validators, "k6.mjs", folder.Path);
    }

    [Fact]
    public void Check_WrongScripts_AreRefused()
    {
        using var folder = new ScratchFolder();
        foreach (var wrong in WrongScripts.All) wrong.Write(folder, SystemRendering.Render(Given.System("taylor-shift"), Alone));
        var said = RealTool.Refuses("node", Validators, ["k6.mjs", .. Directory.GetDirectories(folder.Path)]).Split('\n');
        foreach (var wrong in WrongScripts.All)
            said.ShouldContain(l => l.StartsWith($"{folder.Path}/{wrong.Name}/", StringComparison.Ordinal)
                && l.Contains(wrong.Said, StringComparison.Ordinal), wrong.Name);
    }

    [Fact]
    public void Check_WrongScriptsOfALoadTest_AreRefused()
    {
        using var folder = new ScratchFolder();
        foreach (var wrong in WrongScripts.OfALoadTest) wrong.Write(folder, Scenario(), _ => true);
        var said = RealTool.Refuses("node", Validators, ["k6.mjs", .. Directory.GetDirectories(folder.Path)]).Split('\n');
        foreach (var wrong in WrongScripts.OfALoadTest)
            said.ShouldContain(l => l.StartsWith($"{folder.Path}/{wrong.Name}/", StringComparison.Ordinal)
                && l.Contains(wrong.Said, StringComparison.Ordinal), wrong.Name);
    }

    [Theory]
    [InlineData("arrivals: 5/s", "begin(true, true);", false)]
    [InlineData("users: 5, think: 1 s", "begin(false, false);", true)]
    [InlineData("sessions: 5/s, journeys: { buyer: { steps: [login, buy] } }", "begin(true, true);", false)]
    public void Render_ASystemWhoseRequestsHaveHeadersAndValues_FillsThem(string load, string begin, bool keepsCookies)
    {
        var delivery = SystemRendering.Render(Given.Text($$$"""
            system: small
            currency: EUR
            region: azure/westeurope
            components: { web: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 1 } }
            requests:
              login: { share: 50 %, path: POST /login, body: '{ "a": {{random(1, 9)}} }', extract: { token: header X-Token, sid: cookie sid }, web: 5 ms }
              buy: { share: 50 %, path: 'GET /orders/:id', headers: { Authorization: 'Bearer {{token}}' }, checks: "header ETag", web: 9 ms }
            workload: { {{{load}}}, ramp: 1 min, hold: 4 min }
            """), Alone);
        using var folder = new ScratchFolder();
        folder.Write(delivery, "small");
        RealTool.Accepts("node", Validators, "k6.mjs", folder.Path);
        delivery.Files.Single(f => f.Path == "load-tests/prod/lib/requests.ts").Content.ShouldContain("`/orders/${inPath(anyOf(\"ID\"))}`");
        var script = delivery.Files.Single(f => f.Path == "load-tests/prod/load.ts").Content;
        script.ShouldContain(begin);
        script.Contains("noCookiesReset: true", StringComparison.Ordinal).ShouldBe(keepsCookies);
    }

    [Fact]
    public void Render_ALoadTest_WritesItsScriptsAndData()
    {
        var delivery = Scenario();
        delivery.Files.Select(f => f.Path).ShouldBe(["data/people.csv", "lib/messages.ts", "lib/requests.ts", "shop.ts", "smoke.ts"]);
        delivery.Files[0].Content.ShouldBe("name\n\"Ann \"\"A\"\"\"\n");
        delivery.Notes.Select(n => n.English).ShouldContain("k6 does not judge p95 of buy < 1 s: jauge load does.");
        var requests = delivery.Files.Single(f => f.Path == "lib/requests.ts").Content;
        requests.ShouldContain("table(\"people\", \"random\", new SharedArray(\"people\", () => read(open(\"../data/people.csv\"))));");
        requests.ShouldContain("\"X-Key\": inHeader(uuid())");
        requests.ShouldContain("expected: http.expectedStatuses({ min: 200, max: 299 }, 409)");
        delivery.Files.Single(f => f.Path == "shop.ts").Content.ShouldContain("begin(false, true);");
    }

    private static Delivery Scenario()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(Path.Combine(folder.Path, "people.csv"), "name\n\"Ann \"\"A\"\"\"\n");
        var file = Path.Combine(folder.Path, "load.yaml");
        File.WriteAllText(file, """
            load: shop
            data: { people: { file: people.csv, order: random } }
            requests:
              look: { path: "GET /{{url(people.name)}}", extract: { id: json $.id } }
              buy: { path: POST /buy, headers: { X-Key: "{{uuid()}}" }, body: "id={{id}}&n={{random(1, 4)}}", checks: [ status 200..299 or 409, body contains ok ] }
            journeys: { buyer: { steps: [look, buy], on-failure: continues } }
            users: 10
            think: 1 s
            hold: 1 min
            thresholds: [ p99 < 200 ms, error-rate < 1 %, p95 of buy < 1 s ]
            """);
        return ScenarioScripts.Render(ScenarioDocument.Read(file, new())!, Language.English, new());
    }

    [Fact]
    public void Render_UsersWhoThink_WaitForTheirAnswers()
    {
        var script = Rendered("taylor-shift", "load-tests/prod/production.ts");
        script.ShouldContain("executor: \"ramping-vus\"");
        script.ShouldContain("{ duration: \"54m\", target: 10000 }");
        script.ShouldContain("http_req_duration: [\"p(99)<200\"]");
        script.ShouldContain("\"rate<=0.001\"");
    }

    [Fact]
    public void Render_ARate_KeepsItWhateverTheAnswers()
    {
        var script =
            Of("workload: { arrivals: 90/min, ramp: 1 min, hold: 4 min }\npromises: { throughput: 1/s, latency: { p99: 2 s } }", "load");
        script.ShouldContain("executor: \"ramping-arrival-rate\"");
        script.ShouldContain("timeUnit: \"1m\"");
        script.ShouldContain("{ duration: \"4m\", target: 90 }");
        script.ShouldContain("\"http_reqs{phase:hold}\": [\"count>=240\"]");
        script.ShouldContain("preAllocatedVUs: 4");
    }

    [Fact]
    public void Render_Journeys_FollowTheirSteps()
    {
        var requests =
            Of("workload: { sessions: 2/s, think: 3 s, journeys: { buyer: { steps: [read, buy], continue: 60 % } } }", "lib/requests");
        requests.ShouldContain("if (sendRead() === false) {");
        requests.ShouldContain("if (0.6 < Math.random()) {");
        requests.ShouldContain("sleep(3);");
    }

    [Fact]
    public void Render_ADescribedTest_TakesThePlaceOfTheUsualOne()
    {
        var files = Files("workload: { users: 10, think: 1 s }\nload-tests: { thursday: { users: 25, lasts: 10 min, profile: spike } }");
        files.ShouldContain("load-tests/prod/thursday.ts");
        files.ShouldNotContain("load-tests/prod/spike.ts");
        files.ShouldContain("load-tests/prod/stress.ts");
    }

    [Fact]
    public void Render_ADescriptionWithoutLoad_AsksOnlyWhetherItAnswers() =>
        Files("").ShouldBe(["load-tests/prod/lib/requests.ts", "load-tests/prod/smoke.ts"]);

    private static string Validators => Clone.Find("tests", "Jauge.Rendering.Tests", "validators");

    private static string Rendered(string system, string path) =>
        SystemRendering.Render(Given.System(system), Alone).Files.Single(f => f.Path == path).Content;

    private static IReadOnlyList<string> Files(string more) =>
        [.. SystemRendering.Render(Given.Text(Text(more)), Alone).Files.Select(f => f.Path)];

    private static string Of(string more, string name) =>
        SystemRendering.Render(Given.Text(Text(more)), Alone).Files.Single(f => f.Path == $"load-tests/prod/{name}.ts").Content;

    private static string Text(string more) =>
        $$"""
        system: small
        currency: EUR
        region: azure/westeurope
        components: { web: { uses: azure/container-app, cpu: 1, memory: 2 GiB, replicas: 1 } }
        requests: { read: { share: 90 %, path: GET /, web: 5 ms }, buy: { share: 10 %, path: POST /orders, body: '{}', web: 9 ms } }
        {{more}}
        """;
}
