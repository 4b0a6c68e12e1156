using System.CommandLine;
using System.Text.Json.Nodes;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Core;
using Jauge.Rendering;
using Jauge.Rendering.Files;
using Jauge.Report.Json;
using Jauge.Report.Layout;

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
        if (verb.Load() is not { } system) return ExitCode.Errors;
        var chosen = verb.IsEnvironmentAsked ? [verb.Chosen(system)] : system.Deployments;
        var delivery = SystemRendering.Render(chosen, new() { Language = common.Language, Parts = options.Parts(verb.Parse) });
        var name = verb.Parse.GetValue(options.Out) ?? Path.Combine("delivery", system.Deployments[0].Spec.System);
        var folder = new DeliveryFolder(name);
        var changes = folder.Compare(delivery);
        var isDiff = verb.Parse.GetValue(options.Diff);
        if (!isDiff)
        {
            if (!verb.Parse.GetValue(options.Force)) Refuse(changes, name);
            folder.Write(delivery, changes);
        }

        if (verb.IsJson) JsonTree.Write(verb.Shell.Out, Json(name, delivery, changes));
        else if (isDiff) WriteDifference(verb, changes);
        else WriteSummary(verb.Page, name, delivery, changes);
        return ExitCode.Done;
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

    private static void WriteSummary(Page page, string folder, Delivery delivery, EquatableList<FileChange> changes)
    {
        int Count(params ReadOnlySpan<FileChangeKind> kinds) => Counted(changes, kinds);
        var (added, changed, removed) = (Count(FileChangeKind.Added), Count(FileChangeKind.Changed, FileChangeKind.HandChanged), Count(FileChangeKind.Removed));
        page.Paragraph("✓ ".In(Ink.Good) + page.Say(
            $"{delivery.Files.Count} files in {folder}: {added} new, {changed} changed, {removed} removed",
            $"{delivery.Files.Count} fichiers dans {folder} : {added} nouveaux, {changed} changés, {removed} retirés"));
        foreach (var note in delivery.Notes) page.Item("! ".In(Ink.Caution), page.Say(note));
    }

    private static int Counted(EquatableList<FileChange> changes, ReadOnlySpan<FileChangeKind> kinds)
    {
        var count = 0;
        foreach (var change in changes)
            if (kinds.Contains(change.Kind)) count++;
        return count;
    }

    private static JsonObject Json(string folder, Delivery delivery, EquatableList<FileChange> changes) => new()
    {
        ["folder"] = folder.Replace('\\', '/'),
        ["files"] = new JsonArray([.. changes.Select(c => (JsonNode)new JsonObject { ["path"] = c.Path, ["change"] = Word(c.Kind) })]),
        ["notes"] = new JsonArray([.. delivery.Notes.Select(n => (JsonNode)new JsonObject { ["en"] = n.English, ["fr"] = n.French })]),
    };

    private static string Word(FileChangeKind kind) => kind switch
    {
        FileChangeKind.Added => "added",
        FileChangeKind.Changed => "changed",
        FileChangeKind.Removed => "removed",
        FileChangeKind.HandChanged => "hand-changed",
        _ => "same",
    };
}
