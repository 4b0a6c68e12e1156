using Jauge.Core;

namespace Jauge.Load.Limits;

/// <summary>What a short run at one rate measured.</summary>
/// <param name="Rate">Requests a second that were asked for.</param>
public sealed record ProbeReading(double Rate)
{
    /// <summary>How long requests were sent.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>Requests sent in that time.</summary>
    public required long Sent { get; init; }

    /// <summary>Good answers in that time.</summary>
    public required long Answered { get; init; }

    /// <summary>Failures in that time.</summary>
    public required long Failed { get; init; }

    /// <summary>Nanoseconds of good answers, from the intended sending.</summary>
    public required LatencyHistogram Times { get; init; }

    /// <summary>Why this machine, not the server, was what held: null where it was not.</summary>
    public Text? GeneratorLimit { get; init; }

    /// <summary>Requests under way at the end, of each run where there were several.</summary>
    public required long UnderWay { get; init; }

    /// <summary>How many runs it is made of.</summary>
    public int Runs { get; init; } = 1;

    /// <summary>Good answers a second: of a server that cannot keep up, what it can.</summary>
    public double AnsweredPerSecond => Time > TimeSpan.Zero ? Answered / Time.TotalSeconds : 0;

    /// <summary>Share of the requests that ended which failed.</summary>
    public double ErrorShare => Answered + Failed == 0 ? 0 : (double)Failed / (Answered + Failed);

    /// <summary>Two probes of one rate as one.</summary>
    public ProbeReading With(ProbeReading other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var times = new LatencyHistogram();
        times.Merge(Times);
        times.Merge(other.Times);
        return this with
        {
            Time = Time + other.Time, Sent = Sent + other.Sent, UnderWay = UnderWay + other.UnderWay, Runs = Runs + other.Runs,
            Answered = Answered + other.Answered, Failed = Failed + other.Failed, Times = times,
            GeneratorLimit = GeneratorLimit ?? other.GeneratorLimit,
        };
    }
}
