namespace Jauge.Rehearsal.Processes;

/// <summary>How a part ended.</summary>
/// <param name="Code">Its exit code; 128 plus the signal's number where a signal ended it, 128 alone where nobody knows which.</param>
/// <param name="At">When it was noticed, on the supervisor's clock.</param>
/// <param name="Asked">True where the rehearsal killed or stopped it; false where it ended by itself.</param>
/// <param name="OutOfMemory">True where the kernel killed a process of it at its memory limit.</param>
public sealed record PartExit(int Code, DateTimeOffset At, bool Asked, bool OutOfMemory = false)
{
    /// <summary>The signal that ended it; null where it exited.</summary>
    public int? Signal => Code is > 128 and < 128 + 65 ? Code - 128 : null;

    /// <summary><c>exit code 3</c>, <c>signal 9</c>.</summary>
    public override string ToString() => (Code, Signal) switch
    {
        _ when OutOfMemory => "out of memory",
        (_, { } signal) => $"signal {signal}",
        (UnknownSignal, _) => "a signal",
        _ => $"exit code {Code}",
    };

    internal const int UnknownSignal = 128;
}
