using Jauge.Rendering.Files;
using Jauge.Rendering.Writing.Script;
using Jauge.Spec.Model;
using static Jauge.Rendering.Writing.Script.ScriptExpression;

namespace Jauge.Rendering.LoadTests;

/// <summary>The script of one test: its load, what it must show, and what each visitor does.</summary>
internal sealed class TestScript(LoadSubject subject, LoadTest test)
{
    private const int Margin = 2;
    private const int OneMachine = 20_000;
    private static readonly TimeSpan UnpromisedAnswer = TimeSpan.FromSeconds(1);

    private bool HasPhases => test is { Profile: LoadProfile.Load, Hold: not null };

    private bool IsCounted => test.Stages.Count == 0;

    internal RenderedFile Render() =>
        new(subject.At($"{test.Name}.ts"), ScriptWriter.Write(Head(), [.. Imports(), Options(), Setup(), Visit(), Summary()]));

    private string Head()
    {
        var title = test.Title ?? Title();
        return $"{subject.Spec.Title ?? subject.Name}{(subject.Environment.Length > 0 ? $", {subject.Environment}" : "")}: {title}\n"
            + Say("Rendered by jauge: change the description, not this file.",
                "Produit par jauge : changez la description, pas ce fichier.")
            + $"\n  k6 run -e BASE_URL=https://... {subject.At($"{test.Name}.ts")}" + Many();
    }

    // https://grafana.com/docs/k6/latest/testing-guides/running-large-tests: 1 to 5 MB a user, 30,000 to 40,000 users a machine at most
    private string Many() => test.Load.IsOpen || test.Load.Size * Peak <= OneMachine ? "" : Say(
        $"\n{K6.Number(test.Load.Size * Peak)} users want more than one machine: each runs its part, --execution-segment \"0:1/4\", \"1/4:2/4\" and so on.",
        $"\n{K6.Number(test.Load.Size * Peak)} utilisateurs demandent plus d'une machine : chacune joue sa part, --execution-segment \"0:1/4\", \"1/4:2/4\" et ainsi de suite.");

    private decimal Peak => IsCounted ? 1 : test.Peak;

    private string Title() => test.Profile switch
    {
        LoadProfile.Smoke => Say("does it answer at all", "répond-il seulement"),
        LoadProfile.Load => Say("the promised load", "la charge promise"),
        LoadProfile.Spike => Say("the whole load at once", "toute la charge d'un coup"),
        LoadProfile.Stress => Say("more and more, until a promise breaks", "de plus en plus, jusqu'à ce qu'une promesse cède"),
        _ => Say("the load for a long time: leaks, full disks, expiring certificates",
            "la charge pendant longtemps : fuites, disques pleins, certificats qui expirent"),
    };

    // a user without journeys is one visitor for the whole time
    private bool Stays => !IsCounted && !test.Load.IsOpen && !test.Load.IsSession;

    private IEnumerable<ScriptStatement> Imports()
    {
        if (HasPhases) yield return new ScriptImport("k6/execution", "exec", []);
        yield return new ScriptImport("k6/options", null, ["Options"]) { IsOfTypes = true };
        if (subject.FillsMessages) yield return new ScriptImport($"./lib/{MessageLibrary.Name}", null, ["begin"]);
        yield return new ScriptImport($"./{RequestScript.File}", null, IsCounted ? ["everyRequest", "ready", "summary"]
            : test.Load.IsSession ? Thinks ? ["anyJourney", "ready", "summary", "think"] : ["anyJourney", "ready", "summary"]
            : Thinks ? ["anyRequest", "ready", "summary", "think"] : ["anyRequest", "ready", "summary"]);
    }

    // who comes at a rate does not wait: the next visitor is somebody else
    private bool Thinks => !test.Load.IsOpen;

    private ScriptConstant Options() => new("options", new ScriptObject
    {
        { "scenarios", new ScriptObject { { test.Name, Scenario() } } }, { "thresholds", new Thresholds(subject, test).All() },
        { "noCookiesReset", subject.FillsMessages && Stays ? true : null },
        { "summaryTrendStats", new ScriptArray { "avg", "min", "med", "p(90)", "p(95)", "p(99)", "p(99.9)", "max" } },
    }, ScriptType.Options) { IsExported = true };

    private ScriptObject Scenario() => IsCounted
        ? new() { { "executor", "per-vu-iterations" }, { "vus", 1m }, { "iterations", 1m }, { "maxDuration", "5m" } }
        : test.Load.IsOpen ? Open() : Closed();

    private ScriptObject Closed() => new()
    {
        { "executor", "ramping-vus" }, { "startVUs", K6.Whole(test.From * test.Load.Size) }, { "stages", Stages(test.Load.Size) },
        { "gracefulRampDown", "30s" },
    };

    // by Little's law: starts a second times the time that each is under way
    private ScriptObject Open()
    {
        var (unit, seconds) = K6.Unit(test.Load.Size);
        var full = test.Load.Size * seconds;
        var together = K6.Whole(Math.Ceiling(test.Load.Size * test.Peak * (decimal)UnderWay().TotalSeconds)) + 1;
        return new()
        {
            { "executor", "ramping-arrival-rate",
                Say("An open load: who arrives does not wait for the others' answers.",
                    "Une charge ouverte : qui arrive n'attend pas les réponses des autres.") },
            { "startRate", K6.Whole(test.From * full) }, { "timeUnit", unit }, { "preAllocatedVUs", together },
            { "maxVUs", together * Margin }, { "stages", Stages(full) },
        };
    }

    private TimeSpan UnderWay()
    {
        var spec = subject.Spec;
        var latency = spec.Promises.Latency;
        var answer = latency?.P99 ?? latency?.P999 ?? latency?.P95 ?? latency?.P90 ?? UnpromisedAnswer;
        if (!test.Load.IsSession || spec.Workload is not { } workload) return answer;
        return workload.Journeys.Values.Max(j =>
            TimeSpan.FromSeconds(j.Steps.Sum(s => answer.TotalSeconds + ((s.Think ?? j.Think ?? workload.Think)?.MeanSeconds ?? 0))));
    }

    private ScriptArray Stages(decimal full) => ScriptArray.Of(test.Stages.Select(s => (ScriptExpression)new ScriptObject
    {
        { "duration", K6.Time(test.Length(s)) }, { "target", K6.Whole(s.To * full) },
    }));

    private static ScriptFunction Setup() => new("setup", [], [new ScriptRun(Call("ready"))]) { IsExported = true };

    private ScriptFunction Visit() => new(null, [], [.. Steps()]);

    private IEnumerable<ScriptStatement> Steps()
    {
        if (HasPhases && test.Hold is { } hold)
            yield return new ScriptAssign(Name("exec.vu.metrics.tags.phase"),
                Name("exec.instance.currentTestRunDuration").Below((decimal)hold.Begin.TotalMilliseconds).Choose("ramp", "hold"));
        if (subject.FillsMessages) yield return new ScriptRun(Call("begin", test.Load.IsOpen, !Stays));
        yield return new ScriptRun(Call(IsCounted ? "everyRequest" : test.Load.IsSession ? "anyJourney" : "anyRequest"));
        if (!IsCounted && Thinks) yield return new ScriptRun(Call("think"));
    }

    private ScriptFunction Summary() =>
        new("handleSummary", [new("data", ScriptType.Any)],
            [new ScriptReturn(Call("summary", test.Name, Name("data")))]) { IsExported = true };

    private string Say(string english, string french) => subject.Say(english, french);
}
