using System.Runtime.InteropServices;
using Jauge.Load.Wires.Epoll;
using Jauge.Load.Wires.Sockets;

namespace Jauge.Load.Wires;

/// <summary>Chooses what a loop waits with.</summary>
internal static class Reactors
{
    /// <summary>Whether this is a Linux whose numbers are known.</summary>
    internal static bool HasEpoll =>
        OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    internal static Reactor Create() => HasEpoll ? new EpollReactor() : new SocketReactor();
}
