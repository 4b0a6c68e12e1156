using Jauge.Spec.Model;

namespace Jauge.Spec.Scenarios;

/// <summary>How a target is spoken to over TLS; only targets of https are.</summary>
public sealed record TlsSpec
{
    /// <summary>Whether the certificate must be one that is believed; true when it is left out.</summary>
    public bool? Verify { get; init; }

    /// <summary>File in PEM, beside this one, with the certificates that are believed; those of the machine when it is left out.</summary>
    public string? Ca { get; init; }

    /// <summary>Name that is asked for and that the certificate must carry; the target's host when it is left out.</summary>
    public string? ServerName { get; init; }
}
