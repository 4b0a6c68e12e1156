using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Spec.Model;
using Jauge.Spec.Scenarios;

namespace Jauge.Rehearsal.Loads;

/// <summary>What a file says of a load, whether it is a system or a load test of its own.</summary>
/// <param name="Name">Of the test, or of the system and its environment.</param>
/// <param name="Requests">What is asked, by class.</param>
/// <param name="Load">Who comes, and when; its numbers are those of <paramref name="Requests"/>.</param>
public sealed record LoadSource(string Name, EquatableMap<RequestSpec> Requests, LoadModel Load)
{
    /// <summary>Addresses of the servers, where the file names them.</summary>
    public EquatableList<string> Targets { get; init; } = [];

    /// <summary>Tables whose rows are sent.</summary>
    public EquatableMap<DataFile> Tables { get; init; } = EquatableMap<DataFile>.Empty;

    /// <summary>What the file says of the tables.</summary>
    public EquatableMap<DataSpec> Data { get; init; } = EquatableMap<DataSpec>.Empty;

    /// <summary>Which HTTP is spoken.</summary>
    public HttpVersionChoice Http { get; init; }

    /// <summary>Whether a certificate must be one that is believed.</summary>
    public bool VerifiesTls { get; init; } = true;

    /// <summary>Certificates in PEM that are believed; null: those of the machine.</summary>
    public string? TrustedPem { get; init; }

    /// <summary>Name that a certificate must carry; null: the target's host.</summary>
    public string? ServerName { get; init; }

    /// <summary>Time at the beginning that counts in no figure.</summary>
    public TimeSpan WarmUp { get; init; }

    /// <summary>Whether the file says how long the load lasts.</summary>
    public bool HasLength { get; init; }

    /// <summary>Most connections; 0: as many as it takes.</summary>
    public int Connections { get; init; }

    /// <summary>Whether visitors keep cookies.</summary>
    public bool KeepsCookies { get; init; } = true;

    /// <summary>All chance comes from it.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>What must hold.</summary>
    public EquatableList<PromisedThreshold> Thresholds { get; init; } = [];
}
