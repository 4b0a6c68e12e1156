using System.Diagnostics;

namespace Jauge.Rehearsal.Processes;

/// <summary>What this machine allows, found by trying once.</summary>
/// <param name="Mode">The strongest that worked.</param>
/// <param name="Reason">Why nothing stronger: what the kernel said; empty where namespaces work.</param>
public sealed record Isolation(IsolationMode Mode, string Reason)
{
    /// <summary>Tries namespaces, then user namespaces. Takes some ten milliseconds.</summary>
    /// <exception cref="RehearsalException">This is not Linux, or util-linux is missing.</exception>
    public static Isolation Probe()
    {
        if (!OperatingSystem.IsLinux()) throw new RehearsalException(ProcessDiagnostics.NeedsLinux());
        foreach (var tool in (string[])["setpriv", "unshare", "setsid"])
            Programs.Find(tool, "util-linux");

        var (works, asRoot) = Environment.IsPrivilegedProcess ? Try(IsolationMode.Namespaces) : (false, "");
        if (works) return new(IsolationMode.Namespaces, "");
        var (worksAsUser, asUser) = Try(IsolationMode.UserNamespaces);
        return worksAsUser ? new(IsolationMode.UserNamespaces, asRoot) : new(IsolationMode.None, asUser);
    }

    private static (bool Works, string Said) Try(IsolationMode mode)
    {
        ProcessStartInfo start = new(Programs.Find("unshare", "util-linux")) { RedirectStandardError = true,
            RedirectStandardOutput = true };
        foreach (var argument in LaunchLine.Unshare(mode).Skip(1).Append("--").Concat(LaunchLine.SharedMemory).Append("true"))
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEnd().Trim();
        process.WaitForExit();
        return (process.ExitCode == 0, said);
    }
}
