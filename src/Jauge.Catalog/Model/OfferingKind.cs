namespace Jauge.Catalog;

/// <summary>What an offering is to the system that uses it; the reading rooms choose their rules by it.</summary>
public enum OfferingKind
{
    /// <summary>Replicas of the user's own program.</summary>
    Service,

    /// <summary>Runs per request, billed by the run.</summary>
    Function,

    /// <summary>Keeps the system's record.</summary>
    Database,

    /// <summary>May be lost and refilled.</summary>
    Cache,

    /// <summary>Messages taken once.</summary>
    Queue,

    /// <summary>Messages read by position.</summary>
    Stream,

    /// <summary>An index.</summary>
    Search,

    /// <summary>Objects, files or disks.</summary>
    Storage,

    /// <summary>Balancers, gateways, addresses, transfer.</summary>
    Network,

    /// <summary>Content delivery and what stands in front of a region.</summary>
    Edge,

    /// <summary>A language or vision model, billed by the token or the hour.</summary>
    Model,

    /// <summary>Images and packages.</summary>
    Registry,

    /// <summary>Metrics, logs, alerts.</summary>
    Monitoring,

    /// <summary>Keys, secrets, firewalls.</summary>
    Security,

    /// <summary>Takes money from customers.</summary>
    Payment,

    /// <summary>Names.</summary>
    Dns,

    /// <summary>None of these.</summary>
    Other,
}
