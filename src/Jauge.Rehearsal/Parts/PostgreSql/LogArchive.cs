namespace Jauge.Rehearsal.Parts.PostgreSql;

/// <summary>Where a server's log goes.</summary>
internal static class LogArchive
{
    /// <summary>Folder of the backups of a server or a cluster, below the rehearsal's.</summary>
    internal static string FolderOf(string name) => $"{name}-backup";

    /// <summary>Path, below the rehearsal's, of the program that takes each file of the log; pgBackRest checks that its own name is in it.</summary>
    internal static string FileOf(string name) => $"{FolderOf(name)}/pgbackrest-push";

    /// <summary>The same, absolute.</summary>
    internal static string ProgramOf(Workbench bench, string name) => Path.Combine(bench.Folder.Path, FileOf(name));
}
