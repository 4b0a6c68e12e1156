using System.Globalization;
using Jauge.Core;
using Jauge.Load.Plans;
using Jauge.Load.Wires;
using Jauge.Load.Wires.Epoll;

namespace Jauge.Load.Engine;

/// <summary>What a plan needs of this machine: files and local ports for its connections.</summary>
internal static class MachineChecks
{
    private const long OwnFiles = 64;                              // what the process has open besides
    private const string PortRange = "/proc/sys/net/ipv4/ip_local_port_range";

    internal static void Check(LoadPlan plan, IReadOnlyList<CompiledTarget> targets, DiagnosticBag diagnostics)
    {
        if (!Reactors.HasEpoll) return;
        var wanted = Wanted(plan);
        if (wanted + OwnFiles > Files()) diagnostics.Add(LoadRunDiagnostics.TooFewDescriptors(wanted, Files()));
        foreach (var target in targets.Where(t => t.Addresses.Length > 0))
            if (wanted / target.Addresses.Length > Ports()) diagnostics.Add(LoadRunDiagnostics.TooFewPorts(wanted / target.Addresses.Length, Ports(), target.Addresses[0].EndPoint.ToString()));
    }

    // of an open plan nobody knows: as many as answers take
    private static long Wanted(LoadPlan plan)
    {
        var users = (long)Math.Ceiling(plan.Users?.Count.Max ?? 0);
        if (plan.Connections.Protocol == HttpProtocol.Http2) users = (users + plan.Connections.StreamsPerConnection - 1) / plan.Connections.StreamsPerConnection;
        return plan.Connections.MaxConnections > 0 ? Math.Min(plan.Connections.MaxConnections, users) : users;
    }

    private static unsafe long Files()
    {
        var limits = stackalloc ulong[2];
        return Libc.Limit(7, limits) == 0 ? (long)Math.Min(limits[0], long.MaxValue) : long.MaxValue;
    }

    private static long Ports()
    {
        if (!File.Exists(PortRange)) return long.MaxValue;
        var bounds = File.ReadAllText(PortRange).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return bounds.Length != 2 ? long.MaxValue : long.Parse(bounds[1], CultureInfo.InvariantCulture) - long.Parse(bounds[0], CultureInfo.InvariantCulture) + 1;
    }
}
