using Jauge.Catalog;
using Jauge.Core;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Security;

/// <summary>JR805.</summary>
internal sealed class PublicStore()
    : ReviewRule("JR805", "Data store with an address on the internet", "Base de données avec une adresse sur Internet")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from component in context.Components
        where component.Offering.Kind is OfferingKind.Database or OfferingKind.Cache or OfferingKind.Search
        where component.Spec.Network is { Public: true } network && network.Allow.Count == 0
        select Report(context, context.IsMain ? FindingSeverity.Risk : FindingSeverity.Advice, $"{component.Path}.network.public",
            Message(component), Cure, null);

    private static Text Message(DeployedComponent component) => new(
        $"{component.Name} has an address on the internet, and the file states no list of who may reach it: one wrong rule, and only a password is left.",
        $"{component.Name} a une adresse sur Internet, et le fichier ne dit pas qui peut l'atteindre : une règle de travers, et il ne reste qu'un mot de passe.");

    private static Text Cure => new(
        "network: { public: false, subnet: … }, or at least the addresses that need it under allow.",
        "network: { public: false, subnet: … }, ou au moins les adresses qui en ont besoin sous allow.");
}
