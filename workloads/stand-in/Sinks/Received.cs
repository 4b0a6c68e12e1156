namespace Jauge.StandIn.Sinks;

/// <summary>Something that has arrived.</summary>
/// <param name="Number">From 1, in order of arrival.</param>
/// <param name="At">When, by this machine's clock.</param>
/// <param name="From">Over HTTP the method, in a mail the sender.</param>
/// <param name="To">Over HTTP path and query, in a mail the receivers.</param>
/// <param name="Headers">By name in lower case; values of one name joined by commas.</param>
/// <param name="Body">As text.</param>
internal sealed record Received(long Number, DateTimeOffset At, string From, string To, IReadOnlyDictionary<string, string> Headers,
    string Body);
