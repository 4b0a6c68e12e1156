namespace Jauge.Load.Plans;

/// <summary>How a target is spoken to over TLS.</summary>
public sealed record TlsPlan
{
    /// <summary>Whose certificates are believed.</summary>
    public TlsTrust Trust { get; init; } = TlsTrust.System;

    /// <summary>Certificates in PEM that are believed, for <see cref="TlsTrust.Given"/>.</summary>
    public string? TrustedPem { get; init; }

    /// <summary>Name that is asked for (SNI) and that the certificate must carry; null: the target's host.</summary>
    public string? ServerName { get; init; }

    /// <summary>The client's own certificate and key in PEM; null: none.</summary>
    public string? ClientPem { get; init; }
}
