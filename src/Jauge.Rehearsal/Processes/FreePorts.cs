using System.Net;
using System.Net.Sockets;

namespace Jauge.Rehearsal.Processes;

/// <summary>
/// Chooses ports that nobody has, and holds them: two rehearsals on one machine never get the same one. A held port is bound but not
/// listened on, and marked reusable, so that a server that marks its own port so (all common ones do) takes it over at once.
/// Thread-safe.
/// </summary>
public sealed class FreePorts : IDisposable
{
    /// <summary>First port that is looked at: above what services register, below what the kernel gives to outgoing connections
    /// (from 32768 on, Linux' default).</summary>
    public const int First = 20_000;

    /// <summary>Last port that is looked at.</summary>
    public const int Last = 32_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<int, Socket> _held = [];
    private int _next = First + (Environment.ProcessId * 37 % (Last - First));

    /// <summary>Takes a port of 127.0.0.1.</summary>
    /// <param name="offset">A second port, this much higher, that must be free too and is held with it, such as the 10,000 of a Redis
    /// cluster's bus; 0 for none.</param>
    /// <returns>The lower port.</returns>
    /// <exception cref="RehearsalException">JG5205: none is left.</exception>
    public int Take(int offset = 0)
    {
        lock (_gate)
        {
            for (var tries = First; tries <= Last; tries++)
            {
                var port = _next++;
                if (_next > Last) _next = First;
                if (TryHold(port, offset)) return port;
            }
        }

        throw new RehearsalException(ProcessDiagnostics.NoFreePort(First, Last));
    }

    /// <summary>Lets go of a port; for programs that do not mark theirs reusable, just before they start.</summary>
    public void Release(int port)
    {
        lock (_gate)
        {
            if (_held.Remove(port, out var socket)) socket.Dispose();
        }
    }

    /// <summary>Whether a port could be listened on now by a server that marks it reusable.</summary>
    public static bool IsFree(int port)
    {
        using var socket = Bound(port, reusable: true);
        return socket is not null;
    }

    /// <summary>Lets go of all.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var socket in _held.Values)
                socket.Dispose();
            _held.Clear();
        }
    }

    private bool TryHold(int port, int offset)
    {
        if (Bound(port, reusable: false) is not { } first) return false;
        if (offset == 0) return Hold(port, first);
        if (Bound(port + offset, reusable: false) is { } second) return Hold(port, first) && Hold(port + offset, second);
        first.Dispose();
        return false;
    }

    private bool Hold(int port, Socket socket)
    {
        Reusable(socket, true);
        _held.Add(port, socket);
        return true;
    }

    private static Socket? Bound(int port, bool reusable)
    {
        Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            // .NET marks a socket reusable when it binds unless it is exclusive.
            socket.ExclusiveAddressUse = !reusable;
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }

    private static void Reusable(Socket socket, bool value) =>
        socket.SetRawSocketOption(1, 2, BitConverter.GetBytes(value ? 1 : 0)); // SOL_SOCKET, SO_REUSEADDR of Linux
}
