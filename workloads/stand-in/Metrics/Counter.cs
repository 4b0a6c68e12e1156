namespace Jauge.StandIn.Metrics;

/// <summary>A whole number that only grows; safe from any thread.</summary>
public sealed class Counter
{
    private long _value;

    /// <summary>So far.</summary>
    public long Value => Interlocked.Read(ref _value);

    /// <summary>More by this; 0 or more.</summary>
    public void Add(long more) => Interlocked.Add(ref _value, more);
}
