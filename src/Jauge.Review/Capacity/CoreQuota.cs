using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Capacity;

/// <summary>JR403.</summary>
internal sealed class CoreQuota()
    : ReviewRule("JR403", "The most replicas against the core quota of the environment",
        "Les répliques au maximum face au quota de cœurs de l'environnement")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from shared in context.Components.Where(c => c.Number("limit.cores-per-environment") is not null)
            .GroupBy(c => (c.Offering.Id, c.Regions[0]))
        let quota = shared.First().Number("limit.cores-per-environment")!
        let cores = shared.Sum(c => c.MaxReplicas * (c.Input("cpu") ?? 0))
        where cores >= quota.Value
        let weight = cores > quota.Value ? FindingSeverity.Contradiction : FindingSeverity.Advice
        let promise = cores > quota.Value && context.Promises.ScaleOut is not null ? "promises.scale-out" : null
        select Report(context, weight, $"{shared.First().Path}.replicas", Message([.. shared], cores, quota.Value), Cure, promise,
            quota.Citation);

    private static Text Message(List<DeployedComponent> sharing, decimal cores, decimal quota)
    {
        var sum = string.Join(" + ", sharing.Select(c => $"{c.Name} {c.MaxReplicas} × {c.Input("cpu") ?? 0:0.##}"));
        return cores > quota
            ? Text.Format(
                $"At their maximum the replicas take {sum} = {cores:N0} cores; an environment has {quota:N0} unless the provider raises them.",
                $"À leur maximum, les répliques prennent {sum} = {cores:N0} cœurs ; un environnement en a {quota:N0} tant que le fournisseur ne les relève pas.")
            : Text.Format(
                $"At their maximum the replicas take {sum} = {cores:N0} cores, all that an environment has by default: a new revision, which starts beside the old one, finds no core during the peak.",
                $"À leur maximum, les répliques prennent {sum} = {cores:N0} cœurs, tout ce qu'un environnement a par défaut : une nouvelle révision, qui démarre à côté de l'ancienne, n'en trouve plus pendant la pointe.");
    }

    private static Text Cure => new(
        "Ask for a higher quota before the day, or take fewer or smaller replicas.",
        "Demander un quota plus haut avant le jour, ou prendre des répliques moins nombreuses ou plus petites.");
}
