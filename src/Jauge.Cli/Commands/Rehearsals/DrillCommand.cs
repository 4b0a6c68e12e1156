using System.CommandLine;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Core;
using Jauge.Rehearsal.Drills;
using Jauge.Rehearsal.Drills.Catalog;
using Jauge.Rehearsal.Evidence;
using Jauge.Rehearsal.Planning;
using Jauge.Rehearsal.Processes;
using Jauge.Rehearsal.Running;
using Jauge.Report.Drills;
using Jauge.Report.Json;
using Jauge.Spec.Resolution;

namespace Jauge.Cli.Commands.Rehearsals;

/// <summary><c>jauge drill FILE DRILL…</c>: break the system on purpose, and measure.</summary>
internal static class DrillCommand
{
    public static Command Create(CommonOptions common, Shell shell)
    {
        var options = new DrillOptions(common);
        var command = common.Verb("drill", "break it on purpose: recovery, lost writes and alerts, held against the promises",
            "la casser exprès : reprise, écritures perdues et alertes, face aux promesses",
            common.File, options.Names, common.Env, common.Set, options.List, options.Length, options.Limit, options.Seed, options.Keep,
            options.Trace, options.AlertsFaster, options.NoAlerts,
            common.Json, common.Catalog);
        command.SetAction(parse => Run(new Verb(common, shell, parse), options, common));
        return command;
    }

    private static int Run(Verb verb, DrillOptions options, CommonOptions common)
    {
        if (verb.Load() is not { } system) return ExitCode.Errors;
        var chosen = verb.Chosen(system);
        if (RehearsalPlanner.Obstacle(chosen) is { } obstacle) throw new UserError(obstacle, exitCode: ExitCode.Errors);
        var timings = Timings(verb, options);
        var faster = verb.Parse.GetValue(options.AlertsFaster) ?? AlertPace.Of(chosen.Spec, timings.Fault + timings.Limit);
        var plan = RehearsalPlanner.Plan(chosen, Machine.OfThis(), faster);
        var offers = DrillCatalog.Named(plan, FileDrills.Read(verb.Parse.GetValue(options.Names) ?? [], chosen, DrillCatalog.Of(plan)));
        if (verb.Parse.GetValue(options.List)) return Show(verb, chosen, offers);
        using var interrupt = new Interrupt();
        using var line = new RehearsalLine(common.ErrorPage(verb.Parse, verb.Shell), verb.Shell.Error, Shell.IsErrorTerminal);
        using var trace = verb.Parse.GetValue(options.Trace) is { } path ? new StreamWriter(path) : null;
        var settings = Settings(verb, options, system, line) with { Trace = trace };
        return PlayAsync(verb, timings, plan, offers, settings, interrupt.Token).GetAwaiter().GetResult();
    }

    private static int Show(Verb verb, Deployment deployment, EquatableList<DrillOffer> offers)
    {
        if (verb.IsJson) JsonTree.Write(verb.Shell.Out, DrillJson.Of(offers));
        else DrillPrinter.Write(verb.Page, deployment, offers);
        return ExitCode.Done;
    }

    private static async Task<int> PlayAsync(
        Verb verb, DrillTimings timings, RehearsalPlan plan, EquatableList<DrillOffer> offers, RehearsalSettings settings,
        CancellationToken cancellation)
    {
        var system = await RunningSystem.StartAsync(plan, settings, cancellation).ConfigureAwait(false);
        await using (system.ConfigureAwait(false))
        {
            List<DrillResult> results = [];
            var wasInterrupted = await FillAsync(results, new(system, timings), offers, settings,
                (offer, c) => AlertPredictions.Of(plan, offer, timings, settings.Seed, c), cancellation).ConfigureAwait(false);
            Write(verb, plan.Described, results, system.Supervisor.Host);
            return wasInterrupted ? ExitCode.Interrupted : DrillPrinter.BreaksAPromise(results) ? ExitCode.PromiseMissed : ExitCode.Done;
        }
    }

    // what was measured before an interruption is worth being told
    private static async Task<bool> FillAsync(
        List<DrillResult> results, SystemDrills drills, EquatableList<DrillOffer> offers, RehearsalSettings settings,
        Func<DrillOffer, CancellationToken, AlertPrediction?> predict, CancellationToken cancellation)
    {
        try
        {
            void Began(DrillOffer offer) => settings.Progress?.Invoke(new(RehearsalPhase.Running, offer.Title, Share(results, offers)));
            await foreach (var result in drills.PlayAsync(offers, Began, cancellation)
                .ConfigureAwait(false))
            {
                var predicted = result.Alerts is null ? null : predict(offers[results.Count], cancellation);
                results.Add(result with { Predicted = predicted });
            }

            return false;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return true;
        }
    }

    private static double Share(List<DrillResult> results, EquatableList<DrillOffer> offers) => results.Count / (double)offers.Count;

    private static void Write(Verb verb, Deployment deployment, List<DrillResult> results, HostEvidence host)
    {
        if (verb.IsJson)
        {
            JsonTree.Write(verb.Shell.Out, DrillJson.Of(deployment, results, host));
            return;
        }

        DrillPrinter.WriteHead(verb.Page, deployment);
        foreach (var result in results) DrillPrinter.Write(verb.Page, result);
        DrillPrinter.WriteEnd(verb.Page, results, host);
    }

    private static DrillTimings Timings(Verb verb, DrillOptions options)
    {
        var usual = new DrillTimings();
        var (fault, limit) = (verb.Parse.GetValue(options.Length), verb.Parse.GetValue(options.Limit));
        return usual with { Fault = fault ?? usual.Fault, Limit = limit ?? usual.Limit };
    }

    private static RehearsalSettings Settings(Verb verb, DrillOptions options, LoadedSystem system, RehearsalLine line) => new()
    {
        Workloads = Path.Combine(Home.Folder, "workloads"), SystemFolder = Path.GetFullPath(system.Document!.Folder),
        Seed = verb.Parse.GetValue(options.Seed),
        KeepsFolder = verb.Parse.GetValue(options.Keep), WatchesAlerts = !verb.Parse.GetValue(options.NoAlerts), LaysCables = true,
        Progress = line.Report,
    };
}
