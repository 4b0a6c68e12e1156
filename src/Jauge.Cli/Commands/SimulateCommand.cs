using System.CommandLine;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Pricing.Runs;
using Jauge.Report.Csv;
using Jauge.Report.Json;
using Jauge.Report.Simulations;
using Jauge.Simulation;
using Jauge.Simulation.Verdicts;
using Jauge.Spec.Resolution;

namespace Jauge.Cli.Commands;

/// <summary><c>jauge simulate FILE</c>: will it hold under the stated load?</summary>
internal static class SimulateCommand
{
    public static Command Create(CommonOptions common, Shell shell)
    {
        var options = new SimulateOptions(common);
        var command = common.Verb(
            "simulate", "will it hold? the promises under the stated load, and what binds",
            "cela tiendra-t-il ? les promesses sous la charge indiquée, et ce qui limite",
            common.File, common.Env, common.Set, options.Seed, options.Replications, options.Precision, options.MaxEvents, options.Load,
            options.Until, options.Interval, options.Faults, options.FindLimit, options.Quick, options.Compare, options.CompareEnv,
            options.CompareSet, common.Json, options.Csv, common.Catalog);
        command.SetAction(parse => Run(new Verb(common, shell, parse), options, common));
        return command;
    }

    private static int Run(Verb verb, SimulateOptions options, CommonOptions common)
    {
        _ = SystemSimulation.MakeReady();
        if (options.IsComparison(verb.Parse)) return ComparisonCommand.Run(verb, options, common);
        if (verb.Load() is not { } system) return ExitCode.Errors;
        var chosen = verb.Chosen(system);
        if (SystemSimulation.Obstacle(chosen, verb.Parse.GetValue(options.Load)) is { } obstacle)
            throw new UserError(obstacle, exitCode: ExitCode.Errors);
        if (verb.Parse.GetValue(options.Quick)) return QuickAnswer.Write(verb, chosen, verb.Parse.GetValue(options.Load));
        _ = RunCosts.MakeReady(chosen, system.Catalog);
        QuickAnswer.Announce(verb, chosen, verb.Parse.GetValue(options.Load), common);
        try
        {
            var (result, largest) = Simulate(verb, chosen, options, common);
            Write(verb, options, result, RunCosts.Of(result, system.Catalog), largest);
            return SimulationPrinter.BreaksAPromise(result) ? ExitCode.PromiseMissed : ExitCode.Done;
        }
        catch (SimulationInterruptedException interrupted)
        {
            Write(verb, options, interrupted.SoFar, RunCosts.Of(interrupted.SoFar, system.Catalog), null);
            return ExitCode.Interrupted;
        }
    }

    private static void Write(Verb verb, SimulateOptions options, SimulationResult result, RunCost cost, LoadLimit? largest)
    {
        if (verb.IsJson) JsonTree.Write(verb.Shell.Out, SimulationJson.Of(result, largest, cost));
        else if (verb.Parse.GetValue(options.Csv)) TimelineCsv.Write(verb.Shell.Out, result, cost);
        else SimulationPrinter.Write(verb.Page, result, largest, options.Command(
            verb.Parse, verb.Given, verb.IsEnvironmentAsked ? result.Deployment.Environment : null, verb.Settings, Ended(result)), cost);
    }

    // only so many replications give the figures of an interrupted run again
    private static int? Ended(SimulationResult result) =>
        result.Replications.Why == StopReason.Interrupted ? result.Replications.Used : null;

    private static (SimulationResult Result, LoadLimit? Largest) Simulate(
        Verb verb, Deployment deployment, SimulateOptions options, CommonOptions common)
    {
        var asked = options.Read(verb.Parse, deployment);
        using var interrupt = new Interrupt();
        using var line = new SimulationLine(common.ErrorPage(verb.Parse, verb.Shell), verb.Shell.Error, Shell.IsErrorTerminal);
        var watched = asked with { Progress = line.Report };
        var result = SystemSimulation.Run(deployment, watched, interrupt.Token);
        var isLimitAsked = verb.Parse.GetValue(options.FindLimit);
        return (result, isLimitAsked ? SystemSimulation.FindLimit(result, watched, cancellation: interrupt.Token) : null);
    }
}
