using Jauge.Control.Resilience;
using Jauge.Core;

namespace Jauge.Roles;

/// <summary>A call to another component: how often, how long, and what holds it back.</summary>
/// <remarks>Times, mode and optional are those of the call as a whole, a look-up in a cache and what its miss costs together; timeout,
/// retries, breaker and bulkhead are those of each attempt at the component itself, as in the simulation.</remarks>
public sealed record CallRole
{
    /// <summary>Its place in the calls, such as <c>browse/shop/db</c>; unique in the role: random draws, breaker and metrics depend on
    /// it.</summary>
    public required string Name { get; init; }

    /// <summary>A name of <see cref="ReplicaRole.Dependencies"/>.</summary>
    public required string To { get; init; }

    /// <summary>Calls for one request; a fraction is an average: 0.25 is one call in a quarter of the requests.</summary>
    public decimal Times { get; init; } = 1;

    /// <summary>Time that the called component spends on one call; null: what it takes by itself. How it is spent: see
    /// <see cref="SpendingKind"/>. An HTTP dependency gets it as a header, <c>Jauge-Takes</c>, drawn here; a replica of this program does
    /// not look at it.</summary>
    public Distribution? Takes { get; init; }

    /// <summary>Whether the caller waits.</summary>
    public WaitMode Mode { get; init; }

    /// <summary>Of a cache: share of the look-ups that are to find something, from 0 to 1. A cache that has lost its content finds
    /// less.</summary>
    public double Hit { get; init; }

    /// <summary>Of a cache: calls made only when it has nothing; what they find is stored.</summary>
    public EquatableList<CallRole> Miss { get; init; } = [];

    /// <summary>How long the caller waits for one attempt; null: as long as it takes.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Further attempts after a failure, their pauses and their budget; null: none.</summary>
    public RetryOptions? Retry { get; init; }

    /// <summary>Circuit breaker, one per replica; null: none.</summary>
    public CircuitBreakerOptions? Breaker { get; init; }

    /// <summary>Most such calls of one replica under way at once; the next one fails; null: no limit.</summary>
    public int? Bulkhead { get; init; }

    /// <summary>Whether the request succeeds without it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Of a database: row that the call locks; null: none.</summary>
    public LockRole? Lock { get; init; }

    /// <summary>Of a database: whether it only reads, so that <see cref="DependencyRole.ReaderUrl"/> may answer.</summary>
    public bool Reads { get; init; }

    /// <summary>Over HTTP: the method.</summary>
    public string Method { get; init; } = "POST";

    /// <summary>Over HTTP: path and query, added to the dependency's URL.</summary>
    public string Path { get; init; } = "/";

    /// <summary>Over HTTP: the body as text; null: <see cref="BodyBytes"/> of filling.</summary>
    public string? Body { get; init; }

    /// <summary>Over HTTP: media type of <see cref="Body"/>; null: JSON.</summary>
    public string? BodyType { get; init; }

    /// <summary>Over HTTP and to a queue or a cache: bytes of the body or the value, where <see cref="Body"/> is not said; 0 or
    /// more.</summary>
    public int BodyBytes { get; init; }

    /// <summary>Of a queue: what is published; null to anything else.</summary>
    public MessageRole? Message { get; init; }
}
