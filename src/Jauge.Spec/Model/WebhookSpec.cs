using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>An address of the system that another service calls when something happens.</summary>
public sealed record WebhookSpec
{
    /// <summary>The component that is called.</summary>
    public required string To { get; init; }

    /// <summary>Path of the address, such as <c>/api/webhooks/stripe</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Events that are told, as the service names them.</summary>
    public EquatableList<string> Events { get; init; } = [];
}
