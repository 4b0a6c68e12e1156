using System.Globalization;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Parts.PostgreSql;

/// <summary>PostgreSQL's programs: Debian keeps them outside PATH, a folder for each major version.</summary>
public static class PostgresPrograms
{
    private const string Debian = "/usr/lib/postgresql";

    /// <summary>The Debian package of the server.</summary>
    public const string Package = "postgresql";

    /// <summary>The folder of the newest version that is installed.</summary>
    /// <exception cref="RehearsalException">JG5200: no PostgreSQL server is installed.</exception>
    public static string Folder() => Versions().FirstOrDefault() ?? Path.GetDirectoryName(Programs.Find("postgres", Package))!;

    private static IEnumerable<string> Versions() => !Directory.Exists(Debian) ? []
        : Directory.EnumerateDirectories(Debian).OrderByDescending(Major).Select(f => Path.Combine(f, "bin"))
            .Where(f => File.Exists(Path.Combine(f, "postgres")));

    private static int Major(string folder) =>
        int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
}
