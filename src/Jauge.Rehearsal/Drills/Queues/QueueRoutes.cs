using System.Globalization;
using Jauge.Core;
using Jauge.Rehearsal.Planning;
using Jauge.Rehearsal.Roles;
using Jauge.Rehearsal.Running;
using Jauge.Roles;

namespace Jauge.Rehearsal.Drills.Queues;

/// <summary>Where the messages of a queue go, by the description.</summary>
internal static class QueueRoutes
{
    /// <summary>The components that handle messages of a queue, as far as a stand-in plays them: a program of the user's own is asked by
    /// paths that the file does not say.</summary>
    internal static IEnumerable<string> Consumers(RehearsalPlan plan, string queue)
    {
        var model = plan.Model;
        var deliveries = model.Calls.Where(c => c.Delivery >= 0 && c.Station >= 0 && model.Stations[c.Station].Name == queue);
        return deliveries.SelectMany(c => model.Calls[c.Delivery].Calls).Select(c => model.Calls[c]).Where(c => c.Station >= 0)
            .Select(c => model.Stations[c.Station].Name).Distinct().Where(c => IsPlayed(plan, c));
    }

    /// <summary>The messages that take the least work, and how many of them the workers handle in a second.</summary>
    internal static (QueueDoor Door, double PerSecond) Cheapest(RunningSystem system, string queue)
    {
        var roles = RoleBook.Write(system.Plan, system.Addresses, system.Settings.Seed);
        return Consumers(system.Plan, queue).SelectMany(c => Routes(system, roles, queue, c)).MaxBy(r => r.PerSecond);
    }

    private static bool IsPlayed(RehearsalPlan plan, string consumer) =>
        plan.PartOf(consumer) is { Kind: PartKind.Replicas or PartKind.Service, Program: null };

    private static IEnumerable<(QueueDoor Door, double PerSecond)> Routes(
        RunningSystem system, EquatableMap<ReplicaRole> roles, string queue, string consumer)
    {
        var (door, role) = (system.Addresses.Of(consumer)!, roles[consumer]);
        foreach (var message in roles.Values.SelectMany(r => r.Operations).SelectMany(o => o.Calls).SelectMany(AndBelow)
            .Where(c => c.To == queue).Select(c => c.Message).OfType<MessageRole>())
        {
            var handling = role.Operations.FirstOrDefault(o => message.Destination == door + o.Path);
            if (handling is null) continue;
            var part = system.Plan.PartOf(consumer)!;
            yield return (
                new(queue, consumer, new(system.Addresses.Of(queue)!), new(message.Destination), RoleBook.QueueToken)
                {
                    Headers = Headers(message),
                },
                FloodSize.PerSecond(handling, Math.Max(1, part.Replicas), role.Concurrency, part.Cores, system.Plan.DeliveriesOf(queue)));
        }
    }

    private static IEnumerable<CallRole> AndBelow(CallRole call) => call.Miss.SelectMany(AndBelow).Prepend(call);

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds)}s");

    private static EquatableMap<string> Headers(MessageRole message) => new[]
    {
        ("Upstash-Retries", message.Retries?.ToString(CultureInfo.InvariantCulture)), ("Upstash-Retry-Delay", message.RetryDelay),
        ("Upstash-Timeout", message.Timeout is { } time ? Seconds(time) : null),
    }.Where(h => h.Item2 is not null).Select(h => KeyValuePair.Create(h.Item1, h.Item2!)).ToEquatableMap();
}
