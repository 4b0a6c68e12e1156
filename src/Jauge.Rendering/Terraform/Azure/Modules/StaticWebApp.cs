using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>A static web app; its files come from the pipeline.</summary>
internal sealed class StaticWebApp(Language language) : AzureModule(language)
{
    // learn.microsoft.com/azure/static-web-apps/overview: the app is global, its functions and previews stand in one of these
    private static readonly string[] Regions = ["westus2", "centralus", "eastus2", "westeurope", "eastasia"];

    internal override string Folder => "azure-static-web-app";

    internal override Text Purpose => new("Static web app.", "Application web statique.");

    internal override IReadOnlyList<ModuleVariable> Variables => AzureVariables.Common;

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("id", "azurerm_static_web_app.main.id", "Identifier of the app.", "Identifiant de l'application."),
        Output("name", "azurerm_static_web_app.main.name", "Name of the app.", "Nom de l'application."),
        Output("fqdn", "azurerm_static_web_app.main.default_host_name", "Address of the app.", "Adresse de l'application."),
    ];

    internal override IEnumerable<HclBlock> Main() =>
        [Resource("azurerm_static_web_app").With("sku_tier", "Standard").With("sku_size", "Standard")];

    internal override ModuleCall Call(AzureSite site, DeployedComponent component)
    {
        var region = component.Regions[0].Region;
        var isSold = region == "global" ? Regions.Contains(site.Home.Region) : Regions.Contains(region);
        var call = isSold ? site.Start(component, this, site.Names.StaticSite(component.Name))
            : site.Start(AzureSite.Identifier(component.Name), this, site.Names.StaticSite(component.Name),
                new(component.Spec.Title ?? component.Name, component.Spec.Title ?? component.Name), "westeurope");
        call.Show("name", "fqdn");
        return call;
    }
}
