using System.CommandLine;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Core;
using Jauge.Load;
using Jauge.Load.Plans;
using Jauge.Load.Thresholds;
using Jauge.Rehearsal.Loads;
using Jauge.Report.Diagnostics;
using Jauge.Report.Json;
using Jauge.Report.Loads;
using Jauge.Spec.Scenarios;

namespace Jauge.Cli.Commands.Loads;

/// <summary><c>jauge load FILE</c>: does a server that runs hold what the file asks of it?</summary>
internal static class LoadCommand
{
    public static Command Create(CommonOptions common, Shell shell)
    {
        var options = new LoadOptions(common);
        var file = common.Argument<string?>("FILE",
            "a system file, a folder that holds system.yaml, a load test in a file of its own, or a page, as http://127.0.0.1:8080/",
            "un fichier système, un dossier qui contient system.yaml, un essai de charge dans son propre fichier, ou une page, comme http://127.0.0.1:8080/");
        file.Arity = ArgumentArity.ZeroOrOne;
        var command = common.Verb("load", "does it really hold? load on a server that runs, measured without omission",
            "tient-il vraiment ? une charge sur un serveur en marche, mesurée sans omission",
            [file, common.Env, common.Set, .. options.All, common.Json, common.Catalog]);
        command.SetAction(parse => Run(new Verb(common, shell, parse), parse.GetValue(file), options, common));
        return command;
    }

    private static int Run(Verb verb, string? file, LoadOptions options, CommonOptions common)
    {
        if (verb.Parse.GetResult(options.Compare) is { Implicit: false })
            return LoadComparisonCommand.Run(verb, file, verb.Parse.GetValue(options.Compare)!);
        // a server alone is asked for its first page
        if ((file ?? verb.Parse.GetValue(options.Target)?.FirstOrDefault()) is not { } named) throw NothingNamed();
        if (Source(verb, named, options, common) is not { } source) return ExitCode.Errors;
        var plan = Plan(verb, source, options);
        return verb.Parse.GetValue(options.FindLimit) ? LimitCommand.Run(verb, source, plan, options, common)
            : Play(verb, source, plan, options, common);
    }

    private static LoadSource? Source(Verb verb, string file, LoadOptions options, CommonOptions common)
    {
        var bag = new DiagnosticBag();
        var source = Read(verb, file, bag);
        var own = options.Thresholds(verb.Parse).ToList();
        if (own.Find(t => t.Request is { } request && source?.Requests.ContainsKey(request) == false) is { Request: { } unknown })
            throw new UserError(new($"there is no request class '{unknown}'", $"il n'y a pas de classe de requêtes « {unknown} »"),
                NearestName.Help(unknown, source!.Requests.Keys));
        if (bag.Count > 0)
            new DiagnosticPrinter(common.ErrorPage(verb.Parse, verb.Shell), SourceFiles.With(verb.Settings)).Write(bag.Sorted());
        return bag.HasErrors ? null : source is null ? null
            : source with { Thresholds = [.. source.Thresholds, .. own.Select(t => new PromisedThreshold(t, null))] };
    }

    private static LoadSource? Read(Verb verb, string file, DiagnosticBag bag)
    {
        if (Page(file) is { } page) return LoadSources.Of(page);
        if (ScenarioDocument.IsOne(file))
            return ScenarioDocument.Read(file, bag) is { } scenario && !bag.HasErrors ? LoadSources.Of(scenario, bag) : null;
        return verb.Load(file, verb.Settings) is { } system ? LoadSources.Of(verb.Chosen(system), bag) : null;
    }

    private static Uri? Page(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var page) && (page.Scheme == Uri.UriSchemeHttp || page.Scheme == Uri.UriSchemeHttps)
            ? page : null;

    private static UserError NothingNamed() => new(new("FILE is missing", "FILE manque"),
        new("name a system, a load test or a page, as http://127.0.0.1:8080/; `jauge help load` tells",
            "nommez un système, un essai de charge ou une page, comme http://127.0.0.1:8080/ ; voir « jauge help load »"));

    private static LoadPlan Plan(Verb verb, LoadSource source, LoadOptions options)
    {
        var wishes = options.Read(verb.Parse);
        var isLimit = verb.Parse.GetValue(options.FindLimit);
        if (source.Requests.Count == 0)
            throw new UserError(new("the file has no requests", "le fichier n'a pas de requêtes"), exitCode: ExitCode.Errors);
        if (!isLimit && !LoadPlans.HasLoad(source, wishes))
            throw new UserError(new("nobody comes: no load is stated", "personne ne vient : aucune charge n'est indiquée"),
                new("--users 10, or --rate 50/s", "--users 10, ou --rate 50/s"));
        var plan = LoadPlans.Of(source, wishes, Shell.Variable);
        if (plan.Targets.Count == 0)
            throw new UserError(new("whom to ask is not said", "il n'est pas dit qui interroger"),
                new("--target http://127.0.0.1:8080", "--target http://127.0.0.1:8080"));
        TargetCheck.Run(plan, verb.Parse.GetValue(options.MayLoad) ?? []);
        return plan;
    }

    private static int Play(Verb verb, LoadSource source, LoadPlan plan, LoadOptions options, CommonOptions common)
    {
        using var interrupt = new Interrupt();
        using var watch = LoadWatch.Of(verb, plan, options, common);
        var result = Refusals.Told(() => LoadRun.Run(plan, watch, cancellation: interrupt.Token));
        watch.Dispose();
        var outcome = new LoadOutcome(source.Name, plan, result,
            [.. source.Thresholds.Select(t =>
                new ThresholdVerdict(t.Threshold, ThresholdJudge.Figure(result, t.Threshold)) { Promise = t.Promise })]);
        if (verb.IsJson) JsonTree.Write(verb.Shell.Out, LoadJson.Of(outcome));
        else if (verb.Parse.GetValue(options.Csv)) LoadCsv.Write(verb.Shell.Out, result);
        else LoadPrinter.Write(verb.Page, outcome);
        return result.WasCancelled ? ExitCode.Interrupted : outcome.IsKept ? ExitCode.Done : ExitCode.PromiseMissed;
    }
}
