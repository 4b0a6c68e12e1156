using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>A user name and password that the document shows.</summary>
public sealed record CredentialSpec
{
    /// <summary>User name.</summary>
    public required string User { get; init; }

    /// <summary>Password, as the document shows it.</summary>
    public string? Password { get; init; }

    /// <summary>Where it opens a door.</summary>
    public string? At { get; init; }
}
