namespace Jauge.Rehearsal.Processes;

/// <summary>How a part is asked to end, and how long it may take before it is killed.</summary>
/// <param name="Signal">Sent to the program itself.</param>
/// <param name="Limit">Zero or more; then SIGKILL.</param>
public sealed record StopWay(StopSignal Signal, TimeSpan Limit)
{
    /// <summary>SIGTERM, then SIGKILL after ten seconds.</summary>
    public static readonly StopWay Terminate = new(StopSignal.Terminate, TimeSpan.FromSeconds(10));
}
