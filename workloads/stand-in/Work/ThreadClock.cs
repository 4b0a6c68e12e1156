using System.Runtime.InteropServices;

namespace Jauge.StandIn.Work;

/// <summary>CPU time of the calling thread: it stands still while the thread waits for a core, or is throttled.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;                // CLOCK_THREAD_CPUTIME_ID, linux/time.h
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>Nanoseconds since some instant of the thread's life.</summary>
    internal static long Nanoseconds()
    {
        if (Read(ThreadCpuTime, out var now) != 0) throw new PlatformNotSupportedException("CPU time of a thread needs Linux.");
        return checked((now.Seconds * NanosecondsPerSecond) + now.Nanoseconds);
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, out Instant now);

    [StructLayout(LayoutKind.Sequential)]
    private struct Instant
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
