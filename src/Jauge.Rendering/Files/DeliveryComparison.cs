using Jauge.Core;

namespace Jauge.Rendering.Files;

/// <summary>Holds a delivery against a folder.</summary>
public static class DeliveryComparison
{
    /// <summary>What writing the delivery would change, by path.</summary>
    /// <param name="delivery">What will be written.</param>
    /// <param name="ledger">What was written last time.</param>
    /// <param name="read">Text of a file of the folder; null where there is none.</param>
    /// <remarks>A file that is already as it will be is the same, whoever wrote it; one that nobody rendered is never removed.</remarks>
    public static EquatableList<FileChange> Compare(Delivery delivery, Ledger ledger, Func<string, string?> read)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(read);
        var kept = delivery.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var written = delivery.Files.Select(f => Change(f.Path, read(f.Path), f.Content, ledger));
        var removed = ledger.Hashes.Keys.Where(path => !kept.Contains(path)).Select(path => Change(path, read(path), null, ledger));
        return [.. written.Concat(removed).Where(c => c.Before != c.After || c.After is not null)
            .OrderBy(c => c.Path, StringComparer.Ordinal)];
    }

    private static FileChange Change(string path, string? before, string? after, Ledger ledger) =>
        new(path, Kind(path, before, after, ledger), before, after);

    private static FileChangeKind Kind(string path, string? before, string? after, Ledger ledger) =>
        before == after ? FileChangeKind.Same
        : before is null ? FileChangeKind.Added
        : !ledger.IsOurs(path, before) ? FileChangeKind.HandChanged
        : after is null ? FileChangeKind.Removed : FileChangeKind.Changed;
}
