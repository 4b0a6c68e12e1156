namespace Jauge.Rehearsal.Parts.HaProxy;

/// <summary>How HAProxy finds out that a server is lost, and back.</summary>
/// <param name="Interval">Between two checks of a server that is sure to be up or down.</param>
/// <param name="FastInterval">Between two checks of one whose state is about to change.</param>
/// <param name="Timeout">After which a check that has no answer has failed.</param>
/// <param name="Fall">Failed checks after which a server is out; 1 or more.</param>
/// <param name="Rise">Good checks after which it is in again; 1 or more.</param>
public sealed record CheckTiming(TimeSpan Interval, TimeSpan FastInterval, TimeSpan Timeout, int Fall, int Rise)
{
    /// <summary>0.5 s and two failures: what the fast figures of the recovery times were measured with (Debian 12, 2026-11).</summary>
    public static CheckTiming Fast { get; } = new(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5), 2, 1);

    /// <summary>3 s and three failures, as Patroni's own template for HAProxy has them (patroni/patroni: haproxy.cfg).</summary>
    public static CheckTiming Usual { get; } = new(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3), 3, 2);

    internal string Words => $"inter {Milliseconds(Interval)} fastinter {Milliseconds(FastInterval)} fall {Fall} rise {Rise}";

    internal static string Milliseconds(TimeSpan time) => $"{(long)time.TotalMilliseconds}ms";
}
