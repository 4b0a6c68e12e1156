namespace Jauge.Replica;

/// <summary>Whether a replica takes requests: from when it says that it has started until it is asked to leave.</summary>
public sealed class Presence
{
    private volatile bool _started = true;
    private volatile bool _leaving;

    /// <summary>A load balancer may send requests here.</summary>
    public bool IsReady => _started && !_leaving;

    /// <summary>SIGTERM has come: requests under way are ended, no new ones wanted.</summary>
    public bool IsLeaving => _leaving;

    /// <summary>Not ready until <see cref="Started"/> is called: for a replica that has work to do before it can answer.</summary>
    public void Starting() => _started = false;

    /// <summary>Ready from now on.</summary>
    public void Started() => _started = true;

    internal void Leave() => _leaving = true;
}
