using Jauge.Catalog;
using Jauge.Core;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Security;

/// <summary>JR803.</summary>
internal sealed class OpenDatabase()
    : ReviewRule("JR803", "Firewall open to the internet or to a whole cloud", "Pare-feu ouvert à Internet ou à tout un cloud")
{
    public override IEnumerable<Finding> Examine(ReviewContext context) =>
        from component in context.Components
        where component.Offering.Kind is OfferingKind.Database or OfferingKind.Cache or OfferingKind.Search or OfferingKind.Storage
            or OfferingKind.Queue or OfferingKind.Stream
        from rule in component.Spec.Network?.Allow ?? []
        let zero = rule == "0.0.0.0" ? component.Word("network.allow-zero-address") : null
        where rule is "0.0.0.0/0" or "::/0" or "*" or "0.0.0.0"
        select Report(context, FindingSeverity.Risk, $"{component.Path}.network.allow", Message(component, rule, zero), Cure, null,
            zero?.Citation);

    private static Text Message(DeployedComponent component, string rule, Known<string>? zero) => zero is null
        ? new(
            $"{component.Name} lets in {rule}: every machine of the internet may try a password.",
            $"{component.Name} laisse entrer {rule} : toute machine d'Internet peut essayer un mot de passe.")
        : new(
            $"{component.Name} lets in {rule}, \"the services of Azure\": {zero.Value}. Only a password stands between a stranger's virtual machine and the data.",
            $"{component.Name} laisse entrer {rule}, « les services Azure » : ceux de tous les clients d'Azure, abonnements étrangers compris. Seul un mot de passe sépare la machine d'un inconnu des données.");

    private static Text Cure => new(
        "A private endpoint or a subnet of your own; failing that, the outgoing addresses of the application alone.",
        "Un point d'accès privé ou un sous-réseau à soi ; à défaut, les seules adresses sortantes de l'application.");
}
