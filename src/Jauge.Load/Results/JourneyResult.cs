using Jauge.Core;

namespace Jauge.Load.Results;

/// <summary>What became of the sessions of one journey: begun = completed + left + given up + unfinished.</summary>
/// <param name="Name">As in the plan.</param>
public sealed record JourneyResult(string Name)
{
    /// <summary>Sessions begun.</summary>
    public long Begun { get; init; }

    /// <summary>To the last step.</summary>
    public long Completed { get; init; }

    /// <summary>Left before, by the plan's chances.</summary>
    public long Left { get; init; }

    /// <summary>Ended by a failure.</summary>
    public long GivenUp { get; init; }

    /// <summary>Under way when the run ended.</summary>
    public long Unfinished => Begun - Completed - Left - GivenUp;

    /// <summary>Nanoseconds from the beginning of completed sessions to their last answer.</summary>
    public required LatencyHistogram Times { get; init; }
}
