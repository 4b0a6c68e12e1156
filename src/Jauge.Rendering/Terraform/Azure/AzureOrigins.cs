using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>What stands behind a Front Door.</summary>
/// <remarks>Addresses are made from names, not taken from the modules: a program is told the Front Door's mark, and neither can wait for
/// the other.</remarks>
internal sealed class AzureOrigins(AzureSite site, IReadOnlyList<DeployedComponent> components)
{
    private static readonly string[] Programs = ["azure/container-app", "azure/app-service", "azure/functions"];

    /// <summary>The programs that an entrance leads to: those it calls, else those that requests reach first.</summary>
    internal static AzureOrigins Behind(AzureSite site, DeployedComponent door)
    {
        var programs = site.Components.Where(c => Programs.Contains(c.Offering.Id)).ToList();
        var called = programs.Where(p => site.Programs.Callees(door).Contains(p.Name)).ToList();
        return Noted(new(site, called.Count > 0 ? called : [.. programs.Where(site.Programs.IsEntrance)]), door);
    }

    /// <summary>The files that a cache keeps near their readers; programs where there is no storage.</summary>
    internal static AzureOrigins Files(AzureSite site, DeployedComponent cache)
    {
        var files = site.Of("blob-storage").ToList();
        return files.Count > 0 ? new(site, files) : Behind(site, cache);
    }

    /// <summary>The longest time that a request may take behind it.</summary>
    internal TimeSpan? Timeout => components.Max(c => c.Spec.Serves?.Timeout);

    /// <summary>The health check, where all have the same.</summary>
    internal string? Health => components.Select(c => c.Spec.Serves?.Health).Distinct().ToList() is [{ } path] ? path : null;

    /// <summary>Origins for the module.</summary>
    internal HclObject Values(bool isPrivate) => HclValue.Object(components.Select(c => KeyValuePair.Create(c.Name, (HclValue)new HclObject
    {
        { "host_name", Host(c) }, { "private_link", isPrivate ? Link(c) : null },
    })));

    private static AzureOrigins Noted(AzureOrigins origins, DeployedComponent door)
    {
        if (origins.Components.Count == 0) origins.Site.Context.Note(door.Name,
            "{0}: no program of Azure stands behind it; its origins are to be written in main.tf.",
            "{0} : aucun programme d'Azure n'est derrière ; ses origines sont à écrire dans main.tf.");
        return origins;
    }

    private AzureSite Site => site;

    private IReadOnlyList<DeployedComponent> Components => components;

    private HclValue Host(DeployedComponent component) => component.Offering.Id switch
    {
        "azure/container-app" =>
            HclValue.Join($"{site.Names.ContainerApp(component.Name)}.", site.ContainerEnvironment(component).Output("default_domain")),
        "azure/app-service" => $"{site.Names.WebApp(component.Name)}.azurewebsites.net",
        "azure/functions" => $"{site.Names.Function(component.Name)}.azurewebsites.net",
        _ => $"{site.Names.Storage(component.Name)}.blob.core.windows.net",
    };

    // target types: azurerm_cdn_frontdoor_origin, argument private_link.target_type
    private HclObject? Link(DeployedComponent component) => component.Offering.Id == "azure/container-app" && site.Network.Holds(component)
        ? new()
        {
            { "target_id", site.ContainerEnvironment(component).Output("id") },
            { "target_type", "managedEnvironments" },
            { "location", site.Location(component) },
        }
        : null;
}
