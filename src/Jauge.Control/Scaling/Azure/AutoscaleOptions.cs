using Jauge.Control.Scaling.Scheduled;
using Jauge.Core;

namespace Jauge.Control.Scaling.Azure;

/// <summary>An Azure Monitor autoscale setting.</summary>
public sealed record AutoscaleOptions
{
    /// <summary>1 to 20 profiles.</summary>
    public required EquatableList<AutoscaleProfile> Profiles { get; init; }

    /// <summary>Time between two runs of the engine; it runs every 30 to 60 s, depending on the resource type.</summary>
    public TimeSpan EvaluationInterval { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Age of the newest metric that the engine sees; not documented, 1 to 2 min are usual for platform metrics.</summary>
    public TimeSpan MetricDelay { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Local time of the start of the run, counted from Monday 00:00; 0 to 7 days.</summary>
    public TimeSpan WeekOffset { get; init; } = TimeSpan.Zero;

    internal AutoscaleProfile? ProfileAt(TimeSpan at) =>
        Profiles.FirstOrDefault(profile => profile.Window is FixedWindow window && window.Contains(at, WeekOffset))
        ?? Profiles.FirstOrDefault(profile => profile.Window is { } window and not FixedWindow && window.Contains(at, WeekOffset))
        ?? Profiles.FirstOrDefault(profile => profile.Window is null);

    internal void Check()
    {
        Require.Between(Profiles.Count, 1, 20);
        Require.Above(EvaluationInterval, TimeSpan.Zero);
        Require.AtLeast(MetricDelay, TimeSpan.Zero);
        foreach (var profile in Profiles)
            profile.Check();
    }
}
