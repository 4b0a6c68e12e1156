using System.CommandLine;
using System.Text.Json.Nodes;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Core;
using Jauge.Rehearsal.Evidence;
using Jauge.Rehearsal.Loop;
using Jauge.Rehearsal.Planning;
using Jauge.Rehearsal.Running;
using Jauge.Report.Json;
using Jauge.Report.Rehearsals;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Cli.Commands.Rehearsals;

/// <summary><c>jauge rehearse FILE</c>: does it really work? The system on this machine, with real parts.</summary>
internal static class RehearseCommand
{
    public static Command Create(CommonOptions common, Shell shell)
    {
        var options = new RehearseOptions(common);
        var command = common.Verb("rehearse", "does it really work? the system on this machine with real parts, beside its simulation",
            "cela marche-t-il vraiment ? le système sur cette machine avec de vrais éléments, à côté de sa simulation",
            common.File, common.Env, common.Set, options.Seed, options.Hold, options.Plan, options.Evidence, options.Trace,
            options.Answers, options.Replay, options.Keep, options.AlertsFaster, options.NoAlerts,
            common.Json, common.Catalog);
        command.SetAction(parse => Run(new Verb(common, shell, parse), options, common));
        return command;
    }

    private static int Run(Verb verb, RehearseOptions options, CommonOptions common)
    {
        if (verb.Load() is not { } system) return ExitCode.Errors;
        var chosen = Held(verb.Chosen(system), verb.Parse.GetValue(options.Hold));
        if (RehearsalPlanner.Obstacle(chosen) is { } obstacle) throw new UserError(obstacle, exitCode: ExitCode.Errors);
        if (verb.Parse.GetValue(options.Replay) is { } recorded) return Replay(verb, chosen, recorded);
        var plan = RehearsalPlanner.Plan(chosen, Machine.OfThis(), verb.Parse.GetValue(options.AlertsFaster));
        if (verb.Parse.GetValue(options.Plan)) return Show(verb, plan);
        using var interrupt = new Interrupt();
        using var line = new RehearsalLine(common.ErrorPage(verb.Parse, verb.Shell), verb.Shell.Error, Shell.IsErrorTerminal);
        // opened before anything starts: a folder that is not there is said now, and not when all is measured
        using var trace = verb.Parse.GetValue(options.Trace) is { } path ? new StreamWriter(path) : null;
        using var kept = verb.Parse.GetValue(options.Evidence) is { } file ? new FileStream(file, FileMode.OpenOrCreate) : null;
        var evidence = SystemRehearsal.RunAsync(plan, Settings(verb, options, system, line, trace), interrupt.Token).GetAwaiter()
            .GetResult();
        line.Dispose();
        // what was measured under load plays no part in it
        var prediction = Predictions.WithCauses(plan, evidence.Costs, evidence.Seed);
        if (kept is not null) Keep(kept, RehearsalJson.Of(evidence, prediction));
        Write(verb, options, evidence, prediction);
        return evidence.WasInterrupted ? ExitCode.Interrupted : RehearsalPrinter.BreaksAPromise(evidence) ? ExitCode.PromiseMissed
            : ExitCode.Done;
    }

    private static Deployment Held(Deployment deployment, TimeSpan? hold) => hold is null ? deployment
        : deployment with { Spec =
            deployment.Spec with { Rehearsal = (deployment.Spec.Rehearsal ?? new RehearsalSpec()) with { Hold = hold } } };

    private static RehearsalSettings Settings(Verb verb, RehearseOptions options, LoadedSystem system, RehearsalLine line,
        TextWriter? trace) => new()
    {
        Workloads = Path.Combine(Home.Folder, "workloads"), SystemFolder = Path.GetFullPath(system.Document!.Folder),
        Seed = verb.Parse.GetValue(options.Seed),
        KeepsFolder = verb.Parse.GetValue(options.Keep), WatchesAlerts = !verb.Parse.GetValue(options.NoAlerts), Progress = line.Report,
        Trace = trace,
        Answers = verb.Parse.GetValue(options.Answers) is { } answers ? Path.GetFullPath(answers) : null,
    };

    private static int Show(Verb verb, RehearsalPlan plan)
    {
        if (verb.IsJson) JsonTree.Write(verb.Shell.Out, RehearsalJson.Of(plan));
        else RehearsalPrinter.Write(verb.Page, plan);
        return ExitCode.Done;
    }

    // the evidence of an earlier rehearsal stood there until now
    private static void Keep(FileStream file, JsonObject evidence)
    {
        file.SetLength(0);
        using var writer = new StreamWriter(file);
        JsonTree.Write(writer, evidence);
    }

    private static void Write(Verb verb, RehearseOptions options, RehearsalEvidence evidence, Prediction prediction)
    {
        if (verb.IsJson) JsonTree.Write(verb.Shell.Out, RehearsalJson.Of(evidence, prediction));
        else RehearsalPrinter.Write(verb.Page, evidence, prediction, options.Command(
            verb.Parse, verb.Given, verb.IsEnvironmentAsked ? evidence.Plan.Scaled.Environment : null, verb.Settings));
    }

    private static int Replay(Verb verb, Deployment chosen, string path)
    {
        try
        {
            var (header, decisions) = TraceLines.Read(File.ReadAllText(path));
            var result = DecisionReplay.Run(decisions, RehearsalPlanner.Plan(chosen, header.Machine()).Model);
            verb.Page.Line(result.FirstDifference is { } at
                ? verb.Page.Say($"decision {at + 1} of {decisions.Count} differs", $"la décision {at + 1} sur {decisions.Count} diffère")
                : verb.Page.Say($"all {decisions.Count} decisions are the same", $"les {decisions.Count} décisions sont les mêmes"));
            return result.FirstDifference is null ? ExitCode.Done : ExitCode.Errors;
        }
        catch (FormatException mistake)
        {
            throw new UserError(Text.Same($"{path}: {mistake.Message}"), exitCode: ExitCode.Errors);
        }
    }
}
