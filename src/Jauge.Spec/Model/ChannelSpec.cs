using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>Where alerts are sent. Addresses are written here; tokens and webhook addresses are names of secrets.</summary>
public sealed record ChannelSpec
{
    /// <summary>Address of a mailbox.</summary>
    public string? Email { get; init; }

    /// <summary>Name of the secret that holds the Slack webhook, or the channel.</summary>
    public string? Slack { get; init; }

    /// <summary>Name of the secret that holds the Teams webhook.</summary>
    public string? Teams { get; init; }

    /// <summary>Name of the secret that holds the PagerDuty key.</summary>
    public string? Pagerduty { get; init; }

    /// <summary>Phone number for short messages.</summary>
    public string? Sms { get; init; }

    /// <summary>Name of the secret that holds any other webhook.</summary>
    public string? Webhook { get; init; }
}
