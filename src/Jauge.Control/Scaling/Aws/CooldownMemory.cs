namespace Jauge.Control.Scaling.Aws;

/// <summary>What Application Auto Scaling remembers of its last actions.</summary>
/// <param name="LastOut">Last increase: the capacity before it, and when; null: none.</param>
/// <param name="LastIn">Last decrease: the capacity before it, and when; null: none, or cancelled by an increase.</param>
public sealed record CooldownMemory(TimedCount? LastOut, TimedCount? LastIn) : ScalingMemory
{
    internal static CooldownMemory Start { get; } = new(null, null);

    internal bool OutRests(TimeSpan now, TimeSpan cooldown) => LastOut is { } last && now < last.At + cooldown;

    internal bool InRests(TimeSpan now, TimeSpan cooldown) => LastIn is { } last && now < last.At + cooldown;

    // During the cooldown what was added counts toward the next request: it is computed from where the last one began.
    internal int OutBase(int capacity, TimeSpan now, TimeSpan cooldown) =>
        OutRests(now, cooldown) ? Math.Min(capacity, LastOut!.Value.Count) : capacity;

    internal CooldownMemory Moved(int from, int to, TimeSpan at) =>
        to > from ? new(new(from, at), null) : to < from ? this with { LastIn = new(from, at) } : this;
}
