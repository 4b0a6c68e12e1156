using System.Runtime.InteropServices;

namespace Jauge.Rehearsal.Processes;

/// <summary>The few calls of the C library that .NET does not offer.</summary>
internal static partial class Native
{
    public const int Kill = 9;
    public const int Continue = 18;
    public const int Stop = 19;

    /// <summary>True when the signal was sent; false when nobody has that id any more.</summary>
    public static bool Signal(int pid, int signal) => pid > 0 && SendSignal(pid, signal) == 0;

    /// <summary>Gives a file or folder to a user; false when that is not allowed.</summary>
    public static bool Give(string path, int user, int group) => ChangeOwner(path, user, group) == 0;

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int pid, int signal);

    [LibraryImport("libc", EntryPoint = "lchown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ChangeOwner(string path, int user, int group);
}
