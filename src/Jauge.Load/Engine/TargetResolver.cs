using System.Net;
using System.Net.Sockets;
using Jauge.Core;
using Jauge.Load.Plans;
using Jauge.Load.Tls;
using Jauge.Load.Wires;

namespace Jauge.Load.Engine;

/// <summary>Finds the addresses of a plan's targets.</summary>
internal static class TargetResolver
{
    /// <summary>Every target with its addresses; what is not found goes into the bag.</summary>
    internal static List<CompiledTarget> Resolve(LoadPlan plan, DiagnosticBag diagnostics) =>
        [.. plan.Targets.Select(t => Resolve(t, plan.Connections.Protocol, diagnostics))];

    private static CompiledTarget Resolve(LoadTarget target, HttpProtocol protocol, DiagnosticBag diagnostics) =>
        new(target, [.. Addresses(target, diagnostics).Select(a => new Destination(a))], TlsOptions.Of(target, protocol, diagnostics));

    private static IEnumerable<IPEndPoint> Addresses(LoadTarget target, DiagnosticBag diagnostics)
    {
        foreach (var (host, port) in target.Others.Select(o => Split(o, target.Port)).Prepend((target.Host, target.Port)))
        {
            if (Find(host) is { } address) yield return new(address, port);
            else diagnostics.Add(LoadRunDiagnostics.UnknownHost(host));
        }
    }

    // host, host:port, address or [address]:port
    private static (string Host, int Port) Split(string text, int usual)
    {
        if (IPEndPoint.TryParse(text, out var endPoint)) return (endPoint.Address.ToString(), endPoint.Port > 0 ? endPoint.Port : usual);
        var colon = text.LastIndexOf(':');
        return colon > 0 && int.TryParse(text.AsSpan(colon + 1), out var port) ? (text[..colon], port) : (text, usual);
    }

    // IPv4 first, as most servers of one's own listen there
    private static IPAddress? Find(string host)
    {
        if (IPAddress.TryParse(host, out var address)) return address;
        try
        {
            return Dns.GetHostAddresses(host).OrderBy(a => a.AddressFamily == AddressFamily.InterNetwork ? 0 : 1).FirstOrDefault();
        }
        catch (SocketException)
        {
            return null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
