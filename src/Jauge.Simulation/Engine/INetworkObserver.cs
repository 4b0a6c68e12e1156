namespace Jauge.Simulation.Engine;

/// <summary>What a monitor hears while a network runs. A struct behind a generic parameter: what it leaves empty costs nothing.</summary>
public interface INetworkObserver
{
    /// <summary>An event is about to be handled.</summary>
    /// <param name="now">Nanoseconds.</param>
    /// <param name="payload">Its kind is an <see cref="EventKind"/>; it may be stale.</param>
    public void OnEvent(long now, EventPayload payload);

    /// <summary>A request has ended well.</summary>
    /// <param name="jobClass">Index of its class.</param>
    /// <param name="now">Nanoseconds.</param>
    /// <param name="response">From the sending to the end, in nanoseconds.</param>
    public void OnCompleted(int jobClass, long now, long response);

    /// <summary>The regular tick, where one was asked for.</summary>
    /// <param name="now">Nanoseconds.</param>
    public void OnTick(long now);
}
