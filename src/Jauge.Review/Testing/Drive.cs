using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Testing;

/// <summary>What a load test sends.</summary>
internal static class Drive
{
    /// <summary>Most requests a second: its own rate, else its users with the workload's thinking time; null when neither is
    /// known.</summary>
    public static double? PerSecond(Deployment deployment, LoadTestSpec test)
    {
        if (test.Arrivals is { } rate) return (double)rate.PerSecond;
        if (test.Users is not { } users || deployment.Spec.Workload?.Think is not { } think) return null;
        var cycle = think.MeanSeconds + Capacity.RequestTimes.Of(deployment).Answer;
        return cycle > 0 ? users / cycle : null;
    }

    /// <summary>Tests that run in this environment.</summary>
    public static IEnumerable<KeyValuePair<string, LoadTestSpec>> Here(ReviewContext context) =>
        context.Spec.LoadTests.Where(t =>
            (t.Value.Environment ?? context.Deployment.Document.MainEnvironment) == context.Deployment.Environment);
}
