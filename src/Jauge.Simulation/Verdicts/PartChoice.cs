using Jauge.Control;
using Jauge.Control.Arrivals;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Running;

namespace Jauge.Simulation.Verdicts;

/// <summary>Chooses how much of a run a budget of events allows, from a pilot at full load: events grow with the requests that are asked
/// for, so that a short one tells the whole.</summary>
/// <param name="load">The stated load.</param>
/// <param name="until">When the stated run ends.</param>
/// <param name="pilot">A few seconds at full load.</param>
internal sealed class PartChoice(LoadModel load, TimeSpan until, RunRecord pilot)
{
    private const int Steps = 1000;
    private const double Full = 0.95;
    private const int LeastSeconds = 10;

    // replications, and the minutes of full load that they must hold: intervals first, then time
    private static readonly (int Replications, double Minutes)[] Ways = [(5, 5), (4, 5), (3, 5), (3, 2), (2, 2)];
    private static readonly (int Replications, double Minutes)[] FullWays = [(5, 2), (3, 1), (2, 0)];

    /// <summary>Estimated events of one replication of the whole run.</summary>
    internal double Whole => Events(until);

    /// <summary>The part for a multiple of the stated load, the largest that the budget allows; never less than ten seconds of two
    /// replications.</summary>
    internal LoadPart For(double factor, double budget)
    {
        foreach (var (replications, minutes) in Ways)
            if (Longest(budget / replications / factor) is var time && Holds(time, TimeSpan.FromMinutes(minutes)))
                return new(time, replications, false);
        foreach (var (replications, minutes) in FullWays)
            if (Seconds(budget / replications / factor) is var time && time.TotalMinutes >= minutes) return new(time, replications, true);
        return new(TimeSpan.FromSeconds(LeastSeconds), 2, true);
    }

    /// <summary>Events of one replication for so long at full load.</summary>
    internal double AtFullLoad(TimeSpan time, double factor) => EventsPerSecond * time.TotalSeconds * factor;

    /// <summary>The full load at once, without bursts.</summary>
    internal static LoadModel AtOnce(LoadModel load)
    {
        return load with { FullFrom = TimeSpan.Zero, Users = Full(load.Users), Arrivals = Full(load.Arrivals),
            Sessions = Full(load.Sessions) };

        static LoadCurve? Full(LoadCurve? curve) => curve is null ? null : Constant(curve.Points.Max(p => p.Load));
    }

    private static LoadCurve Constant(double height) => new([new(0, height)], []);

    private double EventsPerSecond { get; } = Math.Max(1, pilot.Events) / Math.Max(1, RunTime.ToSeconds(pilot.End));

    private bool Holds(TimeSpan time, TimeSpan atFull) =>
        time >= until || (time >= load.FullFrom + atFull && Rate(load, RunTime.FromTimeSpan(time)) >= Full * Rate(AtOnce(load), 0));

    // whole minutes, so that a sentence can say it
    private TimeSpan Longest(double events)
    {
        if (Whole <= events) return until;
        var (low, high) = (0.0, until.TotalMinutes);
        while (high - low > 0.5)
            if (Events(TimeSpan.FromMinutes((low + high) / 2)) <= events) low = (low + high) / 2;
            else high = (low + high) / 2;
        return TimeSpan.FromMinutes(Math.Floor(low));
    }

    private TimeSpan Seconds(double events)
    {
        var seconds = Math.Min(until.TotalSeconds, events / EventsPerSecond);
        return TimeSpan.FromSeconds(Math.Max(LeastSeconds, Math.Floor(seconds / LeastSeconds) * LeastSeconds));
    }

    private double Events(TimeSpan time) => EventsPerSecond * Asked(time.TotalSeconds) / Math.Max(1e-9, Rate(AtOnce(load), 0));

    // requests asked for until a time, in seconds
    private double Asked(double seconds) =>
        Enumerable.Range(0, Steps)
            .Sum(i => Rate(load, RunTime.FromTimeSpan(TimeSpan.FromSeconds(seconds * (i + 0.5) / Steps)))) * seconds / Steps;

    // requests a second; the users themselves where they never rest
    private static double Rate(LoadModel load, long time)
    {
        var asked = (load with { Users = Now(load.Users), Arrivals = Now(load.Arrivals), Sessions = Now(load.Sessions) }).Asked;
        return asked > 0 ? asked : load.Users?.At(time) ?? 0;

        LoadCurve? Now(LoadCurve? curve) => curve is null ? null : Constant(curve.At(time));
    }
}
