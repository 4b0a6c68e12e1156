using Jauge.Core;
using Jauge.Load.Plans;
using Jauge.Spec.Scenarios;

namespace Jauge.Rehearsal.Loads;

/// <summary>What somebody wants otherwise than the file says; null: as it says.</summary>
public sealed record LoadWishes
{
    /// <summary>Addresses of the servers; empty: those of the file.</summary>
    public EquatableList<string> Targets { get; init; } = [];

    /// <summary>So many users, and nobody else.</summary>
    public int? Users { get; init; }

    /// <summary>So many requests a second, and nobody else; with journeys as many sessions as make them.</summary>
    public double? Rate { get; init; }

    /// <summary>Multiple of the load.</summary>
    public double Factor { get; init; } = 1;

    /// <summary>How long the load lasts.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>In what time it grows to its full size.</summary>
    public TimeSpan? Ramp { get; init; }

    /// <summary>Time at the beginning that counts in no figure.</summary>
    public TimeSpan? WarmUp { get; init; }

    /// <summary>How arrivals lie between each other.</summary>
    public ArrivalSpacing Spacing { get; init; } = ArrivalSpacing.Poisson;

    /// <summary>Which HTTP is spoken.</summary>
    public HttpVersionChoice? Http { get; init; }

    /// <summary>Whether any certificate is believed.</summary>
    public bool TrustsAny { get; init; }

    /// <summary>Certificates in PEM that are believed.</summary>
    public string? TrustedPem { get; init; }

    /// <summary>Most connections.</summary>
    public int? Connections { get; init; }

    /// <summary>Threads; 0: one for each core.</summary>
    public int Threads { get; init; }

    /// <summary>All chance comes from it.</summary>
    public long? Seed { get; init; }

    /// <summary>Values of placeholders and of parameters in paths: of several, each message draws one.</summary>
    public EquatableMap<EquatableList<string>> Values { get; init; } = EquatableMap<EquatableList<string>>.Empty;
}
