using Jauge.Control.Resilience;
using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Simulation.Model;

/// <summary>One row of the table of calls: a visit to a component, and the calls that it makes in turn.</summary>
internal sealed record CallModel
{
    /// <summary>Class, then the names on the way; the random draws depend on it.</summary>
    internal required string Path { get; init; }

    /// <summary>Index of the component; −1 for a group: calls that the caller makes one after the other, such as a cache and what a miss costs.</summary>
    internal int Station { get; init; } = -1;

    internal Distribution Time { get; init; } = new ConstantDistribution(TimeSpan.Zero);

    internal CallMode Mode { get; init; }

    internal int Times { get; init; } = 1;

    /// <summary>Probability of one call more.</summary>
    internal double Fraction { get; init; }

    /// <summary>Of a group: probability that the first call is the last.</summary>
    internal double Hit { get; init; }

    /// <summary>Rows of the calls, in order.</summary>
    internal EquatableList<int> Calls { get; init; } = [];

    /// <summary>How long the caller waits; zero: as long as it takes.</summary>
    internal TimeSpan Timeout { get; init; }

    internal int Retries { get; init; }

    /// <summary>Pauses and budget of the retries; null: they are made at once, all of them.</summary>
    internal RetryOptions? Retry { get; init; }

    internal CircuitBreakerOptions? Breaker { get; init; }

    /// <summary>Most calls of one replica of the caller under way; 0: no limit.</summary>
    internal int Bulkhead { get; init; }

    internal bool IsOptional { get; init; }

    /// <summary>Row that the call locks.</summary>
    internal LockModel? Lock { get; init; }

    /// <summary>Whether the call goes to a primary that readers follow, and changes something there.</summary>
    internal bool Writes { get; init; }

    /// <summary>Of a call to a queue: row of what one delivery does; −1: nothing.</summary>
    internal int Delivery { get; init; } = -1;

    /// <summary>Of a look-up: index of the cache, where it warms up; −1: the hit ratio is always as stated.</summary>
    internal int WarmCache { get; init; } = -1;
}
