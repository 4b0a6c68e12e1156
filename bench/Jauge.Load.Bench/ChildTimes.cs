using System.Runtime.InteropServices;

namespace Jauge.Load.Bench;

/// <summary>Processor time of the children that have ended, as the kernel counts it: user and system, their start included.</summary>
internal static partial class ChildTimes
{
    private const int Children = -1;

    public static unsafe double Seconds()
    {
        // struct rusage on 64-bit Linux: two timevals of two longs, then fourteen longs
        var usage = stackalloc long[18];
        return Usage(Children, usage) == 0 ? usage[0] + usage[2] + (usage[1] + usage[3]) / 1e6
            : throw new InvalidOperationException("getrusage failed");
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static unsafe partial int Usage(int who, long* usage);
}
