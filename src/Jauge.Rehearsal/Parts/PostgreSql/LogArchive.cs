namespace Jauge.Rehearsal.Parts.PostgreSql;

/// <summary>Where a server's log goes.</summary>
internal static class LogArchive
{
    /// <summary>Path, below the rehearsal's, of the program that takes each file of the log; pgBackRest checks that its own name is in
    /// it.</summary>
    internal static string FileOf(string name) => $"{name}-log/pgbackrest-push";

    /// <summary>The same, absolute.</summary>
    internal static string ProgramOf(Workbench bench, string name) => Path.Combine(bench.Folder.Path, FileOf(name));
}
