using Jauge.Core;
using Jauge.Spec.Values;

namespace Jauge.Spec.Model;

/// <summary>One thing that runs, and the offering of the catalog that it runs on.</summary>
public sealed record ComponentSpec
{
    /// <summary>Offering of the catalog, as <c>provider/offering</c>.</summary>
    public required string Uses { get; init; }

    /// <summary>What people call it.</summary>
    public string? Title { get; init; }

    /// <summary>Region, as <c>region</c> or <c>provider/region</c>; the system's when it is left out.</summary>
    public string? Region { get; init; }

    /// <summary>Regions that each hold one whole copy of the component.</summary>
    public EquatableList<string> Regions { get; init; } = [];

    /// <summary>Region whose price may stand in where the component's own region has none in the catalog.</summary>
    public string? PriceFrom { get; init; }

    /// <summary>Size that the provider sells under this name.</summary>
    public string? Sku { get; init; }

    /// <summary>Identical replicas (or nodes) that run: a number, or a minimum and a maximum.</summary>
    [AtLeast(0)]
    public Range<int>? Replicas { get; init; }

    /// <summary>Replicas that run on average over a month, where the owner knows it.</summary>
    [AtLeast(0)]
    public decimal? AverageReplicas { get; init; }

    /// <summary>Provisioned storage.</summary>
    [AtLeast(0)]
    public Bytes? Storage { get; init; }

    /// <summary>How the number of replicas follows the load.</summary>
    public ScalingSpec? Scaling { get; init; }

    /// <summary>Resources that each replica asks of its cluster.</summary>
    public AsksSpec? Asks { get; init; }

    /// <summary>How calls are spread over its replicas; in turn when it is left out, by chance on Kubernetes.</summary>
    public BalancingSpec? Balancing { get; init; }

    /// <summary>How one replica serves requests.</summary>
    public ServesSpec? Serves { get; init; }

    /// <summary>How a queue hands its messages to their consumers.</summary>
    public DeliversSpec? Delivers { get; init; }

    /// <summary>Time between two runs that the platform starts by itself; only calls start a run when it is left out.</summary>
    public TimeSpan? RunsEvery { get; init; }

    /// <summary>How a cache fills after it has started or was lost.</summary>
    public WarmsUpSpec? WarmsUp { get; init; }

    /// <summary>Connections that each replica keeps to another component.</summary>
    public PoolSpec? Pool { get; init; }

    /// <summary>Connections that each replica keeps to several components.</summary>
    public EquatableList<PoolSpec> Pools { get; init; } = [];

    /// <summary>Standby arrangement, one of those that the offering sells.</summary>
    public string? HighAvailability { get; init; }

    /// <summary>How the loss of the component is noticed and who takes over.</summary>
    public FailoverSpec? Failover { get; init; }

    /// <summary>Backups of the component's data.</summary>
    public BackupsSpec? Backups { get; init; }

    /// <summary>Who can reach the component.</summary>
    public NetworkSpec? Network { get; init; }

    /// <summary>Lowest TLS version that the component accepts.</summary>
    public string? Tls { get; init; }

    /// <summary>Hours in which the component runs, such as <c>weekdays 8:00..20:00</c>; always when it is left out.</summary>
    public Schedule? On { get; init; }

    /// <summary>Commitment under which it is bought, one of those that the offering sells.</summary>
    public string? Commitment { get; init; }

    /// <summary>Share of the replicas bought on the spot market.</summary>
    [AtMost(1)]
    public Ratio? Spot { get; init; }

    /// <summary>Price that an offer or a document quotes, kept beside the list price.</summary>
    public QuoteSpec? Quoted { get; init; }

    /// <summary>Other ways to do the same work: complete components, which take over this one's <c>usage</c>.</summary>
    public EquatableMap<ComponentSpec> Alternatives { get; init; } = EquatableMap<ComponentSpec>.Empty;

    /// <summary>Volumes that are billed by use, as the offering names them.</summary>
    public EquatableMap<Quantity> Usage { get; init; } = EquatableMap<Quantity>.Empty;

    /// <summary>Components that must run before this one.</summary>
    public EquatableList<string> Needs { get; init; } = [];

    /// <summary>Whether the system is down when this component is; components that no request calls are not critical unless this says
    /// so.</summary>
    public bool? Critical { get; init; }

    /// <summary>Whether it is only an option: priced, but beside the bill.</summary>
    public bool? Optional { get; init; }

    /// <summary>Team that owns the component.</summary>
    public string? Team { get; init; }

    /// <summary>Tags for the attribution of costs.</summary>
    public EquatableMap<string> Tags { get; init; } = EquatableMap<string>.Empty;

    /// <summary>Category under which the owner counts its cost.</summary>
    public string? Category { get; init; }

    /// <summary>Container image.</summary>
    public string? Image { get; init; }

    /// <summary>Settings handed to the program; secrets do not belong here.</summary>
    public EquatableMap<string> Settings { get; init; } = EquatableMap<string>.Empty;

    /// <summary>Names of the secrets that the program needs; never their values.</summary>
    public EquatableList<string> Secrets { get; init; } = [];

    /// <summary>Addresses of the system that the component calls when something happens, by name.</summary>
    public EquatableMap<WebhookSpec> Webhooks { get; init; } = EquatableMap<WebhookSpec>.Empty;

    /// <summary>Why the component is as it is, for readers.</summary>
    public string? Note { get; init; }

    /// <summary>Keys of the offering itself, such as <c>cpu</c>, as they are written.</summary>
    [Rest]
    public EquatableMap<string> Inputs { get; init; } = EquatableMap<string>.Empty;
}
