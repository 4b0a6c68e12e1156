using System.CommandLine;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Core;
using Jauge.Pricing;
using Jauge.Report.Json;
using Jauge.Report.Simulations;
using Jauge.Simulation;
using Jauge.Simulation.Verdicts;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Cli.Commands;

/// <summary><c>jauge simulate FILE --compare OTHER</c>: which of two designs is better, on the same chance?</summary>
internal static class ComparisonCommand
{
    public static int Run(Verb verb, SimulateOptions options, CommonOptions common)
    {
        Check(verb.Parse, options);
        if (Sides(verb, options) is not var (first, second)) return ExitCode.Errors;
        foreach (var side in new[] { first.Design, second.Design })
            if (SystemSimulation.Obstacle(side, verb.Parse.GetValue(options.Load)) is { } missing)
                throw new UserError(missing, new(side.Document.Path, side.Document.Path), ExitCode.Errors);
        if (SystemSimulation.Obstacle(first.Design, second.Design) is { } obstacle)
            throw new UserError(obstacle, exitCode: ExitCode.Errors);
        var result = Compare(verb, first.Design, second.Design, options, common);
        var (before, after) = (Reading.Cost(first.System, first.Design), Reading.Cost(second.System, second.Design));
        if (verb.IsJson) JsonTree.Write(verb.Shell.Out, SimulationJson.Of(result, before, after));
        else ComparisonPrinter.Write(verb.Page, result, before, after,
            options.Command(verb.Parse, verb.Given, verb.IsEnvironmentAsked ? first.Design.Environment : null, verb.Settings));
        return ComparisonPrinter.BreaksAPromise(result) ? ExitCode.PromiseMissed : ExitCode.Done;
    }

    // one answer: a timeline and a largest load are of one design
    private static void Check(ParseResult parse, SimulateOptions options)
    {
        var asked = parse.GetValue(options.CompareEnv) is null ? "--compare" : "--compare-env";
        if (parse.GetValue(options.CompareEnv) is not null && parse.GetResult(options.Compare) is { Implicit: false })
            throw Conflict("--compare", "--compare-env");
        if (parse.GetValue(options.FindLimit)) throw Conflict(asked, "--find-limit");
        if (parse.GetValue(options.Csv)) throw Conflict(asked, "--csv");
        if (parse.GetValue(options.Quick)) throw Conflict(asked, "--quick");
    }

    private static UserError Conflict(string one, string other) => new(
        new($"{one} and {other} exclude each other", $"{one} et {other} s'excluent"), new("ask for one of them", "demandez l'un des deux"));

    private static ((LoadedSystem System, Deployment Design) First, (LoadedSystem System, Deployment Design) Second)? Sides(Verb verb,
        SimulateOptions options)
    {
        var (changes, isAlone) =
            (options.Changes(verb.Parse), verb.Parse.GetValue(options.Compare) is null && verb.Parse.GetValue(options.CompareEnv) is null);
        if (isAlone && changes.Count == 0 && verb.Settings.All.Count == 0) throw NothingToCompare;
        // without another design, --set alone is what changes the file
        var isChange = isAlone && changes.Count == 0;
        var first = verb.Load(isChange ? SystemSettings.None : verb.Settings);
        var second = isChange ? verb.Load() : Other(verb, options, changes);
        if (first is null || second is null) return null;
        return ((first, verb.Chosen(first)), (second, OtherDesign(verb, options, second)));
    }

    private static UserError NothingToCompare => new(
        new("--compare needs another file, or a --set that changes this one",
            "--compare demande un autre fichier, ou un --set qui change celui-ci"),
        new("write --compare other.yaml, or --compare --set components.shop.replicas=10..80",
            "écrire --compare autre.yaml, ou --compare --set components.shop.replicas=10..80"));

    private static LoadedSystem? Other(Verb verb, SimulateOptions options, EquatableList<SystemSetting> changes)
    {
        if (verb.Parse.GetValue(options.Compare) is { } file) return verb.Load(file, new(null, changes));
        return verb.Parse.GetValue(options.CompareEnv) is { } environment ? verb.Load(new SystemSettings(environment, changes))
            : verb.Load(verb.Settings with { All = [.. verb.Settings.All, .. changes] });
    }

    // another file is asked for the same environment where it has it, else for its last one
    private static Deployment OtherDesign(Verb verb, SimulateOptions options, LoadedSystem system)
    {
        if (verb.Parse.GetValue(options.CompareEnv) is { } environment) return Verb.Chosen(system, environment);
        return system.Deployments.FirstOrDefault(d => d.Environment == verb.Parse.GetValue(verb.Environment)) ?? system.Deployments[^1];
    }

    private static ComparisonResult Compare(Verb verb, Deployment first, Deployment second, SimulateOptions options, CommonOptions common)
    {
        var asked = options.Read(verb.Parse, first);
        foreach (var fault in asked.Faults)
            if (SystemSimulation.Obstacle(second, fault) is { } obstacle) throw new UserError(obstacle);
        using var interrupt = new Interrupt();
        using var line = new SimulationLine(common.ErrorPage(verb.Parse, verb.Shell), verb.Shell.Error, Shell.IsErrorTerminal);
        return SystemSimulation.Compare(first, second, asked with { Progress = line.Report }, interrupt.Token);
    }
}
