using Jauge.Catalog;
using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Capacity;

/// <summary>Connections that the callers of one component may hold at their most replicas, in its fullest region.</summary>
/// <param name="Target">The component at the other end.</param>
/// <param name="Callers">Each caller's pool and most replicas.</param>
internal sealed record ConnectionDemand(DeployedComponent Target, EquatableList<(DeployedComponent Component, int Pool)> Callers)
{
    /// <summary>All of them.</summary>
    public long Total => Callers.Sum(c => (long)c.Component.MaxReplicas * c.Pool);

    /// <summary>What one server of the chosen size, setting or offering accepts; null when nobody says.</summary>
    public decimal? Limit => Target.Size("max-connections") ?? Target.Input("max-connections") ?? Target.Number("limit.connections")?.Value;

    /// <summary>Servers that could share the connections, if reads were spread over the standbys.</summary>
    public int Servers => Target.Sku is null ? Math.Max(1, Target.MinReplicas) : 1;

    /// <summary>Connections that the service keeps for itself.</summary>
    public decimal Reserved => Target.Number("limit.reserved-connections")?.Value ?? 0;

    /// <summary>The arithmetic.</summary>
    public Text Show() => Text.Format($"{Sum()} = {Total:N0}", $"{Sum()} = {Total:N0}");

    /// <summary>Every component that some pool points to.</summary>
    public static IEnumerable<ConnectionDemand> Of(ReviewContext context) =>
        from target in context.Components
        let callers = context.Components.SelectMany(c => Pools(context, c).Where(p => p.To == target.Name)
            .Select(p => (Component: c, p.Size))).ToList()
        where callers.Count > 0
        select new ConnectionDemand(target, [.. Fullest(target, callers)]);

    private Text Sum() =>
        Figures.Join(" + ",
            Callers.Select(c =>
                Text.Format($"{c.Component.Name} {c.Component.MaxReplicas} × {c.Pool}",
                    $"{c.Component.Name} {c.Component.MaxReplicas} × {c.Pool}")));

    private static List<(DeployedComponent Component, int Size)> Fullest(DeployedComponent target,
        List<(DeployedComponent Component, int Size)> callers) => target.Regions.Count == 1
        ? callers
        : target.Regions.Select(r => callers.Where(c => c.Component.Regions.Contains(r)).ToList())
            .MaxBy(c => c.Sum(x => (long)x.Component.MaxReplicas * x.Size))!;

    private static IEnumerable<(string? To, int Size)> Pools(ReviewContext context, DeployedComponent caller) =>
        caller.Spec.Pools.Append(caller.Spec.Pool).Where(p => p is not null).Select(p => (p!.To ?? OnlyCallee(context, caller), p.Size));

    private static string? OnlyCallee(ReviewContext context, DeployedComponent caller)
    {
        var called = context.Deployment.Calls.Edges.Where(e => e.Caller == caller.Name).Select(e => context.Deployment.Find(e.Callee))
            .Where(c => c?.Offering.Kind == OfferingKind.Database).ToList();
        return called.Count == 1 ? called[0]!.Name : null;
    }
}
