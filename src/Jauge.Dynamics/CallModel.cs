using Jauge.Control.Resilience;
using Jauge.Core;
using Jauge.Spec.Model;

namespace Jauge.Dynamics;

/// <summary>One row of the table of calls: a visit to a component, and the calls that it makes in turn.</summary>
public sealed record CallModel
{
    /// <summary>Class, then the names on the way; the random draws depend on it.</summary>
    public required string Path { get; init; }

    /// <summary>Index of the component; −1 for a group: calls that the caller makes one after the other, such as a cache and what a miss
    /// costs.</summary>
    public int Station { get; init; } = -1;

    /// <summary>The called component's own time for one call.</summary>
    public Distribution Time { get; init; } = new ConstantDistribution(TimeSpan.Zero);

    /// <summary>Work of the called program beside that: taking the call in, and making its own.</summary>
    public TimeSpan Overhead { get; init; }

    /// <summary>Time that passes beside all work: the way there and back.</summary>
    public TimeSpan Way { get; init; }

    /// <summary>Whether the caller waits, and for what.</summary>
    public CallMode Mode { get; init; }

    /// <summary>Calls that are always made; 0 or more.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Probability of one call more.</summary>
    public double Fraction { get; init; }

    /// <summary>Of a group: probability that the first call is the last.</summary>
    public double Hit { get; init; }

    /// <summary>Rows of the calls, in order.</summary>
    public EquatableList<int> Calls { get; init; } = [];

    /// <summary>How long the caller waits; zero: as long as it takes.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>Further attempts after a failure.</summary>
    public int Retries { get; init; }

    /// <summary>Pauses and budget of the retries; null: they are made at once, all of them.</summary>
    public RetryOptions? Retry { get; init; }

    /// <summary>Null: no circuit breaker.</summary>
    public CircuitBreakerOptions? Breaker { get; init; }

    /// <summary>Most calls of one replica of the caller under way; 0: no limit.</summary>
    public int Bulkhead { get; init; }

    /// <summary>Whether the caller succeeds without it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Row that the call locks.</summary>
    public LockModel? Lock { get; init; }

    /// <summary>Whether the call goes to a primary that readers follow, and changes something there.</summary>
    public bool Writes { get; init; }

    /// <summary>Of a call to a queue: row of what one delivery does; −1: nothing.</summary>
    public int Delivery { get; init; } = -1;

    /// <summary>Of a look-up: index of the cache, where it warms up; −1: the hit ratio is always as stated.</summary>
    public int WarmCache { get; init; } = -1;
}
