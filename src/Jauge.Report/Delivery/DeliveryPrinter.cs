using Jauge.Core;
using Jauge.Rendering.Files;
using Jauge.Report.Layout;

namespace Jauge.Report.Delivery;

/// <summary>Says what was written, and what no file does.</summary>
public static class DeliveryPrinter
{
    /// <summary>Prints it.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="folder">Where the files are.</param>
    /// <param name="delivery">What was written.</param>
    /// <param name="changes">What that changed.</param>
    public static void Write(Page page, string folder, Rendering.Files.Delivery delivery, EquatableList<FileChange> changes)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(delivery);
        var added = Count(changes, k => k == FileChangeKind.Added);
        var changed = Count(changes, k => k is FileChangeKind.Changed or FileChangeKind.HandChanged);
        var removed = Count(changes, k => k == FileChangeKind.Removed);
        page.Paragraph("✓ ".In(Ink.Good) + page.Say(
            $"{delivery.Files.Count} files in {folder}: {added} new, {changed} changed, {removed} removed",
            $"{delivery.Files.Count} fichiers dans {folder} : {added} nouveaux, {changed} changés, {removed} retirés"));
        foreach (var note in delivery.Notes) page.Item("! ".In(Ink.Caution), page.Say(note));
    }

    private static int Count(EquatableList<FileChange> changes, Func<FileChangeKind, bool> counts) => changes.Count(c => counts(c.Kind));
}
