using Jauge.Core;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>A cache of files: the same module as the entrance, with a cache and without a firewall.</summary>
internal sealed class Cdn(Language language) : FrontDoor(language)
{
    internal override ModuleCall Call(AzureSite site, DeployedComponent component)
    {
        site.Context.Note(component.Name,
            "{0}: Azure sells no new classic CDN since August 2025; Front Door Standard takes its place, and its base fee comes on top of "
                + "the price of the description.",
            "{0} : Azure ne vend plus de CDN classique depuis août 2025 ; Front Door Standard en tient lieu, et son abonnement de base "
                + "s'ajoute au prix de la description.");
        var call = Started(site, component, isPremium: false);
        call.Wiring.Add("origins", AzureOrigins.Files(site, component).Values(isPrivate: false));
        call.Numbers.Add("caches", true);
        return call;
    }
}
