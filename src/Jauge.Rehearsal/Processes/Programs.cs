namespace Jauge.Rehearsal.Processes;

/// <summary>Finds programs: on PATH, then where Debian keeps those of the system.</summary>
public static class Programs
{
    private static readonly string[] SystemFolders = ["/usr/local/sbin", "/usr/sbin", "/sbin", "/usr/local/bin", "/usr/bin", "/bin"];

    /// <summary>The absolute path of a program.</summary>
    /// <param name="program">A name, or an absolute path that must exist.</param>
    /// <param name="package">The Debian package to propose when it is missing.</param>
    /// <exception cref="RehearsalException">JG5200: it is not installed.</exception>
    public static string Find(string program, string package) => TryFind(program)
        ?? throw new RehearsalException(ProcessDiagnostics.MissingProgram(program, package.Length == 0 ? Path.GetFileName(program)
            : package));

    /// <summary>The absolute path of a program; null where it is not installed.</summary>
    public static string? TryFind(string program)
    {
        ArgumentException.ThrowIfNullOrEmpty(program);
        return Path.IsPathRooted(program) ? Runnable(program)
            : Folders().Select(f => Runnable(Path.Combine(f, program))).FirstOrDefault(p => p is not null);
    }

    private static IEnumerable<string> Folders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':',
            StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathRooted).Concat(SystemFolders);

    private static string? Runnable(string path) => File.Exists(path) && (File.GetUnixFileMode(path) & Executable) != 0 ? path : null;

    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
}
