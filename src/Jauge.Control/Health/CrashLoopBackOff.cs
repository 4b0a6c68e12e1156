namespace Jauge.Control.Health;

/// <summary>How long the kubelet waits before it starts a crashed container again.</summary>
/// <remarks>
/// 10 s doubling to 300 s, forgotten after ten minutes of running. Source: general Kubernetes documentation, not re-read.
/// </remarks>
public static class CrashLoopBackOff
{
    private const int DoublingsToMax = 5;

    /// <summary>Longest wait.</summary>
    public static TimeSpan Max { get; } = TimeSpan.FromSeconds(300);

    /// <summary>Time of running after which the count begins anew.</summary>
    public static TimeSpan ResetAfter { get; } = TimeSpan.FromMinutes(10);

    /// <summary>The wait before a restart.</summary>
    /// <param name="restarts">Restarts before this one since the last reset; 0 or more.</param>
    /// <returns>10 s to 300 s.</returns>
    public static TimeSpan Delay(int restarts) =>
        Require.AtLeast(restarts, 0) >= DoublingsToMax ? Max : TimeSpan.FromSeconds(10 << restarts);
}
