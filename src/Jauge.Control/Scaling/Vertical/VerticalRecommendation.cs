namespace Jauge.Control.Scaling.Vertical;

/// <summary>A recommendation for one container.</summary>
/// <param name="LowerBound">Below this a pod should be replaced.</param>
/// <param name="Target">What to request.</param>
/// <param name="UpperBound">Above this a pod should be replaced.</param>
public readonly record struct VerticalRecommendation(ResourceAmounts LowerBound, ResourceAmounts Target, ResourceAmounts UpperBound);
