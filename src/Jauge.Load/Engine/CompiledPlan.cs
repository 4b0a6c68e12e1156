using Jauge.Control;
using Jauge.Control.Random;
using Jauge.Load.Answers;
using Jauge.Load.Plans;
using Jauge.Load.Templates;

namespace Jauge.Load.Engine;

/// <summary>A plan made ready for the loops: they share it and only read.</summary>
internal sealed class CompiledPlan
{
    internal CompiledPlan(LoadPlan plan, IReadOnlyList<CompiledTarget> targets)
    {
        Plan = plan;
        Targets = [.. targets];
        Variables = [.. plan.Requests.SelectMany(r => r.Extractions).Select(e => e.Name).Distinct()];
        Tables = [.. plan.Data.Select(t => new DataRows(t))];
        var texts = new TextCompiler(plan.Values, Variables, Tables);
        Requests = [.. plan.Requests.Select(r => Compile(r, texts))];
        Think = Sampler.Of(plan.Users?.Think ?? new Core.ConstantDistribution(TimeSpan.Zero));
        (Journeys, Steps) = CompileJourneys(plan);
    }

    internal LoadPlan Plan { get; }

    /// <summary>Whom answers are handed to; null: nobody.</summary>
    internal ILoadObserver? Keeper { get; set; }

    internal CompiledTarget[] Targets { get; }

    internal CompiledRequest[] Requests { get; }

    internal string[] Variables { get; }

    internal DataRows[] Tables { get; }

    internal Sampler Think { get; }

    internal CompiledJourney[] Journeys { get; }

    /// <summary>Of all journeys, one after the other.</summary>
    internal CompiledStep[] Steps { get; }

    internal bool HasJourneys => Journeys.Length > 0;

    /// <summary>Whether users remember anything.</summary>
    internal bool HasMemory => Plan.KeepsCookies || Variables.Length > 0 || Tables.Length > 0;

    /// <summary>Nanoseconds.</summary>
    internal long ConnectLimit => RunTime.FromTimeSpan(Plan.Connections.ConnectLimit);

    private CompiledRequest Compile(RequestTemplate template, TextCompiler texts) => new()
    {
        Target = template.Target,
        Method = template.Method,
        Path = texts.Compile(template.Path, Escape.Path),
        Scheme = Plan.Targets[template.Target].Scheme,
        Authority = Plan.Targets[template.Target].HostHeader,
        Headers = [.. template.Headers.Select(h => new CompiledHeader(h.Name, texts.Compile(h.Value, Escape.Header)))],
        Body = template.Body is null ? null : texts.Compile(template.Body, Escape.None),
        Reader = new AnswerReader(template, Variables, Plan.KeepsCookies, Plan.MaxKeptBodyBytes),
        AnswerLimit = RunTime.FromTimeSpan(template.AnswerLimit ?? Plan.Connections.AnswerLimit),
    };

    private static (CompiledJourney[] Journeys, CompiledStep[] Steps) CompileJourneys(LoadPlan plan)
    {
        var (journeys, steps) = (new List<CompiledJourney>(), new List<CompiledStep>());
        foreach (var journey in plan.Journeys)
        {
            journeys.Add(new(steps.Count, Sampler.Of(journey.Pause), journey.Continues, journey.ForgetsCookies));
            var (at, last) = (journeys.Count - 1, journey.Steps.Count - 1);
            steps.AddRange(journey.Steps.Select((s, i) => new CompiledStep(at, s.Request, s.Continue, Sampler.Of(s.Think), i == last)));
        }

        return ([.. journeys], [.. steps]);
    }
}
