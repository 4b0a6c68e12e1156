using System.CommandLine;
using Jauge.Catalog.Refresh;
using Jauge.Cli.Loading;
using Jauge.Cli.Options;
using Jauge.Cli.Terminal;
using Jauge.Core;
using Jauge.Report.Diagnostics;
using Jauge.Report.Layout;
using Jauge.Report.Prices;

namespace Jauge.Cli.Commands.Prices;

/// <summary><c>jauge prices diff</c>: a snapshot against the catalog, or against an earlier one.</summary>
internal static class DiffCommand
{
    public static Command Create(CommonOptions common, Shell shell)
    {
        var snapshot = common.Argument<string>("SNAPSHOT", "folder of a snapshot, or azure or aws for the newest below --out",
            "dossier d'un relevé, ou azure ou aws pour le dernier sous --out");
        var folder = RefreshSettings.Folder(common);
        var since = common.Option<string?>("--since", "SNAPSHOT", "compare with this snapshot or day, not with the catalog",
            "comparer à ce relevé ou ce jour, non au catalogue");
        var write = common.Flag("--write", "write each changed price file beside the old one, ending in .new",
            "écrire chaque fichier changé à côté de l'ancien, suffixe .new");
        var apply = common.Flag("--apply", "put the changed price files in place", "mettre en place les fichiers changés");
        var command = common.Verb(
            "diff", "what a snapshot changes",
            "ce que change un relevé",
            snapshot, folder, since, write, apply);
        command.SetAction(parse => new Diff(common, shell, parse, parse.GetRequiredValue(folder)).Run(
            parse.GetRequiredValue(snapshot), parse.GetValue(since), parse.GetValue(write) || parse.GetValue(apply),
            parse.GetValue(apply)));
        return command;
    }

    private sealed class Diff(CommonOptions common, Shell shell, ParseResult parse, string folder)
    {
        private readonly DiagnosticBag _bag = new();
        private readonly Page _page = common.PageOn(parse, shell);

        public int Run(string given, string? since, bool writes, bool applies)
        {
            if (PriceSnapshot.Load(Find(given), _bag) is { } snapshot)
            {
                if (since is null) Catalog(snapshot, writes, applies);
                else if (PriceSnapshot.Load(Earlier(snapshot, since), _bag) is { } earlier)
                    PriceDiffPrinter.Write(_page, SnapshotDiff.Between(earlier, snapshot));
            }

            if (_bag.Count > 0) new DiagnosticPrinter(common.ErrorPage(parse, shell), SourceFiles.Read).Write(_bag.Sorted());
            return _bag.HasErrors ? ExitCode.Errors : ExitCode.Done;
        }

        private string Earlier(PriceSnapshot snapshot, string since) =>
            Directory.Exists(since) ? since : Path.Combine(folder, snapshot.Provider, since);

        private string Find(string given)
        {
            if (Directory.Exists(given)) return given;
            if (!RefreshSettings.Providers.Contains(given))
                throw new UserError(new($"there is no folder or provider '{given}'", $"il n'y a ni dossier ni fournisseur « {given} »"),
                    NearestName.Help(given, RefreshSettings.Providers));
            return PriceSnapshot.Latest(folder, given) ?? throw new UserError(
                new($"there is no snapshot of {given} in '{folder}'", $"il n'y a pas de relevé de {given} dans « {folder} »"),
                new($"`jauge prices refresh --provider {given}` reads one", $"« jauge prices refresh --provider {given} » en lit un"),
                ExitCode.Errors);
        }

        private void Catalog(PriceSnapshot snapshot, bool writes, bool applies)
        {
            var own = Path.Combine(Home.Catalog, snapshot.Provider);
            if (RefreshMapping.Load(own, _bag) is not { } mapping) return;
            var diff = CatalogDiff.Between(snapshot, mapping, own);
            _bag.AddRange(diff.Diagnostics);
            PriceDiffPrinter.Write(_page, diff);
            if (writes) Write(diff, applies);
        }

        private void Write(CatalogDiff diff, bool applies)
        {
            var (written, failure) = diff.Write(applies);
            if (failure is not null) _bag.Add(failure);
            foreach (var file in written) _page.Line("✓ ".In(Ink.Good) + file);
        }
    }
}
