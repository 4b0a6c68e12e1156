namespace Jauge.Dynamics.Scaling;

/// <summary>One component in one region at the instant of a decision, as counted where its calls arrive.</summary>
public readonly record struct ScalingSite
{
    /// <summary>The instant, since the start of the run.</summary>
    public required TimeSpan At { get; init; }

    /// <summary>Replicas asked for.</summary>
    public required int Desired { get; init; }

    /// <summary>Replicas that count towards those, ready or not.</summary>
    public required int Wanted { get; init; }

    /// <summary>Of these, replicas that find no room.</summary>
    public int Pending { get; init; }

    /// <summary>Calls present, those that wait included.</summary>
    public long InFlight { get; init; }

    /// <summary>Calls that wait for a slot or a replica.</summary>
    public int Queued { get; init; }

    /// <summary>Those, and the messages that wait for delivery to it.</summary>
    public double QueueLength { get; init; }

    /// <summary>Calls a second that arrived since the last decision.</summary>
    public double ArrivalRate { get; init; }
}
