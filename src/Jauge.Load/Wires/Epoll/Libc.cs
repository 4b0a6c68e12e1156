using System.Runtime.InteropServices;

namespace Jauge.Load.Wires.Epoll;

/// <summary>What is asked of Linux. The numbers are those of x86-64 and arm64 alike (asm-generic); <c>epoll_event</c> is packed on x86-64
/// only, see
/// <see cref="EventBuffer"/>.</summary>
internal static unsafe partial class Libc
{
    internal const int Stream = 1;
    internal const int NonBlocking = 0x800;
    internal const int CloseOnExec = 0x80000;
    internal const int Tcp = 6;
    internal const int NoDelay = 1;
    internal const int SocketLevel = 1;
    internal const int SocketError = 4;
    internal const int NoSignal = 0x4000;
    internal const int Add = 1;
    internal const int Modify = 3;
    internal const uint Readable = 0x1;
    internal const uint Writable = 0x4;
    internal const uint Error = 0x8;
    internal const uint HangUp = 0x10;
    internal const int Interrupted = 4;
    internal const int Again = 11;
    internal const int TooManyInSystem = 23;
    internal const int TooMany = 24;
    internal const int AddressInUse = 98;
    internal const int AddressNotAvailable = 99;
    internal const int NoBuffers = 105;
    internal const int ConnectionRefused = 111;
    internal const int InProgress = 115;
    internal const int SetTimerSlack = 29;
    internal const int ThreadCpuClock = 3;

    [LibraryImport("libc", EntryPoint = "socket", SetLastError = true)]
    internal static partial int Socket(int family, int type, int protocol);

    [LibraryImport("libc", EntryPoint = "connect", SetLastError = true)]
    internal static partial int Connect(int socket, byte* address, uint length);

    [LibraryImport("libc", EntryPoint = "setsockopt", SetLastError = true)]
    internal static partial int SetOption(int socket, int level, int name, int* value, uint length);

    [LibraryImport("libc", EntryPoint = "getsockopt", SetLastError = true)]
    internal static partial int GetOption(int socket, int level, int name, int* value, uint* length);

    [LibraryImport("libc", EntryPoint = "recv", SetLastError = true)]
    internal static partial nint Receive(int socket, byte* into, nint length, int flags);

    [LibraryImport("libc", EntryPoint = "send", SetLastError = true)]
    internal static partial nint Send(int socket, byte* from, nint length, int flags);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    internal static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "epoll_create1", SetLastError = true)]
    internal static partial int EpollCreate(int flags);

    [LibraryImport("libc", EntryPoint = "epoll_ctl", SetLastError = true)]
    internal static partial int EpollControl(int epoll, int operation, int descriptor, byte* epollEvent);

    [LibraryImport("libc", EntryPoint = "epoll_wait", SetLastError = true)]
    internal static partial int EpollWait(int epoll, byte* events, int most, int milliseconds);

    // glibc 2.35 and Linux 5.11, 2021
    [LibraryImport("libc", EntryPoint = "epoll_pwait2", SetLastError = true)]
    internal static partial int EpollWaitPrecisely(int epoll, byte* events, int most, long* timeout, void* signals);

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    internal static partial int ControlThread(int option, nuint argument, nuint third, nuint fourth, nuint fifth);

    [LibraryImport("libc", EntryPoint = "clock_gettime", SetLastError = true)]
    internal static partial int ClockTime(int clock, long* time);

    [LibraryImport("libc", EntryPoint = "getrlimit", SetLastError = true)]
    internal static partial int Limit(int resource, ulong* limits);

    internal static int LastError => Marshal.GetLastPInvokeError();
}
