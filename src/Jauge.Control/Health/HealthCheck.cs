namespace Jauge.Control.Health;

/// <summary>A service's published health check.</summary>
/// <param name="Name">Name of the check.</param>
/// <param name="Options">Its default interval, timeout and thresholds.</param>
/// <param name="FailsOpen">Whether all targets are used when all are out.</param>
/// <param name="Source">Where the defaults are published.</param>
public sealed record HealthCheck(string Name, ProbeOptions Options, bool FailsOpen, string Source)
{
    /// <summary>Passes that a target needs which has never been in; 1 or more.</summary>
    public int FirstPasses { get; init; } = Options.SuccessThreshold;

    /// <summary>Which of several targets take traffic.</summary>
    /// <param name="isIn">Verdict by target.</param>
    /// <returns>The same, or all of them where none is in and the service fails open.</returns>
    public bool[] Serving(ReadOnlySpan<bool> isIn)
    {
        var serving = isIn.ToArray();
        if (FailsOpen && !serving.Contains(true))
            Array.Fill(serving, true);
        return serving;
    }
}
