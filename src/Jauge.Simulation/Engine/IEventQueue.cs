namespace Jauge.Simulation.Engine;

/// <summary>Pending events in order of time and, among equal times, in the order in which they were pushed.</summary>
/// <remarks>A struct behind a generic parameter, so that the loop is compiled for each queue and nothing is called through an interface.
/// Time runs forward: nothing is pushed before the last event taken, nor before a bound at which <see cref="TryTake"/> has said that
/// nothing is left. Use: <c>while (queue.Prepare(until)) while (queue.TryTake(until, out time, out payload)) …</c></remarks>
public interface IEventQueue
{
    /// <summary>Events pushed and not yet taken.</summary>
    public int Count { get; }

    /// <summary>Adds an event.</summary>
    /// <param name="time">Nanoseconds; 0 or more, and not in the past.</param>
    /// <param name="payload">Handed back with it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time lies in the past.</exception>
    public void Push(long time, EventPayload payload);

    /// <summary>Makes the earliest events ready to be taken.</summary>
    /// <param name="until">Nanoseconds, included.</param>
    /// <returns>False when nothing is due up to this bound; true means only that <see cref="TryTake"/> is worth a call.</returns>
    public bool Prepare(long until);

    /// <summary>Takes the earliest of the events made ready, among which are those pushed since that belong before them.</summary>
    /// <param name="until">Nanoseconds, included.</param>
    /// <param name="time">When it is due.</param>
    /// <param name="payload">As pushed.</param>
    /// <returns>False when none is ready up to this bound: call <see cref="Prepare"/>.</returns>
    public bool TryTake(long until, out long time, out EventPayload payload);

    /// <summary>Some of the events that will be made ready next, in no order: whose memory a loop may ask for beforehand.</summary>
    /// <param name="into">Takes them.</param>
    /// <returns>How many; 0 where the queue cannot tell.</returns>
    public int Foresee(Span<EventPayload> into);
}
