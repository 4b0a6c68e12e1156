using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>What the container apps of a region share: network, logs, zones.</summary>
internal sealed class ContainerAppEnvironment(Language language) : AzureGround(language)
{
    private static readonly ModuleVariable Workspaces = AzureVariables.Diagnostics;

    private static readonly ModuleVariable Zones = new("zone_redundancy_enabled", HclType.Flag, new(
        "Whether replicas are spread over the region's zones; needs a subnet, cannot be changed.",
        "Si les répliques sont réparties sur les zones de la région ; exige un sous-réseau, non modifiable.")) { Default = false };

    private static readonly ModuleVariable Internal = new("internal", HclType.Flag, new(
        "Whether it is reached from the network alone.", "Si on n'y accède que depuis le réseau.")) { Default = false };

    internal override string Folder => "azure-container-app-environment";

    internal override Text Purpose => new("Environment of container apps.", "Environnement des container apps.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
        [.. AzureVariables.Common, AzureVariables.Subnet, Zones, Internal, Workspaces];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("id", "azurerm_container_app_environment.main.id", "Identifier of the environment.", "Identifiant de l'environnement."),
        Output("default_domain", "azurerm_container_app_environment.main.default_domain", "Domain of its apps.",
            "Domaine de ses applications."),
        Output("static_ip_address", "azurerm_container_app_environment.main.static_ip_address", "Address of its entrance.",
            "Adresse de son entrée."),
    ];

    internal override IEnumerable<HclBlock> Main()
    {
        var hasLogs = HclValue.Call("length", Workspaces.Value).Op(">", 0);
        yield return Resource("azurerm_container_app_environment")
            .With("infrastructure_subnet_id", AzureVariables.Subnet.Value)
            .With("internal_load_balancer_enabled", Internal.Value)
            .With("zone_redundancy_enabled", Zones.Value)
            .With("logs_destination", HclValue.If(hasLogs, "log-analytics", HclLiteral.Null))
            .With("log_analytics_workspace_id", HclValue.Call("try", HclValue.Call("values", Workspaces.Value).At(0), HclLiteral.Null))
            .With(new HclBlock("workload_profile")
            {
                Comment = Say("Paid by use; a profile with machines of its own can be added later, which it could not without this one.",
                    "Payé à l'usage ; un profil avec ses propres machines peut s'ajouter plus tard, ce qui serait impossible sans "
                        + "celui-ci."),
            }.With("name", "Consumption").With("workload_profile_type", "Consumption"))
            .With(
                TerraformBlocks.Leave(Say("Azure names this group itself.", "Azure nomme ce groupe lui-même."),
                    "infrastructure_resource_group_name"));
        yield return Metrics();
    }

    internal ModuleCall Call(AzureSite site, DeployedComponent first)
    {
        var region = first.Regions[0];
        var call = site.Start(region == site.Home ? "container_environment" : $"container_environment_{region.Region}", this,
            site.Names.ContainerEnvironment(region),
            new("Environment of the container apps", "Environnement des container apps"), site.Location(first));
        if (site.Network.AppsSubnet(first) is not { } subnet) return call;
        call.Wiring.Add("subnet_id", subnet);
        call.Numbers.Add("zone_redundancy_enabled", AzureZones.Has(region) && site.IsPromised);
        if (site.Of("front-door").Any(d => d.Spec.Sku == "Premium")) call.Numbers.Add("internal", true, site.Context.Say(
            "Front Door Premium comes in through a private link.", "Front Door Premium entre par un lien privé."));
        return call;
    }

    private static HclBlock Metrics() => Diagnostics(HclValue.Of("azurerm_container_app_environment.main.id"), null);
}
