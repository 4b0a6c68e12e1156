using Jauge.Catalog;
using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Cost;

/// <summary>JR501.</summary>
internal sealed class CommitmentNotSold()
    : ReviewRule("JR501", "Commitment that this size is not sold with", "Engagement qui n'est pas vendu pour cette taille")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from component in context.Deployment.Components.SelectMany(c => c.Alternatives.Prepend(c))
        where component.Sku is not null
        let commitment = component.Offering.Commitments.GetValueOrDefault(component.Spec.Commitment ?? "none")
        where commitment is { Skus.Count: > 0 } && !commitment.Skus.Contains(component.Sku!.Id)
        select Report(context, FindingSeverity.Contradiction, $"{component.Path}.commitment", Message(component, commitment),
            Cure(component, commitment), null, Citation.Of(commitment.Source));

    private static Text Message(DeployedComponent component, Commitment commitment) => new(
        $"{component.Path["components.".Length..]} counts on {commitment.Name} for {component.Sku!.Id}; it is sold for {Sold(commitment)} only. The saving does not exist.",
        $"{component.Path["components.".Length..]} compte sur {commitment.Name} pour {component.Sku.Id} ; il n'est vendu que pour {Sold(commitment)}. L'économie n'existe pas.");

    private static string Sold(Commitment commitment) =>
        commitment.Skus.Count <= 8 ? Figures.Names(commitment.Skus) : $"{Figures.Names(commitment.Skus.Take(6))}…";

    private static Text Cure(DeployedComponent component, Commitment commitment)
    {
        var others = component.Offering.Commitments.Values.Where(c => c.Skus.Count == 0 || c.Skus.Contains(component.Sku!.Id))
            .Select(c => c.Name).ToList();
        return others.Count == 0
            ? new($"Pay as you go, or move to {commitment.Skus[0]} or larger.",
                $"Payer à l'usage, ou passer à {commitment.Skus[0]} ou plus grand.")
            : new($"Take {Figures.Names(others)}, or pay as you go.", $"Prendre {Figures.Names(others)}, ou payer à l'usage.");
    }
}
