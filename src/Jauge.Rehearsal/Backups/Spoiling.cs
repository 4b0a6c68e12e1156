namespace Jauge.Rehearsal.Backups;

/// <summary>Finds and changes files of a pgBackRest repository.</summary>
internal static class Spoiling
{
    // full backups end in F, incremental ones in I and carry their full one's name in front: the greatest name is the last
    internal static string LargestOfLastBackup(string folder) =>
        Files(folder, "*.lz4").Where(f => f.Contains("/pg_data/base/", StringComparison.Ordinal))
        .GroupBy(SetOf).MaxBy(g => g.Key, StringComparer.Ordinal)!.MaxBy(f => new FileInfo(f).Length)!;

    /// <summary>The first file of the log that the last backup does not need to be consistent, and every later instant does.</summary>
    internal static string FirstOfLogAfter(string folder, string last) => Files(folder, "????????????????????????-*.lz4")
        .Where(f => string.CompareOrdinal(Path.GetFileName(f), 0, last, 0, last.Length) > 0)
            .MinBy(Path.GetFileName, StringComparer.Ordinal)!;

    // in place of a copy: a link to the file elsewhere must not change with it
    internal static void TurnByte(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 0x55;
        var copy = file + ".new";
        File.Copy(file, copy);
        File.WriteAllBytes(copy, bytes);
        File.SetUnixFileMode(copy, File.GetUnixFileMode(file) | UnixFileMode.OtherRead);
        File.Move(copy, file, overwrite: true);
    }

    private static string SetOf(string file) => file[..file.IndexOf("/pg_data/", StringComparison.Ordinal)];

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories);
}
