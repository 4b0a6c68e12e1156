using Jauge.Core;

namespace Jauge.Load.Results;

/// <summary>A stretch of the run.</summary>
/// <param name="From">Since its beginning.</param>
/// <param name="To">Excluded.</param>
public sealed record LoadInterval(TimeSpan From, TimeSpan To)
{
    /// <summary>Whether it lies in the warm-up, as a whole or partly.</summary>
    public bool IsWarmUp { get; init; }

    /// <summary>By request, in the plan's order.</summary>
    public required EquatableList<IntervalRequest> Requests { get; init; }

    /// <summary>All requests together.</summary>
    public required IntervalRequest All { get; init; }

    /// <summary>Connections open at its end.</summary>
    public int Connections { get; init; }

    /// <summary>Requests under way at its end.</summary>
    public int UnderWay { get; init; }

    /// <summary>Users and visitors present at its end.</summary>
    public int Present { get; init; }

    /// <summary>Lateness in it that all but one in a hundred sendings stayed within, in nanoseconds; not a number without any.</summary>
    public double LateP99 { get; init; } = double.NaN;
}
