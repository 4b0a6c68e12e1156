using Jauge.Cli.Loading;
using Jauge.Core;
using Jauge.Rendering.Files;

namespace Jauge.Cli.Commands.Render;

/// <summary>A folder that deliveries are written into: whole, or not at all.</summary>
internal sealed class DeliveryFolder(string folder)
{
    private const string Staging = ".jauge-staging";

    private string LedgerPath => Path.Combine(folder, Ledger.FileName);

    /// <summary>What writing the delivery would change.</summary>
    /// <exception cref="UserError">The folder is a file, or a path in it leads out of it.</exception>
    public EquatableList<FileChange> Compare(Delivery delivery)
    {
        if (File.Exists(folder))
            throw new UserError(new($"'{folder}' is a file, not a folder", $"« {folder} » est un fichier, pas un dossier"));
        return DeliveryComparison.Compare(delivery, ReadLedger(), Read);
    }

    /// <summary>Writes what is to be changed.</summary>
    /// <exception cref="IOException">It cannot be written; the folder is as it was.</exception>
    public void Write(Delivery delivery, IEnumerable<FileChange> changes)
    {
        var isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        var staging = Path.Combine(folder, Staging);
        try
        {
            var todo = changes.Where(c => c.Kind != FileChangeKind.Same).ToList();
            Stage(staging, delivery, todo);
            Swap(staging, todo);
            FileSwap.Write(LedgerPath, Ledger.Of(delivery).Write());
        }
        finally
        {
            if (Directory.Exists(staging)) Directory.Delete(staging, recursive: true);
            if (isNew && !Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
        }
    }

    private Ledger ReadLedger()
    {
        if (!File.Exists(LedgerPath)) return Ledger.Empty;
        return Ledger.Read(File.ReadAllText(LedgerPath)) ?? throw new UserError(
            new($"'{LedgerPath}' is damaged: what was rendered before is not known",
                $"« {LedgerPath} » est abîmé : ce qui fut produit avant n'est plus connu"),
            new("restore it, or remove it and render with --force", "restaurez-le, ou supprimez-le et ajoutez --force"), ExitCode.Errors);
    }

    private string? Read(string path)
    {
        var full = Inside(path);
        return File.Exists(full) ? File.ReadAllText(full) : null;
    }

    // a link below the folder would let a rendering write anywhere
    private string Inside(string path)
    {
        var at = folder;
        foreach (var part in path.Split('/'))
        {
            at = Path.Combine(at, part);
            if (new FileInfo(at).LinkTarget is not null)
                throw new UserError(new($"'{at}' is a link: nothing is written through it",
                    $"« {at} » est un lien : rien n'est écrit au travers"), null, ExitCode.Errors);
        }

        return at;
    }

    private static void Stage(string staging, Delivery delivery, List<FileChange> todo)
    {
        var contents = delivery.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        foreach (var change in todo.Where(c => c.After is not null))
        {
            var path = Path.Combine(staging, "new", change.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, change.After);
            if (contents[change.Path].IsExecutable && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(path,
                    File.GetUnixFileMode(path) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }
    }

    // each old file is kept until all new ones are in place
    private void Swap(string staging, List<FileChange> todo)
    {
        var done = new List<FileChange>();
        try
        {
            foreach (var change in todo)
            {
                done.Add(change);
                Move(Path.Combine(folder, change.Path), Path.Combine(staging, "old", change.Path));
                Move(Path.Combine(staging, "new", change.Path), Path.Combine(folder, change.Path));
            }
        }
        catch
        {
            foreach (var change in Enumerable.Reverse(done))
            {
                if (File.Exists(Path.Combine(folder, change.Path))) File.Delete(Path.Combine(folder, change.Path));
                Move(Path.Combine(staging, "old", change.Path), Path.Combine(folder, change.Path));
            }

            throw;
        }
    }

    private static void Move(string from, string to)
    {
        if (!File.Exists(from)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(from, to);
    }
}
