using Jauge.Core;
using Jauge.Rehearsal.Planning;
using Jauge.Rehearsal.Roles;
using Jauge.Spec.Model;
using Jauge.Spec.Scenarios;

namespace Jauge.Rehearsal.Drills.Catalog;

/// <summary>What the clients of a drill ask for: the cheapest request that only reads and needs no value from elsewhere.</summary>
public static class FrontPath
{
    // what no request enters by answers at least whether it is ready
    private const string Ready = "/readyz";

    /// <summary>The path.</summary>
    /// <param name="plan">What is rehearsed.</param>
    /// <param name="entry">The component that is asked.</param>
    /// <returns>From its slash on; whether the component is ready, where the file has nothing that only reads.</returns>
    public static string Of(RehearsalPlan plan, string entry)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Addresses(plan, entry).Where(a => a.Method == "GET" && !a.Path.Contains("{{", StringComparison.Ordinal)).Select(a => a.Path)
            .FirstOrDefault() ?? Ready;
    }

    internal static IEnumerable<KeyValuePair<string, RequestSpec>> Entering(RehearsalPlan plan) =>
        plan.Scaled.Spec.Requests.Where(r => r.Value.At.Count > 0);

    private static IEnumerable<RequestAddress> Addresses(RehearsalPlan plan, string entry)
    {
        var classes = Entering(plan).Where(r => r.Value.At.Keys.First() == entry).OrderBy(c => c.Value.At.Values.First().MeanSeconds)
            .ToList();
        var standIn = RequestAddress.OfStandIn(classes);
        if (plan.PartOf(entry)?.Program is null) return classes.Select(c => standIn[c.Key]);
        IEnumerable<KeyValuePair<string, RequestSpec>> spoken = InPlace(plan) is { } sent ? sent : classes;
        return spoken.Select(c => RequestAddress.Described(c.Value, c.Key));
    }

    // a program that is sent a load test of its own need not know the described paths
    private static EquatableMap<RequestSpec>? InPlace(RehearsalPlan plan)
    {
        if (plan.Scaled.Spec.Rehearsal?.Load is not { } file) return null;
        return ScenarioDocument.Read(Path.Combine(plan.Scaled.Document.Folder, file), new DiagnosticBag())?.Spec.Classes
            ?? EquatableMap<RequestSpec>.Empty;
    }
}
