using Jauge.Control.Arrivals;
using Jauge.Core;

namespace Jauge.Load.Plans;

/// <summary>Closed model: users who wait for an answer, think, and ask again.</summary>
/// <param name="Count">Users present, over time.</param>
public sealed record UserLoad(LoadCurve Count)
{
    /// <summary>Time to think between an answer and the next request, and before the first; ignored with journeys, which have their
    /// own.</summary>
    public Distribution Think { get; init; } = new ConstantDistribution(TimeSpan.Zero);

    /// <summary>Always as many users.</summary>
    public static UserLoad Of(int users, Distribution? think = null) =>
        new(new LoadCurve([new(0, users)], [])) { Think = think ?? new ConstantDistribution(TimeSpan.Zero) };
}
