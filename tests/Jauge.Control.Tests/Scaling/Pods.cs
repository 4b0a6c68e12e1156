using Jauge.Control.Scaling;

namespace Jauge.Control.Tests.Scaling;

/// <summary>Pods with a request of half a core, long started, freshly sampled.</summary>
internal static class Pods
{
    public static readonly TimeSpan Now = At.Minutes(60);
    public const long Request = 500;

    public static PodObservation Using(long? milli, int count = 1, long? request = Request) => new()
    {
        Count = count,
        StartedAt = TimeSpan.Zero,
        ReadyChangedAt = At.Seconds(10),
        SampledAt = Now,
        Containers = [new("app", [new("cpu", request, milli)])],
    };

    public static PodObservation Failed(long milli) => Using(milli) with { Phase = PodPhase.Failed };

    // Never ready since its start, a minute ago.
    public static PodObservation Unready(long milli) =>
        Using(milli) with { IsReady = false, StartedAt = Now - At.Minutes(1), ReadyChangedAt = Now - At.Minutes(1) };

    public static ScalingObservation Seen(int current, params PodObservation[] pods) =>
        new() { At = Now, Replicas = current, Pods = [.. pods] };
}
