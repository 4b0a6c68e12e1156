namespace Jauge.Rendering.Tests.LoadTests;

/// <summary>Scripts that are wrong in one place each, and what is to be said about it.</summary>
internal static class WrongScripts
{
    internal static IReadOnlyList<WrongScript> All { get; } =
    [
        new("syntax", "export function setup() {", "export function setup( {", "',' expected"),
        new("unknown-import", "anyRequest, ready", "everyRequests, ready", "has no exported member"),
        new("unused-import", "  think();\n", "", "never read"),
        new("unknown-call", "http.request(", "http.ask(", "does not exist on type"),
        new("unknown-option", "  thresholds: {", "  limits: {", "does not exist in type 'Options'"),
        new("argument-type", "  sleep(", "  sleep(\"a while\" + ", "is not assignable to parameter of type 'number'"),
        new("executor", "\"ramping-vus\"", "\"ramping-users\"", "no executor \"ramping-users\""),
        new("stages", "stages: [", "steps: [", "stages is missing"),
        new("time", "duration: \"54m\"", "duration: \"54 minutes\"", "a stage lasts \"54 minutes\""),
        new("target", "target: 10000", "target: 0.5", "a stage goes to 0.5"),
        new("function", "startVUs: 0,", "startVUs: 0, exec: \"visit\",", "visit is no exported function"),
        new("metric", "http_req_duration: [", "http_request_duration: [", "there is no such metric"),
        new("aggregation", "\"p(99)<200\"", "\"rate<200\"", "\"rate\" is nothing of a trend"),
        new("threshold", "\"p(99)<200\"", "\"p99 < 200ms\"", "cannot be read"),
        new("impossible-rate", "rate<=0.001", "rate<=100", "a rate is never 100"),
        new("tag", "class:buy}", "class:bought}", "nothing ever has this tag"),
        new("abort", "delayAbortEval: \"1m\"", "delayAbortEval: \"soon\"", "\"soon\" is no time"),
        new("method", "\"POST\", \"/panier\"", "\"Mise au panier\", \"/panier\"", "no method"),
        new("elsewhere", "`${baseUrl}${path}`", "`https://production.example.com${path}`", "which is elsewhere"),
        new("silence", "  anyRequest();\n", "  anyRequest;\n", "sends nothing"),
        new("endless-sleep", "Math.log(1 - Math.random())", "Math.log(0)", "sleeps"),
        new("no-summary", "return summary(\"production\", data);", "return { \"summary.json\": 0 };", "writes no text"),
    ];

    /// <summary>The same of a load test in a file of its own, which fills what it sends.</summary>
    internal static IReadOnlyList<WrongScript> OfALoadTest { get; } =
    [
        new("argument", "random(1, 4)", "random(\"1\", 4)", "is not assignable to parameter of type 'number'"),
        new("function", "inHeader(uuid())", "inHeader(guid())", "Cannot find name 'guid'"),
        new("import", "import { ask, ", "import { beg, ask, ", "has no exported member"),
        new("unused", ", uuid }", ", uuid, visit }", "never read"),
        new("steps", "jsonAt(\"id\")", "jsonAt({})", "is not assignable to parameter of type"),
        new("header-breaks", "inHeader(uuid())", "`${uuid()}\\r\\nX-Evil: 1`", "cannot be"),
        new("no-such-data", "../data/people.csv", "../data/nobody.csv", "cannot be loaded"),
        new("no-rows", "read(open(\"../data/people.csv\"))", "[]", "has no rows"),
        new("options", "thresholds: {", "limits: {", "does not exist in type 'Options'"),
    ];
}
