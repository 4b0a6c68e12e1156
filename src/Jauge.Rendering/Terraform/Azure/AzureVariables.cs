using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>Variables that most modules for Azure share.</summary>
internal static class AzureVariables
{
    internal static ModuleVariable Name { get; } = new("name", HclType.Text, new("Name of the resource.", "Nom de la ressource."));

    internal static ModuleVariable ResourceGroup { get; } =
        new("resource_group_name", HclType.Text, new("Resource group that holds it.", "Groupe de ressources qui la contient."));

    internal static ModuleVariable Location { get; } = new("location", HclType.Text, new("Azure region.", "Région Azure."));

    internal static ModuleVariable Tags { get; } =
        new("tags", HclType.TextMap, new("Tags of every resource.", "Étiquettes de chaque ressource.")) { Default = new HclObject() };

    /// <summary>Workspaces that get the logs and metrics; by name, so that Terraform knows how many there are before they exist.</summary>
    internal static ModuleVariable Diagnostics { get; } = new("log_workspaces", HclType.TextMap,
        new("Log Analytics workspaces that get its logs and metrics: identifiers by name.",
            "Espaces de travail Log Analytics qui reçoivent ses journaux et métriques : identifiants par nom.")) { Default = new HclObject() };

    /// <summary>The four that every resource with a place has.</summary>
    internal static IReadOnlyList<ModuleVariable> Common { get; } = [Name, ResourceGroup, Location, Tags];
}
