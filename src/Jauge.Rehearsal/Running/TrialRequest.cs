namespace Jauge.Rehearsal.Running;

/// <summary>What clients saw of one class of requests in a trial.</summary>
/// <param name="Answered">Requests that were answered rightly.</param>
/// <param name="Median">Half of them took no longer, in seconds; 0 where none was answered.</param>
public readonly record struct TrialRequest(long Answered, double Median);
