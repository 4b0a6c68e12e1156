using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Jauge.Testing.Delays;

/// <summary>Waits until a socket may be read or a time has passed, to a few microseconds: what .NET offers for that rounds to
/// milliseconds.</summary>
internal sealed unsafe partial class Readiness : IDisposable
{
    private const int Most = 256;
    private const int TimerSlack = 29;
    private readonly int _epoll = Create(0);
    private readonly byte[] _events = new byte[Most * 16];
    private readonly List<long> _ready = [];

    // the kernel's structure is packed on x86-64 only
    private static int DataOffset => RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 4 : 8;

    /// <summary>Lets the calling thread be woken on time: Linux adds 50 µs otherwise.</summary>
    public static void BePunctual() => _ = Control(TimerSlack, 1, 0, 0, 0);

    public void Add(Socket socket, long name)
    {
        var wanted = stackalloc byte[16];
        *(uint*)wanted = 1; // readable
        *(long*)(wanted + DataOffset) = name;
        if (Change(_epoll, 1, (int)socket.Handle, wanted) != 0)
        {
            throw new InvalidOperationException("epoll_ctl failed");
        }
    }

    /// <summary>The names of the sockets that may be read; none after the time.</summary>
    public IReadOnlyList<long> Wait(TimeSpan most)
    {
        _ready.Clear();
        var time = stackalloc long[] { most.Ticks / TimeSpan.TicksPerSecond, most.Ticks % TimeSpan.TicksPerSecond * 100 };
        fixed (byte* events = _events)
        {
            var count = WaitPrecisely(_epoll, events, Most, time, null);
            for (var at = 0; at < count; at++)
            {
                _ready.Add(*(long*)(events + at * (DataOffset + 8) + DataOffset));
            }
        }
        return _ready;
    }

    public void Dispose() => _ = Close(_epoll);

    [LibraryImport("libc", EntryPoint = "epoll_create1")]
    private static partial int Create(int flags);

    [LibraryImport("libc", EntryPoint = "epoll_ctl")]
    private static partial int Change(int epoll, int operation, int descriptor, byte* wanted);

    [LibraryImport("libc", EntryPoint = "epoll_pwait2")]
    private static partial int WaitPrecisely(int epoll, byte* events, int most, long* time, void* signals);

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Control(int option, nuint value, nuint third, nuint fourth, nuint fifth);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
