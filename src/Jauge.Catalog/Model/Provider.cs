using Jauge.Core;

namespace Jauge.Catalog;

/// <summary>Who sells: the cloud, the software house, or the user's own data centre. Read from <c>provider.yaml</c>.</summary>
public sealed record Provider
{
    /// <summary>Name of the folder; the first half of an offering's id.</summary>
    public required string Id { get; init; }

    /// <summary>As FOCUS's ProviderName prints it.</summary>
    public required Text Title { get; init; }

    /// <summary>By the provider's own region names; empty for one that sells the same everywhere.</summary>
    public required EquatableMap<Region> Regions { get; init; }

    /// <summary>What the figures of this provider were read from.</summary>
    public required EquatableMap<Source> Sources { get; init; }

    /// <summary>The line <c>provider:</c>.</summary>
    public required SourceSpan Span { get; init; }
}
