namespace Jauge.Load.Wires;

/// <summary>What a loop waits with: it opens wires, and tells their owners what happens to them.</summary>
internal abstract class Reactor : IDisposable
{
    /// <summary>Begins to connect.</summary>
    /// <param name="to">The address.</param>
    /// <param name="owner">Is told of success or failure by a later <see cref="Wait"/>, never within this call.</param>
    internal abstract Wire Open(Destination to, IWireOwner owner);

    /// <summary>Waits for something to happen, and tells the owners.</summary>
    /// <param name="nanoseconds">At most so long; 0: does not wait.</param>
    internal abstract void Wait(long nanoseconds);

    /// <summary>Called by the thread that will wait, before all else.</summary>
    internal virtual void Enter()
    {
    }

    /// <summary>Processor time of the calling thread; zero where the system does not tell.</summary>
    internal virtual TimeSpan ProcessorTime => TimeSpan.Zero;

    /// <inheritdoc/>
    public abstract void Dispose();
}
