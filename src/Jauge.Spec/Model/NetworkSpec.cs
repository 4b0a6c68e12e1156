using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>Who can reach a component.</summary>
public sealed record NetworkSpec
{
    /// <summary>Whether it has an address on the internet.</summary>
    public bool? Public { get; init; }

    /// <summary>Addresses or networks that the firewall lets in. In Azure, <c>0.0.0.0</c> lets in every service of every customer of the
    /// cloud.</summary>
    public EquatableList<string> Allow { get; init; } = [];

    /// <summary>Private network that holds it.</summary>
    public string? Subnet { get; init; }
}
