using Jauge.Core;
using Jauge.Rendering.Writing.Script;
using Jauge.Spec.Model;

namespace Jauge.Rendering.LoadTests;

/// <summary>The promises as k6 judges them.</summary>
internal sealed class Thresholds(LoadSubject subject, LoadTest test)
{
    private const string Duration = "http_req_duration";
    private const string Failed = "http_req_failed";

    /// <summary>Below this share of errors somebody still learns something; above it the test only hurts.</summary>
    private const string Down = "rate<0.5";

    /// <summary>What answers take away from the requests that users would make if every answer came at once.</summary>
    private const decimal Unhindered = 0.95m;

    private PromisesSpec Promises => subject.Spec.Promises;

    internal ScriptObject All()
    {
        var all = new ScriptObject();
        all.Add(Failed, Errors());
        if (Checked() is { } share) all.Add("checks", new ScriptArray { Judged($"rate>={K6.Number(1 - share)}") },
            Say("What answers hold, and the values that they give.", "Ce que contiennent les réponses, et les valeurs qu'elles donnent."));
        if (test.Profile == LoadProfile.Smoke && test.Stages.Count == 0) return all;
        if (Latencies().ToList() is { Count: > 0 } latencies)
            all.Add(Duration, ScriptArray.Of(latencies.Select(Judged)), Say("The promise is for all requests together.",
            "La promesse vaut pour toutes les requêtes ensemble."));
        Throughput(all);
        if (test.Load.IsOpen && test.Hold is not null) all.Add("dropped_iterations", new ScriptArray { "count==0" },
            Say("The generator itself must keep up: else raise maxVUs.", "Le générateur lui-même doit suivre : sinon, augmentez maxVUs."));
        Classes(all);
        return all;
    }

    // k6 counts statuses as failures, and nothing else; null where there is nothing else
    private decimal? Checked() => subject.Spec.Requests.Values.Any(r => r.Checks.Count > 0 || r.Extract.Count > 0)
        ? test.Profile == LoadProfile.Smoke ? 0 : Promises.ErrorRate?.Value ?? Promises.Availability?.Complement.Value : null;

    private ScriptArray Errors()
    {
        if (test.Profile == LoadProfile.Smoke) return [Aborting("rate==0", null)];
        var allowed = Promises.ErrorRate?.Value ?? Promises.Availability?.Complement.Value;
        return allowed is not { } share ? [Aborting(Down, "1m")] : [Judged($"rate<={K6.Number(share)}"), Aborting(Down, "1m")];
    }

    private IEnumerable<string> Latencies() => Promises.Latency is not { } latency ? [] :
        new[]
        {
            ("avg", latency.Mean), ("med", latency.P50), ("p(90)", latency.P90), ("p(95)", latency.P95), ("p(99)", latency.P99),
            ("p(99.9)", latency.P999),
        }.Where(l => l.Item2 is not null).Select(l => $"{l.Item1}<{K6.Number((decimal)l.Item2!.Value.TotalMilliseconds)}");

    // k6 divides by the whole time of the test: the requests of the held load are counted instead
    private void Throughput(ScriptObject all)
    {
        if (test.Profile != LoadProfile.Load || test.Hold is not { } hold || Promises.Throughput is not { } promised || test.Load.IsSession)
            return;
        var asked = test.Load.IsOpen ? test.Load.Size : Demand();
        if (asked is not { } most) return;
        var rate = Math.Min(promised.Low.PerSecond, most * Unhindered);
        var comment = rate == promised.Low.PerSecond
            ? Say($"{promised.Low} over {K6.Time(hold.Time)}.", $"{promised.Low} pendant {K6.Time(hold.Time)}.")
            : Say($"{promised.Low} are promised; this load asks for {K6.Number(most)}/s at most, and answers take their time: {K6.Number(rate)}/s over {K6.Time(hold.Time)}.",
                $"{promised.Low} sont promises ; cette charge en demande au plus {K6.Number(most)}/s, réponses non comprises : {K6.Number(rate)}/s pendant {K6.Time(hold.Time)}.");
        all.Add("http_reqs{phase:hold}", new ScriptArray { $"count>={K6.Number(Math.Floor(rate * (decimal)hold.Time.TotalSeconds))}" },
            comment);
    }

    private decimal? Demand() =>
        subject.Spec.Workload?.Think is { MeanSeconds: > 0 } think ? test.Load.Size / (decimal)think.MeanSeconds : null;

    // a threshold that always holds: k6 shows what a threshold names
    private void Classes(ScriptObject all)
    {
        var first = true;
        foreach (var one in RequestClass.Of(subject.Spec))
        {
            all.Add($"{Duration}{{class:{one.Tag}}}", new ScriptArray { "p(95)>=0" },
                first ? Say("Each class in the summary, without a verdict of its own.", "Chaque classe dans le bilan, sans verdict propre.")
                    : null);
            first = false;
        }
    }

    // a stress test ends where the first promise breaks: that is what it looks for
    private ScriptExpression Judged(string threshold) => test.Profile == LoadProfile.Stress ? Aborting(threshold, "30s") : threshold;

    private static ScriptObject Aborting(string threshold, string? delay) =>
        new() { { "threshold", threshold }, { "abortOnFail", true }, { "delayAbortEval", delay is null ? null : new ScriptText(delay) } };

    private string Say(string english, string french) => subject.Say(english, french);
}
