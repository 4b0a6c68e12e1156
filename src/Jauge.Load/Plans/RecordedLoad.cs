using Jauge.Control.Arrivals;
using Jauge.Core;

namespace Jauge.Load.Plans;

/// <summary>Open model: what was recorded comes again, request by request or at its rates.</summary>
public sealed record RecordedLoad
{
    /// <summary>Requests a second over time; null: each request is recorded.</summary>
    public LoadCurve? Rates { get; init; }

    /// <summary>Rising in time.</summary>
    public EquatableList<RecordedRequest> Requests { get; init; } = [];

    /// <summary>Nanoseconds within which a recorded request came at any time; 0: exactly then.</summary>
    public long Resolution { get; init; }

    /// <summary>Requests for each recorded one; above 0.</summary>
    public double Scale { get; init; } = 1;
}
