using System.CommandLine;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Report;
using Jauge.Report.Json;
using Jauge.Report.Plan;
using Jauge.Simulation;
using Jauge.Simulation.Verdicts;
using Jauge.Spec.Resolution;

namespace Jauge.Cli.Commands;

/// <summary><c>jauge plan FILE</c>: the whole answer on one screen.</summary>
internal static class PlanCommand
{
    /// <summary>Events of the simulation: a few seconds on two cores.</summary>
    private const long Budget = 40_000_000;

    public static Command Create(CommonOptions common, Shell shell)
    {
        var strict = common.Flag("--strict", "exit 3 when a promise is contradicted or not kept", "sortie 3 quand une promesse est contredite ou non tenue");
        var without = common.Flag("--no-simulation", "only what the design and the prices say", "seulement ce que disent la conception et les prix");
        var command = common.Verb(
            "plan", "the whole answer on one screen: promises, load, bill, contradictions, stated figures",
            "toute la réponse sur un écran : promesses, charge, facture, contradictions, chiffres",
            common.File, common.Env, common.Set, common.Json, strict, without, common.Catalog);
        command.SetAction(parse => Run(new Verb(common, shell, parse), parse.GetValue(strict), parse.GetValue(without), common));
        return command;
    }

    private static int Run(Verb verb, bool strict, bool without, CommonOptions common)
    {
        if (verb.Load() is not { } system) return ExitCode.Errors;
        var chosen = verb.Chosen(system);
        var (dossier, isInterrupted) = (Reading.All(system, common.Day(verb.Parse)), false);
        if (!without) (dossier, isInterrupted) = Simulated(dossier, verb, chosen, common);
        if (verb.IsJson) JsonTree.Write(verb.Shell.Out, PlanJson.Of(dossier));
        else PlanPrinter.Write(verb.Page, dossier, chosen.Environment, verb.Given);
        return isInterrupted ? ExitCode.Interrupted : strict && dossier.BreaksAPromise ? ExitCode.PromiseMissed : ExitCode.Done;
    }

    /// <summary>With what a short simulation says; what is known without it stays when it is interrupted.</summary>
    private static (Dossier Dossier, bool IsInterrupted) Simulated(Dossier dossier, Verb verb, Deployment chosen, CommonOptions common)
    {
        if (SystemSimulation.Obstacle(chosen) is { } obstacle) return (dossier with { NotSimulated = obstacle }, false);
        using var interrupt = new Interrupt();
        using var line = new SimulationLine(common.ErrorPage(verb.Parse, verb.Shell), verb.Shell.Error, Shell.IsErrorTerminal);
        try
        {
            var options = new SimulationOptions { EventBudget = Budget, Progress = line.Report };
            return (dossier with { Simulation = SystemSimulation.Preview(chosen, options, interrupt.Token) }, false);
        }
        catch (SimulationInterruptedException interrupted)
        {
            return (dossier with { Simulation = interrupted.SoFar }, true);
        }
        catch (OperationCanceledException)
        {
            return (dossier with { NotSimulated = new("it was interrupted", "interrompu") }, true);
        }
    }
}
