namespace Jauge.Pricing.Runs;

/// <summary>What a run used of one component in one region in one interval.</summary>
/// <param name="Component">Name in the file.</param>
/// <param name="Region">The region, as <c>provider/region</c>.</param>
/// <param name="Replicas">Replicas on average; null where they were not counted: the component then runs at its minimum.</param>
/// <param name="RequestsPerSecond">Requests that reached it; null where they were not counted: what the file states for the month
/// then counts.</param>
/// <param name="AnswerBytesPerSecond">Bytes of its answers that left for the clients; null where nobody knows: likewise.</param>
public readonly record struct ObservedUse(
    string Component, string Region, decimal? Replicas, decimal? RequestsPerSecond, decimal? AnswerBytesPerSecond);
