using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Availability;

/// <summary>What the providers' service levels come to for the whole system.</summary>
/// <param name="Chains">Chains in series with each other.</param>
/// <param name="Unknown">Components of the path without a published service level: with any, <see cref="Value"/> is an upper bound.</param>
internal sealed record CompositeAvailability(EquatableList<AvailabilityChain> Chains, EquatableList<string> Unknown)
{
    /// <summary>The product of the chains.</summary>
    public decimal Value => Chains.Aggregate(1m, (product, chain) => product * chain.All);

    /// <summary>Sources of the service levels.</summary>
    public IEnumerable<Citation> Sources => Chains.SelectMany(c => c.Links).Select(l => Citation.Of(l.Fact));

    /// <summary>The service levels of the critical path; null when none is known.</summary>
    public static CompositeAvailability? Of(ReviewContext context) => Of(context.CriticalPath);

    /// <summary>The same of a critical path.</summary>
    public static CompositeAvailability? Of(EquatableList<DeployedComponent> path)
    {
        var chains = path.GroupBy(c => c.Regions.Count > 1 ? Figures.Names(c.Regions.Select(r => r.ToString())) : "").Select(Chain)
            .Where(c => c.Links.Count > 0);
        var unknown = path.Where(c => c.Number("sla") is null).Select(c => c.Name);
        var all = new CompositeAvailability([.. chains], [.. unknown]);
        return all.Chains.Count == 0 ? null : all;
    }

    /// <summary>The arithmetic.</summary>
    public Text Show()
    {
        var product = Figures.Join(" × ", Chains.Select(c => c.Show()));
        return Chains is [{ Copies: 1, Links.Count: 1 }] ? product
            : Text.Format($"{product} = {Figures.Nines(Value)}", $"{product} = {Figures.Nines(Value)}");
    }

    /// <summary>What is missing in it, as a sentence; empty when nothing is.</summary>
    public Text Bound() => Unknown.Count == 0 ? new("", "") : new(
        $" It is an upper bound: no service level is published for {Figures.Names(Unknown)}.",
        $" C'est une borne supérieure : aucun niveau de service n'est publié pour {Figures.Names(Unknown)}.");

    private static AvailabilityChain Chain(IGrouping<string, DeployedComponent> group) => new(
        [.. group.Select(c => (Component: c, Sla: c.Number("sla"))).Where(c => c.Sla is not null)
            .Select(c => (c.Component, c.Sla!.Value, c.Sla.Fact))],
        group.First().Regions.Count);
}
