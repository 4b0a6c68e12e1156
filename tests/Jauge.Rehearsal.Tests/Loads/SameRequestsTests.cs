using System.Text.Json;
using System.Text.RegularExpressions;
using Jauge.Core;
using Jauge.Load;
using Jauge.Rehearsal.Loads;
using Jauge.Rendering.LoadTests;
using Jauge.Rendering.Tests;
using Jauge.Spec.Scenarios;

namespace Jauge.Rehearsal.Tests.Loads;

/// <summary>The rendered k6 scripts send what <c>jauge load</c> sends: to the same answers, the same requests but for what chance
/// draws.</summary>
public sealed class SameRequestsTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly CannedAnswer[] Shop =
    [
        new("POST /panier", 201, """{"hold":"the-basket","quantity":2}"""), new("POST /commande", 201, """{"state":"paid"}"""),
        new("GET /", 200, "<html>"),
    ];

    private static readonly CannedAnswer[] Tryton =
    [
        new("common.db.login", 200, """{"result":[7,"a+b/c=é"]}"""), new("sale.sale.search_read", 200, """{"result":[]}"""),
        new("product.search_read", 200, """{"result":[{"id":3},{"id":17}]}"""), new("sale.sale.create", 200, """{"result":[42]}"""),
        new("sale.sale.read", 200, """{"result":[{"total_amount":"12"}]}"""),
    ];

    private static readonly CannedAnswer[] Odd =
        [new("GET /first", 200, """{"id": "a b", "many": [{"x": "one"}, {"x": "two"}], "text": "n=55;"}""")];

    [Fact]
    public void Scripts_OfTheTicketSale_SendTheSame()
    {
        var (jauge, k6) = Sent(Clone.Find("systems", "taylor-shift", "ticket-shop.yaml"), Shop);
        Same(jauge, k6);
        Shapes(k6).Count.ShouldBe(4);
        foreach (var sent in new[] { jauge, k6 })
        {
            Drawn(sent, "area=(\\d+)").ShouldBe(Enumerable.Range(1, 12));
            Drawn(sent, "quantity=(\\d+)").ShouldBe([1, 2, 3, 4]);
        }
    }

    [Fact]
    public void Scripts_OfTryton_SendTheSame()
    {
        var (jauge, k6) = Sent(Clone.Find("systems", "erp", "tryton.yaml"), Tryton);
        Same(jauge, k6);
        Shapes(k6).Count.ShouldBe(1 + 1 + 5 + 1 + 1);
        foreach (var sent in new[] { jauge, k6 })
        {
            Drawn(sent, "\"product\":(\\d+)").ShouldBe([3, 17]);
            Drawn(sent, "\"quantity\":(\\d+)").ShouldBe(Enumerable.Range(1, 12));
        }
    }

    [Fact]
    public void Scripts_OfEveryFunctionAndCheck_SendTheSame()
    {
        using var folder = new LoadTestFolder("""
            load: odd
            target: http://127.0.0.1:1
            headers: { X-All: "{{upper('e' + people.age)}}" }
            data: { people: { file: people.csv, order: random } }
            requests:
              first:
                path: GET /first/{{url(people.name)}}?q={{people.name}}
                headers: { X-Drawn: "{{letters(3)}}-{{pick('a', \"b's\")}}" }
                extract: { word: json $.id, x: "json $.many[*].x", n: "regex n=(\\d+);", all: body }
                checks: [ status 200..299 or 409, body contains many, body lacks nothing,
                  "json $.many[*].x = two", "regex n=\\d", "json $['id']" ]
              second:
                path: POST /second/{{word}}/:id
                headers: { X-Word: "{{word}}", X-Secret: "{{env.JAUGE_NO_SUCH_VARIABLE}}" }
                body: >-
                  { "w": {{json(word + people.name)}}, "h": "{{sha256(word)}}", "l": "{{lower(people.name)}}", "b": "{{base64(x + 'é')}}",
                  "n": {{n}}, "t": {{now}}, "m": {{now-ms}}, "u": "{{user}}/{{visit}}" }
            journeys: { visitor: { steps: [first, second] } }
            users: 10
            """);
        folder.Write("people.csv", "name,age\n\"O'Neil, \"\"Ann\"\" É\",40\nBob (x)!*,41\n");
        var (jauge, k6) = Sent(Path.Combine(folder.Path, "load.yaml"), Odd);
        Same(Plain(jauge), Plain(k6));
        Shapes(Plain(k6)).Count.ShouldBeGreaterThan(5);
    }

    // letters are drawn one by one: there are too many to see all of them on either side
    private static List<SentRequest> Plain(List<SentRequest> sent) => [.. sent.Select(s => s with
    {
        Headers = s.Headers.ToDictionary(h => h.Key, h =>
            h.Key == "x-drawn" ? Regex.Replace(h.Value, "^[a-z0-9]{3}-", "LETTERS-") : h.Value),
    })];

    private static void Same(List<SentRequest> jauge, List<SentRequest> k6)
    {
        Shapes(k6).Except(Shapes(jauge)).ShouldBeEmpty("only the scripts send it");
        Shapes(jauge).Except(Shapes(k6)).ShouldBeEmpty("only jauge load sends it");
    }

    private static List<string> Shapes(List<SentRequest> sent) => [.. sent.Select(s => s.Shape).Distinct()];

    private static List<int> Drawn(List<SentRequest> sent, string pattern) =>
        [.. sent.Select(s => Regex.Match(s.Body, pattern)).Where(m => m.Success).Select(m => int.Parse(m.Groups[1].Value, null)).Distinct()
            .Order()];

    private static (List<SentRequest> Jauge, List<SentRequest> K6) Sent(string file, CannedAnswer[] answers)
    {
        var bag = new DiagnosticBag();
        var document = ScenarioDocument.Read(file, bag)!;
        bag.Sorted().Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        return (ByJauge(document, answers), ByScripts(document, answers));
    }

    // without the time to think: it changes when, not what
    private static List<SentRequest> ByJauge(ScenarioDocument document, CannedAnswer[] answers)
    {
        using var server = new RecordingServer(answers);
        var source = LoadSources.Of(document, new());
        var plan = LoadPlans.Of(source, new() { Targets = [server.Url], Time = TimeSpan.FromSeconds(4), Rate = 300, Threads = 1 },
            Environment.GetEnvironmentVariable);
        var unhurried = new ConstantDistribution(TimeSpan.Zero);
        plan = plan with
        {
            Journeys = [.. plan.Journeys.Select(j => j with { Steps = [.. j.Steps.Select(s => s with { Think = unhurried })] })],
        };
        var result = LoadRun.Run(plan, cancellation: TestContext.Current.CancellationToken);
        result.Failed.ShouldBe(0);
        return [.. server.Asked];
    }

    private static List<SentRequest> ByScripts(ScenarioDocument document, CannedAnswer[] answers)
    {
        var folder = Directory.CreateTempSubdirectory("jauge-k6-").FullName;
        try
        {
            foreach (var rendered in ScenarioScripts.Render(document, Language.French, new()).Files)
                Write(Path.Combine(folder, "scripts", rendered.Path), rendered.Content);
            var (canned, record) = (Path.Combine(folder, "answers.json"), Path.Combine(folder, "requests.jsonl"));
            Write(canned, JsonSerializer.Serialize(answers, Json));
            RealTool.Accepts("node", Clone.Find("tests", "Jauge.Rendering.Tests", "validators"), "k6.mjs", "--answers", canned,
                "--record", record, Path.Combine(folder, "scripts"));
            return [.. File.ReadLines(record).Select(line => Small(JsonSerializer.Deserialize<SentRequest>(line, Json)!))];
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static SentRequest Small(SentRequest sent) =>
        sent with { Headers = sent.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value) };

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
