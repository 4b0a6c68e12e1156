using System.CommandLine;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Core;
using Jauge.Rendering;
using Jauge.Rendering.Files;
using Jauge.Rendering.LoadTests;
using Jauge.Report.Delivery;
using Jauge.Report.Diagnostics;
using Jauge.Report.Json;
using Jauge.Spec.Scenarios;

namespace Jauge.Cli.Commands.Render;

/// <summary><c>jauge render FILE</c>: what do I deploy?</summary>
internal static class RenderCommand
{
    private const int MostNamed = 10;

    public static Command Create(CommonOptions common, Shell shell)
    {
        var options = new RenderCommandOptions(common);
        var command = common.Verb(
            "render", "what do I deploy? files that the real tools accept",
            "que déployer ? des fichiers que les vrais outils acceptent",
            common.File, common.Env, options.Out, options.Only, options.Diff, options.Force, common.Json, common.Catalog);
        command.SetAction(parse => Run(new Verb(common, shell, parse), options, common));
        return command;
    }

    private static int Run(Verb verb, RenderCommandOptions options, CommonOptions common)
    {
        if (Delivered(verb, options, common) is not var (subject, delivery)) return ExitCode.Errors;
        var name = verb.Parse.GetValue(options.Out) ?? Path.Combine("delivery", subject);
        var folder = new DeliveryFolder(name);
        var changes = folder.Compare(delivery);
        var isDiff = verb.Parse.GetValue(options.Diff);
        if (!isDiff)
        {
            if (!verb.Parse.GetValue(options.Force)) Refuse(changes, name);
            folder.Write(delivery, changes);
        }

        if (verb.IsJson) JsonTree.Write(verb.Shell.Out, DeliveryJson.Of(name, delivery, changes));
        else if (isDiff) WriteDifference(verb, changes);
        else DeliveryPrinter.Write(verb.Page, name, delivery, changes);
        return ExitCode.Done;
    }

    private static (string Name, Delivery Delivery)? Delivered(Verb verb, RenderCommandOptions options, CommonOptions common)
    {
        if (verb.Parse.GetValue(common.File) is { } file && ScenarioDocument.IsOne(file)) return Scripts(verb, file, common);
        if (verb.Load() is not { } system) return null;
        var chosen = verb.IsEnvironmentAsked ? [verb.Chosen(system)] : system.Deployments;
        return (system.Deployments[0].Spec.System,
            SystemRendering.Render(chosen, new() { Language = common.Language, Parts = options.Parts(verb.Parse) }));
    }

    // a load test in a file of its own is a script of k6
    private static (string Name, Delivery Delivery)? Scripts(Verb verb, string file, CommonOptions common)
    {
        var bag = new DiagnosticBag();
        var document = ScenarioDocument.Read(file, bag);
        var delivery = document is null || bag.HasErrors ? null : ScenarioScripts.Render(document, common.Language, bag);
        if (bag.Count > 0) new DiagnosticPrinter(common.ErrorPage(verb.Parse, verb.Shell), SourceFiles.With(verb.Settings))
            .Write(bag.Sorted());
        return delivery is null || bag.HasErrors ? null : (document!.Spec.Load, delivery);
    }

    private static void Refuse(EquatableList<FileChange> changes, string folder)
    {
        var ours = changes.Where(c => c.Kind == FileChangeKind.HandChanged).Select(c => c.Path).ToList();
        if (ours.Count == 0) return;
        var named = string.Join(", ", ours.Take(MostNamed)) + (ours.Count > MostNamed ? ", …" : "");
        throw new UserError(
            ours.Count == 1
                ? new($"1 file of '{folder}' was changed by hand, nothing was written: {named}",
                    $"1 fichier de « {folder} » a été modifié à la main, rien n'a été écrit : {named}")
                : new($"{ours.Count} files of '{folder}' were changed by hand, nothing was written: {named}",
                    $"{ours.Count} fichiers de « {folder} » ont été modifiés à la main, rien n'a été écrit : {named}"),
            new("look at them with --diff; --force writes over them", "regardez-les avec --diff ; --force les remplace"), ExitCode.Errors);
    }

    private static void WriteDifference(Verb verb, EquatableList<FileChange> changes)
    {
        foreach (var change in changes.Where(c => c.Kind != FileChangeKind.Same))
        {
            verb.Shell.Out.Write($"--- {(change.Before is null ? "/dev/null" : change.Path)}\n+++ {(change.After is null ? "/dev/null" : change.Path)}\n");
            verb.Shell.Out.Write(TextDifference.Of(change.Before ?? "", change.After ?? ""));
        }
    }
}
