namespace Jauge.Control.Scaling.Aws;

/// <summary>One step: what to do while the metric lies so far from the alarm's threshold.</summary>
/// <param name="Lower">Lower bound relative to the threshold, in the metric's unit; null: without end. Counts above the threshold.</param>
/// <param name="Upper">Upper bound relative to the threshold, in the metric's unit; null: without end. Counts below the threshold.</param>
/// <param name="Amount">Units of capacity, signed; or percent, signed; or the exact capacity.</param>
public readonly record struct StepAdjustment(double? Lower, double? Upper, int Amount)
{
    internal bool Covers(double distance) => IsBelow
        ? (Lower is null || distance > Lower) && distance <= Upper
        : (Lower is null || distance >= Lower) && (Upper is null || distance < Upper);

    private bool IsBelow => Upper <= 0;
}
