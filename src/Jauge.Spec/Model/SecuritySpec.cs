using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>Security measures, compliance goals and credentials that the document shows.</summary>
public sealed record SecuritySpec
{
    /// <summary>Measures, in the document's words, by name.</summary>
    public EquatableMap<string> Measures { get; init; } = EquatableMap<string>.Empty;

    /// <summary>Norms that the owner names.</summary>
    public EquatableList<string> Compliance { get; init; } = [];

    /// <summary>Credentials written in the document itself, so that the review can object to them; never real secrets.</summary>
    public EquatableMap<CredentialSpec> Credentials { get; init; } = EquatableMap<CredentialSpec>.Empty;

    /// <summary>Rules that the owner sets for passwords and keys.</summary>
    public EquatableMap<string> Policies { get; init; } = EquatableMap<string>.Empty;
}
