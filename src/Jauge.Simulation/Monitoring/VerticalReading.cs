namespace Jauge.Simulation.Monitoring;

/// <summary>What the vertical autoscaler would ask for, after what it has seen in the run. Cores of one replica; of several regions the
/// largest.</summary>
/// <param name="Component">Name in the file.</param>
/// <param name="Asked">What a replica asks for now.</param>
/// <param name="Target">What it would ask for: the 90th percentile of its use and a margin of 15 %.</param>
/// <param name="Lower">Below this a replica would be replaced.</param>
/// <param name="Upper">Above this a replica would be replaced; far above the target after a short run, since little is known.</param>
public sealed record VerticalReading(string Component, double Asked, Measured Target, Measured Lower, Measured Upper)
{
    /// <summary>Whether the updater would replace replicas that ask for what they ask for now, in the mode <c>auto</c>.</summary>
    public bool WouldReplace => Asked < Lower.Value || Asked > Upper.Value;
}
