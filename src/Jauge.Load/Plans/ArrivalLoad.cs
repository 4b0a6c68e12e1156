using Jauge.Control.Arrivals;

namespace Jauge.Load.Plans;

/// <summary>Open model: so many a second, whatever the answers do.</summary>
/// <param name="Rate">A second, over time.</param>
public sealed record ArrivalLoad(LoadCurve Rate)
{
    /// <summary>How they lie between each other.</summary>
    public ArrivalSpacing Spacing { get; init; } = ArrivalSpacing.Poisson;

    /// <summary>Always at the same rate.</summary>
    public static ArrivalLoad Of(double perSecond, ArrivalSpacing spacing = ArrivalSpacing.Poisson) =>
        new(new LoadCurve([new(0, perSecond)], [])) { Spacing = spacing };
}
