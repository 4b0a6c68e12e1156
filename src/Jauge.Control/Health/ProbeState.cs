namespace Jauge.Control.Health;

/// <summary>Verdict of a probe and the results that argue against it.</summary>
/// <param name="IsIn">Whether the target takes work.</param>
/// <param name="Streak">Consecutive results that contradict the verdict; 0 or more.</param>
public readonly record struct ProbeState(bool IsIn, int Streak = 0)
{
    /// <summary>The state after one more check.</summary>
    /// <param name="passed">Its result.</param>
    /// <param name="options">Thresholds.</param>
    /// <returns>The next state; a result that agrees with the verdict ends the streak.</returns>
    public ProbeState After(bool passed, ProbeOptions options)
    {
        if (passed == IsIn)
            return new(IsIn);
        var needed = passed ? options.SuccessThreshold : options.FailureThreshold;
        return Streak + 1 >= needed ? new(passed) : new(IsIn, Streak + 1);
    }
}
