using System.Net;
using System.Net.NetworkInformation;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Jauge.Core;
using Jauge.Load.Plans;

namespace Jauge.Cli.Loading;

/// <summary>Looks at the targets before any load: somebody listens, TLS is trusted, and who loads another machine has said so.</summary>
internal static class TargetCheck
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Looks at each.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="allowed">Hosts that somebody may load although they are not this machine.</param>
    /// <exception cref="UserError">A target that cannot be asked, or may not be.</exception>
    public static void Run(LoadPlan plan, IReadOnlyCollection<string> allowed)
    {
        foreach (var target in plan.Targets)
            foreach (var (host, port) in target.Others.Select(Split).Prepend((target.Host, target.Port)))
                Look(target, host, port, allowed);
    }

    private static (string Host, int Port) Split(string other)
    {
        var colon = other.LastIndexOf(':');
        return (other[..colon].Trim('[', ']'), int.Parse(other[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture));
    }

    private static void Look(LoadTarget target, string host, int port, IReadOnlyCollection<string> allowed)
    {
        var addresses = Addresses(host);
        if (!allowed.Contains(host, StringComparer.OrdinalIgnoreCase) && addresses.Any(a => !IsOwn(a)))
            throw new UserError(new($"{host} is not this machine: load on somebody else's server is an attack",
                $"{host} n'est pas cette machine : charger le serveur d'autrui est une attaque"),
                new($"if it is yours, or you are allowed to: --i-may-load {host}",
                    $"s'il est à vous, ou si vous en avez le droit : --i-may-load {host}"));
        using var socket = Connected(addresses[0], host, port);
        if (target.Tls is { } tls) Handshake(socket, tls, tls.ServerName ?? host);
    }

    private static IPAddress[] Addresses(string host)
    {
        if (IPAddress.TryParse(host, out var address)) return [address];
        try
        {
            return Dns.GetHostAddresses(host) is { Length: > 0 } found ? found : throw Unknown(host);
        }
        catch (SocketException)
        {
            throw Unknown(host);
        }
    }

    private static UserError Unknown(string host) =>
        new(new($"no address is known for the host '{host}'", $"aucune adresse n'est connue pour l'hôte « {host} »"),
        new("look at the name, or write the address", "vérifiez le nom, ou écrivez l'adresse"), ExitCode.Errors);

    private static bool IsOwn(IPAddress address) => IPAddress.IsLoopback(address) || NetworkInterface.GetAllNetworkInterfaces()
        .SelectMany(i => i.GetIPProperties().UnicastAddresses).Any(own => own.Address.Equals(address));

    private static Socket Connected(IPAddress address, string host, int port)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (socket.ConnectAsync(address, port).Wait(Limit)) return socket;
            throw Silent(host, port, new($"it does not answer within {Limit.TotalSeconds} s",
                $"il ne répond pas en {Limit.TotalSeconds} s"));
        }
        catch (AggregateException failure) when (failure.InnerException is SocketException refused)
        {
            socket.Dispose();
            throw Silent(host, port, refused.SocketErrorCode == SocketError.ConnectionRefused
                ? new("nobody listens there", "personne n'y écoute") : Text.Same(refused.Message));
        }
    }

    private static UserError Silent(string host, int port, Text reason) =>
        new(new($"{host}:{port} cannot be asked: {reason.English}", $"{host}:{port} ne peut être interrogé : {reason.French}"),
        new("start the server, or look at --target", "démarrez le serveur, ou vérifiez --target"), ExitCode.Errors);

    private static void Handshake(Socket socket, TlsPlan plan, string name)
    {
        using var tls = new SslStream(new NetworkStream(socket), leaveInnerStreamOpen: true);
        var reason = "";
        var given = plan.TrustedPem is { } pem ? Given(pem) : null;
        try
        {
            tls.AuthenticateAsClient(new SslClientAuthenticationOptions
            {
                TargetHost = name,
                CertificateChainPolicy = given is null ? null : Policy(given),
                RemoteCertificateValidationCallback = (_, _, _, errors) =>
                {
                    reason = errors.ToString();
                    return plan.Trust == TlsTrust.Any || errors == SslPolicyErrors.None;
                },
            });
        }
        catch (Exception failure) when (failure is AuthenticationException or IOException)
        {
            throw new UserError(new($"TLS with {name} does not come about: {(reason.Length > 0 ? reason : failure.Message)}",
                $"TLS avec {name} n'aboutit pas : {(reason.Length > 0 ? reason : failure.Message)}"),
                new("--ca FILE believes a certificate of your own, --insecure believes any",
                    "--ca FICHIER croit un certificat à vous, --insecure croit tout"), ExitCode.Errors);
        }
    }

    private static X509Certificate2Collection Given(string pem)
    {
        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPem(pem);
        return certificates;
    }

    private static X509ChainPolicy Policy(X509Certificate2Collection given)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(given);
        return policy;
    }
}
