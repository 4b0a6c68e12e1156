using System.Globalization;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Core;
using Jauge.Report;
using Jauge.Report.Dossiers;
using Jauge.Report.Layout;
using Jauge.Simulation;
using Jauge.Simulation.Faults;
using Jauge.Simulation.Verdicts;
using Jauge.Sizing;
using Jauge.Spec.Resolution;

namespace Jauge.Cli.Commands.Dossiers;

/// <summary>Gathers everything that a dossier is written from.</summary>
internal sealed class DossierReading(Verb verb, DossierOptions options, CommonOptions common)
{
    /// <summary>What follows a fault belongs to the drill: queues that empty, replicas that come back.</summary>
    private static readonly TimeSpan Aftermath = TimeSpan.FromMinutes(5);

    private const int DrillReplications = 2;

    /// <summary>Reads all of it; what is known stays when a simulation is interrupted.</summary>
    /// <param name="system">A system without errors.</param>
    /// <param name="chosen">The environment that is detailed.</param>
    /// <param name="writer">The verb whose dossier it is; null where nobody is to repeat it.</param>
    public (Dossier Dossier, bool IsInterrupted) Read(LoadedSystem system, Deployment chosen, string? writer)
    {
        var day = common.Day(verb.Parse);
        var dossier =
            Reading.All(system, day) with { Provenance = writer is null ? null : new(ToolVersion.Text, Command(writer, day), day) };
        if (verb.Parse.GetValue(options.Without)) return (dossier, false);
        return SystemSimulation.Obstacle(chosen) is { } obstacle ? (dossier with { NotSimulated = obstacle }, false)
            : Simulated(dossier, system, chosen);
    }

    /// <summary>Says that no file was written, and gives the exit code.</summary>
    public static int Interrupted(Verb verb, CommonOptions common, bool isPage)
    {
        if (isPage) common.ErrorPage(verb.Parse, verb.Shell)
            .Paragraph("jauge: ".In(Ink.Bad) + common.Say("interrupted: no dossier was written",
                "interrompu : aucun dossier n'a été écrit"));
        return ExitCode.Interrupted;
    }

    private (Dossier Dossier, bool IsInterrupted) Simulated(Dossier dossier, LoadedSystem system, Deployment chosen)
    {
        using var interrupt = new Interrupt();
        using var line = new SimulationLine(common.ErrorPage(verb.Parse, verb.Shell), verb.Shell.Error, Shell.IsErrorTerminal);
        var how = new SimulationOptions { EventBudget = verb.Parse.GetValue(options.MaxEvents), Progress = line.Report };
        try
        {
            dossier = With(dossier, SystemSimulation.Preview(chosen, how, interrupt.Token), system);
            if (verb.Parse.GetValue(options.FindLimit))
                dossier = dossier with { Largest = SystemSimulation.FindLimit(dossier.Simulation!, how, cancellation: interrupt.Token) };
            if (verb.Parse.GetValue(options.Size)) dossier = dossier with { Sizing = Sized(system, chosen, interrupt.Token) };
            if (verb.Parse.GetValue(options.Drills)) dossier = dossier with { Drills = Drills(chosen, how, interrupt.Token) };
            return (dossier, dossier.Sizing?.Outcome == SizingOutcome.Interrupted);
        }
        catch (SimulationInterruptedException interrupted)
        {
            return (dossier.Simulation is null ? With(dossier, interrupted.SoFar, system) : dossier, true);
        }
        catch (OperationCanceledException)
        {
            return (dossier.Simulation is null ? dossier with { NotSimulated = new("it was interrupted", "interrompu") } : dossier, true);
        }
    }

    private static Dossier With(Dossier dossier, SimulationResult result, LoadedSystem system) =>
        dossier with { Simulation = result, RunCost = RunCosts.Of(result, system.Catalog) };

    private SizingAnswer Sized(LoadedSystem system, Deployment chosen, CancellationToken cancellation)
    {
        using var line =
            new SizingLine(common.ErrorPage(verb.Parse, verb.Shell), verb.Shell.Error, Shell.IsErrorTerminal, chosen.Spec.Currency);
        try
        {
            return SystemSizing.Run(chosen, system.Catalog, new() { Today = common.Day(verb.Parse), Progress = line.Report }, cancellation);
        }
        catch (SizingException mistake)
        {
            throw new UserError(mistake.Told, mistake.Help);
        }
    }

    /// <summary>Each drill alone: two at once would hide each other.</summary>
    private static EquatableList<DrillRun> Drills(Deployment chosen, SimulationOptions how, CancellationToken cancellation) =>
        [.. chosen.Spec.Faults.Keys.Select(name => Drill(name, FaultWords.Read(name, chosen).Single(), chosen, how, cancellation))];

    private static DrillRun Drill(string name, Fault fault, Deployment chosen, SimulationOptions how, CancellationToken cancellation)
    {
        var until = fault.At + (fault.For ?? Aftermath) + Aftermath;
        var options = how with { Faults = [fault], Replications = DrillReplications, Until = until };
        return new(name, SystemSimulation.Run(chosen, options, cancellation));
    }

    private string Command(string writer, DateOnly day)
    {
        var words = new List<string> { $"jauge {writer} {SimulateOptions.Quoted(verb.Given)}" };
        if (verb.IsEnvironmentAsked) words.Add($"--env {SimulateOptions.Quoted(verb.Parse.GetValue(verb.Environment)!)}");
        words.AddRange(verb.Settings.All.Select(s => $"--set {SimulateOptions.Quoted(s.ToString())}"));
        words.AddRange(options.Written(verb.Parse));
        if (verb.Parse.GetValue(common.Catalog) is { } folder) words.Add($"--catalog {SimulateOptions.Quoted(folder)}");
        if (writer == "plan") words.Add("--html");
        words.Add($"--today {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} --lang {(common.Language == Language.French ? "fr" : "en")}");
        return string.Join(' ', words);
    }
}
