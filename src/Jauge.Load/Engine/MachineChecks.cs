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
        foreach (var addresses in targets.Select(t => t.Addresses).Where(a => a.Length > 0 && wanted / a.Length > Ports()))
            diagnostics.Add(LoadRunDiagnostics.TooFewPorts(wanted / addresses.Length, Ports(), addresses[0].EndPoint.ToString()));
    }

    // of an open plan nobody knows: as many as answers take
    private static long Wanted(LoadPlan plan)
    {
        var users = (long)Math.Ceiling(plan.Users?.Count.Max ?? 0);
        var each = plan.Connections.Protocol == HttpProtocol.Http2 ? plan.Connections.StreamsPerConnection : 1;
        users = (users + each - 1) / each;
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
        return bounds.Length == 2 ? Number(bounds[1]) - Number(bounds[0]) + 1 : long.MaxValue;
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
