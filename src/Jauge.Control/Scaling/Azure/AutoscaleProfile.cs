using Jauge.Control.Scaling.Scheduled;
using Jauge.Core;

namespace Jauge.Control.Scaling.Azure;

/// <summary>One profile ("scale condition") of an autoscale setting.</summary>
public sealed record AutoscaleProfile
{
    /// <summary>Name.</summary>
    public string Name { get; init; } = "default";

    /// <summary>When it applies; null: whenever no other does. Fixed dates go before recurring ones.</summary>
    public ScheduleWindow? Window { get; init; }

    /// <summary>Fewest instances; 0 or more (an App Service plan has 1 at least).</summary>
    public int MinReplicas { get; init; } = 1;

    /// <summary>Most instances; at least the minimum.</summary>
    public required int MaxReplicas { get; init; }

    /// <summary>Count to raise to while metrics are unavailable; between the bounds.</summary>
    public int DefaultReplicas { get; init; } = 1;

    /// <summary>Up to ten rules.</summary>
    public EquatableList<AutoscaleRule> Rules { get; init; } = [];

    internal void Check()
    {
        Require.AtLeast(MinReplicas, 0);
        Require.AtLeast(MaxReplicas, Math.Max(1, MinReplicas));
        Require.Between(Rules.Count, 0, 10);
        foreach (var rule in Rules)
        {
            Require.AtLeast(rule.Value, 0);
            Require.Above(rule.TimeWindow, TimeSpan.Zero);
            Require.AtLeast(rule.Cooldown, TimeSpan.Zero);
        }
    }
}
