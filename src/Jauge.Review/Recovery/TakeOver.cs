using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;
using Jauge.Spec.Sizes;

namespace Jauge.Review.Recovery;

/// <summary>How long another copy of a component takes to take over: detection, promotion, and addresses that clients still hold.</summary>
/// <param name="Component">The component, or the name server that moves the traffic.</param>
internal sealed record TakeOver(DeployedComponent Component)
{
    private DetectionSpec? Check => Component.Spec.Failover?.Detection;

    /// <summary>Failures in a row before the target counts as lost; the checker's default where the file gives none.</summary>
    public int Failures => Component.FailuresUntilLost();

    /// <summary>Time between two checks; null when the file states no check.</summary>
    public TimeSpan? Every => Check?.Every;

    /// <summary>From the loss, just before or just after a check, to the last failure.</summary>
    public Range<TimeSpan>? Detection => Component.LossNoticed();

    /// <summary>Promotion of the standby: the file's, else the offering's own, which holds its detection already.</summary>
    public Range<TimeSpan>? Promotion => Component.Promotion();

    /// <summary>How long clients may hold the old address; nothing for those that ask again at once.</summary>
    public TimeSpan Ttl => Component.AddressKept();

    /// <summary>All of it; null when nothing is known.</summary>
    public Range<TimeSpan>? Total => Component.TakeOver();

    /// <summary>Sources of the facts.</summary>
    public IEnumerable<Citation?> Sources =>
        [Component.Time("failover.detection.interval")?.Citation, Component.Time("failover.time")?.Citation,
            Ttl > TimeSpan.Zero ? Component.Time("failover.dns-ttl")?.Citation : null];

    /// <summary>Every take-over that the critical path may need, with a known duration.</summary>
    public static IEnumerable<TakeOver> Of(ReviewContext context) =>
        context.CriticalPath.Select(c => new TakeOver(c)).Where(t => t.Total is not null);

    /// <summary>The arithmetic.</summary>
    public Text Show()
    {
        var parts = new List<Text>();
        if (Detection is { } detection)
            parts.Add(Text.Format($"{Failures} failures × {Figures.Time(Every!.Value)} to notice ({Figures.Times(detection)})",
                $"{Failures} échecs × {Figures.Time(Every!.Value)} pour s'en apercevoir ({Figures.Times(detection)})"));
        if (Promotion is { } promotion)
            parts.Add(Text.Format($"{Figures.Times(promotion)} to promote", $"{Figures.Times(promotion)} pour promouvoir"));
        if (Ttl > TimeSpan.Zero) parts.Add(Text.Format($"up to {Figures.Time(Ttl)} of DNS TTL", $"jusqu'à {Figures.Time(Ttl)} de TTL DNS"));
        var sum = Figures.Join(" + ", parts);
        return parts.Count == 1 ? sum : Text.Format($"{sum} = {Figures.Times(Total!.Value)}", $"{sum} = {Figures.Times(Total!.Value)}");
    }
}
