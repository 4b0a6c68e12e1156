using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>What one unit of a foreign currency is worth in the system's.</summary>
public sealed record ExchangeRateSpec
{
    /// <summary>Worth of one unit, in the system's currency.</summary>
    [Measures("EUR")]
    public required Quantity Rate { get; init; }

    /// <summary>Day of the rate.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Who published the rate.</summary>
    public string? Source { get; init; }
}
