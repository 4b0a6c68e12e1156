using System.CommandLine;
using Jauge.Catalog;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Core;
using Jauge.Report.Diagnostics;
using Jauge.Report.Layout;
using Jauge.Spec.Reading;
using Jauge.Spec.Starting;

namespace Jauge.Cli.Commands;

/// <summary><c>jauge init</c>: a first file, by a few questions or from a system that is there.</summary>
internal static class InitCommand
{
    public static Command Create(CommonOptions common, Shell shell)
    {
        var target = common.Argument<string?>(
            "FILE", "the file or folder to begin (system.yaml)", "le fichier ou dossier à commencer (system.yaml)");
        target.Arity = ArgumentArity.ZeroOrOne;
        var from = common.Option<string?>(
            "--from", "SYSTEM", "begin with one of Jauge's own systems, such as taylor-shift",
            "partir d'un système de Jauge, comme taylor-shift");
        var command = common.Verb(
            "init", "begin a file, by a few questions or from a system that is there",
            "commencer un fichier, par quelques questions ou d'après un système existant",
            target, from, common.Catalog);
        command.SetAction(parse => Run(parse, Target(parse.GetValue(target)), parse.GetValue(from), common, shell));
        return command;
    }

    private static int Run(ParseResult parse, string file, string? from, CommonOptions common, Shell shell)
    {
        if (Path.Exists(file)) throw Exists(file);
        var bag = new DiagnosticBag();
        var page = common.ErrorPage(parse, shell);
        var text = from is null ? Asked(parse, new Questioner(page, shell, Console.In), common, bag)
            : Initializer.Copy(Home.Systems, from, NameOf(file, from), bag);
        if (text is null && !bag.HasErrors)
            throw new UserError(
                new("the answers ended too early: nothing was written", "les réponses se sont arrêtées trop tôt : rien n'a été écrit"),
                null, ExitCode.Errors);
        if (text is not null && Initializer.Write(file, text, bag)) Tell(common.PageOn(parse, shell), file);
        if (bag.Count > 0) new DiagnosticPrinter(page, SourceFiles.Read).Write(bag.Sorted());
        return bag.HasErrors ? ExitCode.Errors : ExitCode.Done;
    }

    private static string? Asked(ParseResult parse, Questioner questioner, CommonOptions common, DiagnosticBag bag)
    {
        string[] folders = parse.GetValue(common.Catalog) is { } folder ? [Home.Catalog, folder] : [Home.Catalog];
        var catalog = OfferingCatalog.Load(folders, bag);
        return new Initializer(catalog).Ask(questioner, common.Language, common.Day(parse));
    }

    /// <summary>Said before the questions, so that nobody answers them for nothing.</summary>
    private static UserError Exists(string file) => new(
        new($"'{file}' is there already, and init overwrites nothing", $"« {file} » existe déjà, et init n'écrase rien"), null,
        ExitCode.Errors);

    private static void Tell(Page page, string file) =>
        page.Paragraph("✓ ".In(Ink.Good) + page.Say($"{file} is written: jauge plan {file}", $"{file} est écrit : jauge plan {file}"));

    /// <summary>A folder holds <c>system.yaml</c>.</summary>
    private static string Target(string? given) =>
        given is null ? SystemDocument.FileName
        : Path.GetExtension(given) is ".yaml" or ".yml" ? given
        : Path.Combine(given, SystemDocument.FileName);

    /// <summary>The new system is named after its folder; in the current folder it keeps the name of the other.</summary>
    private static string NameOf(string file, string from) =>
        Path.GetFileName(Path.GetDirectoryName(file)) is { Length: > 0 } folder ? folder : from;
}
