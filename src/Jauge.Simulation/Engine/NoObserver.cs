namespace Jauge.Simulation.Engine;

/// <summary>Hears nothing.</summary>
public readonly struct NoObserver : INetworkObserver
{
    /// <inheritdoc/>
    public void OnEvent(long now, EventPayload payload)
    {
    }

    /// <inheritdoc/>
    public void OnCompleted(int jobClass, long now, long response)
    {
    }

    /// <inheritdoc/>
    public void OnTick(long now)
    {
    }
}
