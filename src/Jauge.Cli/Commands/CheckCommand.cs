using System.CommandLine;
using Jauge.Catalog;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Core;
using Jauge.Rehearsal.Loads;
using Jauge.Report.Diagnostics;
using Jauge.Report.Json;
using Jauge.Report.Layout;
using Jauge.Spec.Scenarios;

namespace Jauge.Cli.Commands;

/// <summary><c>jauge check FILE</c>: is the file right? <c>jauge check --catalog FOLDER</c>: is that catalog?</summary>
internal static class CheckCommand
{
    public static Command Create(CommonOptions common, Shell shell)
    {
        var sarif = common.Flag("--sarif", "write SARIF 2.1.0", "écrire du SARIF 2.1.0");
        var file = common.Argument<string?>(
            "FILE", "a system file, a folder that holds system.yaml, or a load test; none to check the catalog alone",
            "un fichier système, un dossier qui contient system.yaml, ou un essai de charge ; rien pour le seul catalogue");
        file.Arity = ArgumentArity.ZeroOrOne;
        var command = common.Verb(
            "check", "is the file right? mistakes with line, column and a suggestion",
            "le fichier est-il juste ? fautes avec ligne, colonne et suggestion",
            file, common.Set, common.Json, sarif, common.Catalog);
        command.SetAction(parse => Run(new Verb(common, shell, parse), parse.GetValue(file), parse.GetValue(sarif), common));
        return command;
    }

    private static int Run(Verb verb, string? file, bool sarif, CommonOptions common) => (file, verb.Parse.GetValue(common.Catalog)) switch
    {
        (null, null) => throw new UserError(new("FILE is missing", "FILE manque"),
            new("name a system file, or a catalog: `jauge check --catalog FOLDER`",
                "nommer un fichier système, ou un catalogue : « jauge check --catalog DOSSIER »")),
        (null, { } folder) => RunCatalog(verb, folder, sarif, common),
        ({ } named, _) when ScenarioDocument.IsOne(named) => RunLoadTest(verb, named, sarif, common),
        ({ } named, var folder) => RunSystem(verb, LoadedSystem.Read(SystemFile.Find(named), folder, verb.Settings), sarif, common),
    };

    private static int RunSystem(Verb verb, LoadedSystem system, bool sarif, CommonOptions common) =>
        Write(verb, [.. system.Diagnostics, .. DrillCheck.Run(system)], sarif, common, page => Right(page, system));

    private static int RunLoadTest(Verb verb, string file, bool sarif, CommonOptions common)
    {
        var bag = new DiagnosticBag();
        var count = ScenarioDocument.Read(file, bag) is { } test ? LoadSources.Of(test, bag).Requests.Count : 0;
        return Write(verb, bag.Sorted(), sarif, common,
            page => page.Say($"{file} is right: {count} request class{(count > 1 ? "es" : "")}",
                $"{file} est juste : {count} classe{Plural(count)} de requêtes"));
    }

    /// <summary>Laid over the built-in one, since a folder may hold no more than some prices; what is said of that one is not the reader's
    /// business.</summary>
    private static int RunCatalog(Verb verb, string folder, bool sarif, CommonOptions common)
    {
        var bag = new DiagnosticBag();
        var own = OfferingCatalog.Load([folder], new DiagnosticBag());
        var isOwn = Path.GetFullPath(folder).TrimEnd('/') == Path.GetFullPath(Home.Catalog).TrimEnd('/');
        CatalogCheck.Run(isOwn ? own : OfferingCatalog.Load([Home.Catalog, folder], bag), bag);
        IReadOnlyList<Diagnostic> found =
            [.. bag.Sorted().Where(d => isOwn || !d.Span.File.StartsWith(Home.Catalog, StringComparison.Ordinal))];
        return Write(verb, found, sarif, common, page => Right(page, folder, own));
    }

    private static int Write(Verb verb, IReadOnlyList<Diagnostic> found, bool sarif, CommonOptions common, Func<Page, string> right)
    {
        var hasErrors = found.Any(d => d.Severity == Severity.Error);
        if (sarif) JsonTree.Write(verb.Shell.Out, Sarif.Of(found, common.Language, ToolVersion.Text));
        else if (verb.IsJson) JsonTree.Write(verb.Shell.Out, DiagnosticJson.Of(found));
        else
        {
            if (found.Count > 0) new DiagnosticPrinter(verb.Page, SourceFiles.With(verb.Settings)).Write(found);
            if (!hasErrors) verb.Page.Paragraph("✓ ".In(Ink.Good) + right(verb.Page));
        }

        return hasErrors ? ExitCode.Errors : ExitCode.Done;
    }

    private static string Right(Page page, string folder, OfferingCatalog own)
    {
        var (offerings, prices) = (own.Offerings.Count, own.PricedOfferings.Count);
        return page.Say($"{folder} is right: {offerings} offering{Plural(offerings)}, {prices} price list{Plural(prices)}",
            $"{folder} est juste : {offerings} offre{Plural(offerings)}, {prices} liste{Plural(prices)} de prix");
    }

    private static string Right(Page page, LoadedSystem system)
    {
        var main = system.Deployments[^1];
        var environments = string.Join(", ", system.Deployments.Select(d => d.Environment));
        var (components, count) = (main.Components.Count, system.Deployments.Count);
        return page.Say(
            $"{main.Spec.System} is right: {components} component{Plural(components)}, {count} environment{Plural(count)} ({environments})",
            $"{main.Spec.System} est juste : {components} composant{Plural(components)}, {count} environnement{Plural(count)} ({environments})");
    }

    private static string Plural(int count) => count > 1 ? "s" : "";
}
