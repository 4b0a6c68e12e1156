using System.Runtime.InteropServices;

namespace TrytonReplica;

/// <summary>What .NET has no word for: asking a process to end.</summary>
internal static partial class ProcessSignals
{
    private const int Term = 15;

    public static void Terminate(int process) => _ = Kill(process, Term);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
