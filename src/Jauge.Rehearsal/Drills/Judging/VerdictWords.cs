using Jauge.Core;

namespace Jauge.Rehearsal.Drills.Judging;

/// <summary>How verdicts of every kind of drill are worded.</summary>
internal static class VerdictWords
{
    internal static Text NotPromised { get; } = new("not promised", "rien de promis");

    /// <summary>What a drill did not live to see.</summary>
    internal static Text NotSeen { get; } = new("not within the drill", "pas pendant l'exercice");

    internal static Text Within(TimeSpan? limit) => limit is { } most ? Text.Same("≤ " + Durations.Format(most)) : NotPromised;

    /// <summary>A measured time: to the hundredth of a second while it is short.</summary>
    internal static Text Seconds(TimeSpan time) => time.TotalSeconds < 100
        ? Text.Format($"{time.TotalSeconds:0.00} s", $"{time.TotalSeconds:0.00} s")
        : Durations.Show(TimeSpan.FromSeconds(Math.Round(time.TotalSeconds)));
}
