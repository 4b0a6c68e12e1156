using Jauge.Core;

namespace Jauge.Rehearsal.Processes;

/// <summary>
/// The temporary folder of one rehearsal: everything that its parts write lies below it, and goes with it. It is traversable by the
/// users that servers run as. A lock in it says that its rehearsal lives; folders whose rehearsal died are removed by the next one.
/// </summary>
public sealed class RehearsalFolder : IDisposable
{
    /// <summary>Room below which nothing is started: a database that fills the disk half-way is worse than none.</summary>
    public static readonly Bytes LeastFree = new(256L << 20);

    private const string Prefix = "jauge-rehearsal-";
    private const string LockName = "alive";
    private readonly FileStream _lock;

    private RehearsalFolder(string path, FileStream alive) => (Path, _lock) = (path, alive);

    /// <summary>Absolute; no longer than the parent's path and some 25 characters, because a UNIX socket's path ends at 107.</summary>
    public string Path { get; }

    /// <summary>The last part of the path, which names the rehearsal's control groups too.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Where each part's log is, <c>NAME.log</c>.</summary>
    public string Logs => System.IO.Path.Combine(Path, "logs");

    /// <summary>Leaves the folder where it is at the end, for somebody who wants to look; the next rehearsal sweeps it away.</summary>
    public bool Keep { get; set; }

    /// <summary>Makes the folder of a new rehearsal, after sweeping those of dead ones.</summary>
    /// <param name="parent">Where; null for the system's temporary folder (TMPDIR).</param>
    /// <exception cref="RehearsalException">JG5204: the disk is nearly full; JG5206: this is not Linux;
    /// JG5209: the parent cannot be written to.</exception>
    public static RehearsalFolder Create(string? parent = null)
    {
        if (!OperatingSystem.IsLinux()) throw new RehearsalException(ProcessDiagnostics.NeedsLinux());
        parent ??= System.IO.Path.GetTempPath();
        StaleRehearsals.Sweep(parent);
        try
        {
            // Under another name until its lock is held: a sweep at the same moment must not take it for a dead one.
            var unique = System.IO.Path.GetRandomFileName()[..8];
            var starting = Directory.CreateDirectory(System.IO.Path.Combine(parent, $".{Prefix}{unique}"));
            var alive = new FileStream(System.IO.Path.Combine(starting.FullName, LockName), FileMode.Create, FileAccess.Write,
                FileShare.None);
            var path = System.IO.Path.Combine(parent, starting.Name[1..]);
            Directory.Move(starting.FullName, path);
            return new RehearsalFolder(path, alive).Prepared();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Full(parent) ?? new RehearsalException(ProcessDiagnostics.NoFolder(parent, failure.Message));
        }
    }

    /// <summary>Makes a folder below this one, and gives it to a user.</summary>
    /// <param name="relative">Its path; folders on the way are made.</param>
    /// <param name="user">The user that a server runs as; ignored without root, where everything runs as one user.</param>
    /// <returns>Its absolute path.</returns>
    /// <exception cref="RehearsalException">JG5204: the disk is full; JG5207: there is no such user.</exception>
    public string Folder(string relative, string? user = null) => Writing(() =>
    {
        var path = System.IO.Path.Combine(Path, relative);
        Directory.CreateDirectory(path);
        Own(path, user);
        return path;
    });

    /// <summary>Writes a file below this folder, and gives it to a user.</summary>
    /// <param name="relative">Its path; folders on the way are made.</param>
    /// <param name="text">Its content, UTF-8.</param>
    /// <param name="user">As for <see cref="Folder"/>.</param>
    /// <param name="secret">Readable by its owner alone.</param>
    /// <returns>Its absolute path.</returns>
    /// <exception cref="RehearsalException">JG5204: the disk is full; JG5207: there is no such user.</exception>
    public string File(string relative, string text, string? user = null, bool secret = false) => Writing(() =>
    {
        var path = System.IO.Path.Combine(Path, relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        System.IO.File.SetUnixFileMode(path, secret ? OwnerOnly : OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        Own(path, user);
        return path;
    });

    /// <summary>Room left on the folder's disk.</summary>
    public Bytes Free() => new(new DriveInfo(Path).AvailableFreeSpace);

    /// <summary>Removes the folder unless it is kept. Whatever still runs in it must have ended.</summary>
    public void Dispose()
    {
        if (!Keep) StaleRehearsals.Remove(Path);
        _lock.Dispose();
    }

    internal static RehearsalException? Full(string folder)
    {
        var free = new Bytes(new DriveInfo(folder).AvailableFreeSpace);
        return free < new Bytes(1 << 20) ? new RehearsalException(ProcessDiagnostics.DiskFull(folder, free.ToString())) : null;
    }

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode Traversable = OwnerOnly | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private RehearsalFolder Prepared()
    {
        try
        {
            if (Free() < LeastFree) throw new RehearsalException(ProcessDiagnostics.DiskFull(Path, Free().ToString()));
            System.IO.File.SetUnixFileMode(Path, Traversable);
            Directory.CreateDirectory(Logs);
            return this;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private static void Own(string path, string? user)
    {
        if (user is null || !Environment.IsPrivilegedProcess) return;
        var who = ServiceUser.Find(user)
            ?? throw new RehearsalException(ProcessDiagnostics.NoSuchUser(System.IO.Path.GetFileName(path), user));
        Native.Give(path, who.Id, who.Group);
    }

    private string Writing(Func<string> write)
    {
        try
        {
            return write();
        }
        catch (IOException) when (Full(Path) is { } full)
        {
            throw full;
        }
    }
}
