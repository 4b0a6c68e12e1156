using Jauge.Core;

namespace Jauge.Control.Scaling;

/// <summary>The causes of scaling decisions in words, for tables and timelines.</summary>
public static class ScalingCauseText
{
    /// <summary>A short phrase in both languages, without a full stop.</summary>
    /// <param name="cause">Any cause.</param>
    /// <returns>The phrase.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the enumeration.</exception>
    public static Text Describe(this ScalingCause cause) => cause switch
    {
        ScalingCause.Steady => new("the metrics agree with the present count", "les mesures confirment le nombre actuel"),
        ScalingCause.MetricAsksMore => new("a metric asks for more", "une mesure en demande plus"),
        ScalingCause.MetricAsksLess => new("a metric asks for less", "une mesure en demande moins"),
        ScalingCause.Minimum => new("held at the minimum", "tenu au minimum"),
        ScalingCause.Maximum => new("held at the maximum", "tenu au maximum"),
        ScalingCause.ScaleUpStabilized =>
            new("increase held back by the stabilization window", "montée retenue par la fenêtre de stabilisation"),
        ScalingCause.ScaleDownStabilized =>
            new("decrease held back by the stabilization window", "descente retenue par la fenêtre de stabilisation"),
        ScalingCause.ScaleUpLimited => new("increase limited by the allowed step", "montée limitée par le pas permis"),
        ScalingCause.ScaleDownLimited => new("decrease limited by the allowed step", "descente limitée par le pas permis"),
        ScalingCause.CoolingDown => new("a cooldown is running", "un délai de repos est en cours"),
        ScalingCause.WarmingUp => new("new replicas are warming up", "de nouveaux réplicas démarrent"),
        ScalingCause.MetricsUnavailable => new("metrics are unavailable", "mesures indisponibles"),
        ScalingCause.Disabled => new("scaling is disabled", "mise à l'échelle désactivée"),
        ScalingCause.Activated => new("woken from zero by activity", "réveillé par l'activité"),
        ScalingCause.Deactivated => new("no activity since the cooldown", "aucune activité depuis le délai de repos"),
        ScalingCause.Flapping => new("decrease skipped, it would flap", "descente ignorée, elle ferait osciller"),
        ScalingCause.FlappingReduced => new("decrease reduced, so as not to flap", "descente réduite, pour ne pas osciller"),
        ScalingCause.Scheduled => new("bounds of the schedule", "bornes du calendrier"),
        ScalingCause.Fallback => new("fallback count, the metrics fail", "nombre de repli, les mesures échouent"),
        ScalingCause.Paused => new("paused by hand", "suspendu à la main"),
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "Not a cause."),
    };
}
