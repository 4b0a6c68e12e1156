using Jauge.Core;

namespace Jauge.Load.Plans;

/// <summary>One request of a session.</summary>
/// <param name="Request">Index of its template.</param>
public sealed record LoadStep(int Request)
{
    /// <summary>Probability of going on after it, from 0 to 1.</summary>
    public double Continue { get; init; } = 1;

    /// <summary>Time to think after its answer, before the next step.</summary>
    public Distribution Think { get; init; } = new ConstantDistribution(TimeSpan.Zero);
}
