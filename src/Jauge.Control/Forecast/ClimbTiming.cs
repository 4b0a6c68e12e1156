namespace Jauge.Control.Forecast;

/// <summary>Alignment of the loops against the arrival of the load, as fractions of their periods, and the delays of one climb.</summary>
/// <param name="LoopPhase">Policy's loop against the instant at which the load can first be seen.</param>
/// <param name="SamplerPhase">Sampler against the arrival of the load.</param>
/// <param name="SeesArrival">Whether a look at exactly that instant sees the load: the lucky side of the limit, or the unlucky one.</param>
/// <param name="MetricDelay">Age of the newest measurement.</param>
/// <param name="StartUp">From the decision to a replica that serves.</param>
internal readonly record struct ClimbTiming(double LoopPhase, double SamplerPhase, bool SeesArrival, TimeSpan MetricDelay, TimeSpan StartUp)
{
    /// <summary>The loop's first tick that is not before the load.</summary>
    public TimeSpan FirstTick(TimeSpan interval) => TimeSpan.FromTicks((MetricDelay + interval * LoopPhase).Ticks % interval.Ticks);

    /// <summary>Whether an instant lies after the arrival of the load.</summary>
    public bool IsLoaded(TimeSpan at) => at > TimeSpan.Zero || (at == TimeSpan.Zero && SeesArrival);
}
