using System.Runtime.InteropServices;

namespace Jauge.StandIn.Work;

/// <summary>A thread's sleep of so many nanoseconds that another thread can end: <c>ppoll</c> on an <c>eventfd</c>.</summary>
internal sealed partial class Sleeper : IDisposable
{
    private const int CloseOnExec = 0x80000;            // EFD_CLOEXEC, sys/eventfd.h
    private const int NonBlocking = 0x800;              // EFD_NONBLOCK
    private const short Readable = 1;                   // POLLIN, poll.h
    private const long NanosecondsPerSecond = 1_000_000_000;
    private readonly int _event = Event(0, CloseOnExec | NonBlocking);

    internal void Sleep(long nanoseconds)
    {
        var poll = new Poll { File = _event, Events = Readable };
        var time = new Time { Seconds = (nint)(nanoseconds / NanosecondsPerSecond),
            Nanoseconds = (nint)(nanoseconds % NanosecondsPerSecond) };
        if (Wait(ref poll, 1, ref time, 0) > 0) _ = Read(_event, out _, sizeof(ulong));
    }

    internal void Wake()
    {
        var one = 1UL;
        _ = Write(_event, ref one, sizeof(ulong));
    }

    public void Dispose() => _ = Close(_event);

    [LibraryImport("libc", EntryPoint = "eventfd")]
    private static partial int Event(uint first, int flags);

    [LibraryImport("libc", EntryPoint = "ppoll")]
    private static partial int Wait(ref Poll poll, nuint count, ref Time time, nint mask);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int file, out ulong value, nuint length);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint Write(int file, ref ulong value, nuint length);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);

    [StructLayout(LayoutKind.Sequential)]
    private struct Poll
    {
        public int File;
        public short Events;
        public short Returned;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
