using Jauge.Control;
using Jauge.Core;
using Jauge.Simulation.Engine;

namespace Jauge.Simulation.Bench;

/// <summary>The closed network that simulators are compared by: users think Exp(10 s), a front replica at random (8 slots, Exp(40 ms)), the
/// database twice (Exp(3 ms)). Replicas and database slots grow with the users: 50 and 64 for 10,000.</summary>
internal static class PlainHour
{
    internal const long Hour = 3600 * RunTime.Second;

    internal static Network For(int users)
    {
        var query = new Step("database", new ExponentialDistribution(TimeSpan.FromMilliseconds(3)));
        return new(
            [
                new() { Name = "front", Replicas = Math.Max(users / 200, 1), Slots = 8 },
                new() { Name = "database", Slots = Math.Max((int)(users * 64L / 10_000), 1) },
            ],
            [
                new()
                {
                    Name = "user", Users = users, Interval = new ExponentialDistribution(TimeSpan.FromSeconds(10)),
                    Steps = [new("front", new ExponentialDistribution(TimeSpan.FromMilliseconds(40))), query, query],
                },
            ]);
    }
}
