using System.Globalization;

namespace Jauge.Rehearsal.Processes;

/// <summary>The command line that starts a part so that it cannot outlive the rehearsal.</summary>
/// <remarks>
/// Outside the namespace: die with the rehearsal's launch thread, a session of its own (Ctrl-C reaches the rehearsal alone), the log,
/// the control groups. Inside: a /dev/shm of its own, the user, and "die with the parent" again, because the kernel forgets it when a
/// process changes its user.
/// </remarks>
internal static class LaunchLine
{
    /// <summary>Exit code of a launch whose rehearsal died before the kernel was told to kill the child with it.</summary>
    public const int Orphan = 125;

    /// <summary>Exit code of a launch that could not enter its control group.</summary>
    public const int NoGroup = 124;

    // $1 the rehearsal's pid, $2 the log, then groups up to "--", then the command. "0" means the process that writes it.
    private const string Outer =
        "[ \"$PPID\" = \"$1\" ] || exit 125; exec </dev/null >>\"$2\" 2>&1 || exit 1; shift 2; ulimit -c 0; " +
        "while [ \"$1\" != -- ]; do echo 0 >\"$1/cgroup.procs\" || exit 124; shift; done; shift; exec \"$@\"";

    /// <summary>Mounts a /dev/shm that goes with the namespace: PostgreSQL killed outright leaves its segments there.</summary>
    public static readonly string[] SharedMemory = ["sh", "-c", "mount -t tmpfs -o mode=1777 tmpfs /dev/shm && exec \"$@\"", "shm"];

    /// <summary>The first words: what dies with the launching thread, and logs.</summary>
    public static IEnumerable<string> Outside(string log, IEnumerable<string> groups) =>
    [
        "setpriv", "--pdeathsig", "KILL", "--", "setsid", "sh", "-c", Outer, "launch",
        Environment.ProcessId.ToString(CultureInfo.InvariantCulture), log, .. groups, "--",
    ];

    /// <summary><c>unshare</c> and its options.</summary>
    public static IEnumerable<string> Unshare(IsolationMode mode) => mode switch
    {
        IsolationMode.Namespaces => ["unshare", .. Namespaces],
        IsolationMode.UserNamespaces => ["unshare", "--user", "--map-current-user", "--keep-caps", .. Namespaces],
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    /// <summary>The last words before the program: its user, and whom it dies with.</summary>
    public static IEnumerable<string> Inside(IsolationMode mode, ServiceUser? user) =>
        ["setpriv", .. Who(mode, user), "--pdeathsig", "KILL", "--"];

    private static readonly string[] Namespaces = ["--pid", "--ipc", "--mount", "--fork", "--kill-child=KILL", "--mount-proc"];

    private static IEnumerable<string> Who(IsolationMode mode, ServiceUser? user) => (mode, user) switch
    {
        (_, { } who) => [$"--reuid={who.Name}", $"--regid={who.Group}", "--init-groups"],
        (IsolationMode.UserNamespaces, _) => ["--ambient-caps", "-all", "--inh-caps", "-all"],
        _ => [],
    };
}
