namespace Jauge.StandIn.Databases;

/// <summary>How many steps of its loop a server does in a millisecond: counted once by <c>stand-in prepare</c> and kept in the server
/// itself, so that all replicas ask for the same work. Read with the first connection.</summary>
internal sealed class Pace
{
    private const double NanosecondsPerMillisecond = 1e6;
    private double _stepsPerMillisecond;

    /// <summary>Steps that take so long on a core of their own.</summary>
    /// <param name="nanoseconds">0 or more.</param>
    /// <param name="read">Asks the server, once.</param>
    internal async ValueTask<long> StepsAsync(long nanoseconds, Func<Task<double>> read)
    {
        if (_stepsPerMillisecond == 0) _stepsPerMillisecond = await read();
        return (long)(nanoseconds / NanosecondsPerMillisecond * _stepsPerMillisecond);
    }
}
