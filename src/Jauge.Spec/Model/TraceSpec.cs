namespace Jauge.Spec.Model;

/// <summary>Recorded arrivals that are replayed.</summary>
[Shorthand(nameof(File))]
public sealed record TraceSpec
{
    /// <summary>File beside this one: an access log, or a CSV file with the columns <c>time,requests</c>, <c>time,rate</c>, <c>time</c> or
    /// <c>time,request</c>.</summary>
    public required string File { get; init; }

    /// <summary>How many requests each recorded one stands for; 1 when it is left out.</summary>
    [AtLeast(0)]
    public decimal? Scale { get; init; }

    /// <summary>How much faster than recorded it is replayed; 1 when it is left out.</summary>
    [AtLeast(0)]
    public decimal? Speed { get; init; }
}
