namespace Jauge.Rehearsal.Parts.Takeover;

/// <summary>How a lost primary was replaced.</summary>
/// <param name="Detection">From the first question without answer to the decision.</param>
/// <param name="Promotion">From the decision to another primary that clients are sent to.</param>
public sealed record TakeoverTimes(TimeSpan Detection, TimeSpan Promotion);
