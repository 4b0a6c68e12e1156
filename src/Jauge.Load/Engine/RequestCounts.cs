using System.Runtime.CompilerServices;
using Jauge.Core;
using Jauge.Load.Answers;
using Jauge.Load.Results;

namespace Jauge.Load.Engine;

/// <summary>What happened to one kind of request, in one loop and one stretch of time.</summary>
internal sealed class RequestCounts
{
    private static readonly int Causes = Enum.GetValues<LoadFailure>().Length;

    internal long Sent { get; set; }

    internal long Answered { get; private set; }

    internal long Resent { get; set; }

    internal long BodyBytes { get; private set; }

    internal long[] Failures { get; } = new long[Causes];

    internal long[] Statuses { get; } = new long[1000];

    internal LatencyHistogram Times { get; } = new();

    internal LatencyHistogram FailedTimes { get; } = new();

    internal long Failed => Failures.Sum();

    /// <summary>An answer is whole.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Record(Answer answer, LoadFailure cause, long time)
    {
        Statuses[answer.Status]++;
        BodyBytes += answer.BodyBytes;
        if (cause == LoadFailure.None)
        {
            Answered++;
            Times.Record(time);
        }
        else
        {
            Record(cause, time);
        }
    }

    internal void Record(LoadFailure cause, long time)
    {
        Failures[(int)cause]++;
        FailedTimes.Record(time);
    }

    internal void Merge(RequestCounts other)
    {
        (Sent, Answered, Resent, BodyBytes) =
            (Sent + other.Sent, Answered + other.Answered, Resent + other.Resent, BodyBytes + other.BodyBytes);
        for (var i = 0; i < Failures.Length; i++) Failures[i] += other.Failures[i];
        for (var i = 0; i < Statuses.Length; i++) Statuses[i] += other.Statuses[i];
        if (other.Times.Count > 0) Times.Merge(other.Times);
        if (other.FailedTimes.Count > 0) FailedTimes.Merge(other.FailedTimes);
    }

    internal void Clear()
    {
        if (Times.Count > 0) Times.Clear();
        if (FailedTimes.Count > 0) FailedTimes.Clear();
        (Sent, Answered, Resent, BodyBytes) = (0, 0, 0, 0);
        Failures.AsSpan().Clear();
        Statuses.AsSpan().Clear();
    }
}
