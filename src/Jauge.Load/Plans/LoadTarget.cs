using Jauge.Core;

namespace Jauge.Load.Plans;

/// <summary>A server, or several that are the same to a client.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Host">Name or address to connect to; a name is resolved once, before the run.</param>
/// <param name="Port">1 to 65535.</param>
public sealed record LoadTarget(string Name, string Host, int Port)
{
    /// <summary>Over TLS, how; null: not.</summary>
    public TlsPlan? Tls { get; init; }

    /// <summary>What requests say in <c>Host</c> (<c>:authority</c>); null: <see cref="Host"/>, with the port where it is not the scheme's
    /// own.</summary>
    public string? Authority { get; init; }

    /// <summary>Further addresses to connect to, <c>host:port</c>, in turns with the first.</summary>
    public EquatableList<string> Others { get; init; } = [];

    /// <summary><c>https</c> or <c>http</c>.</summary>
    public string Scheme => Tls is null ? "http" : "https";

    /// <summary>What requests say in <c>Host</c>.</summary>
    public string HostHeader => Authority ?? (Port == (Tls is null ? 80 : 443) ? Bracketed : $"{Bracketed}:{Port}");

    private string Bracketed => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host;
}
