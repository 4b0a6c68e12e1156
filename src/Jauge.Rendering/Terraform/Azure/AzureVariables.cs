using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>Variables that several modules for Azure share.</summary>
internal static class AzureVariables
{
    internal static ModuleVariable Name { get; } = new("name", HclType.Text, new("Name of the resource.", "Nom de la ressource."));

    internal static ModuleVariable ResourceGroup { get; } =
        new("resource_group_name", HclType.Text, new("Resource group that holds it.", "Groupe de ressources qui la contient."));

    internal static ModuleVariable Location { get; } = new("location", HclType.Text, new("Azure region.", "Région Azure."));

    internal static ModuleVariable Tags { get; } =
        new("tags", HclType.TextMap, new("Tags of every resource.", "Étiquettes de chaque ressource.")) { Default = new HclObject() };

    /// <summary>The four that every resource with a place has.</summary>
    internal static IReadOnlyList<ModuleVariable> Common { get; } = [Name, ResourceGroup, Location, Tags];

    /// <summary>Workspaces that get the logs and metrics; by name, so that Terraform knows how many there are before they exist.</summary>
    internal static ModuleVariable Diagnostics { get; } = new("log_workspaces", HclType.TextMap, new(
        "Log Analytics workspaces that get its logs and metrics: identifiers by name.",
        "Espaces de travail Log Analytics qui reçoivent ses journaux et métriques : identifiants par nom.")) { Default = new HclObject() };

    /// <summary>The identity under which a program runs.</summary>
    internal static ModuleVariable IdentityName { get; } =
        new("identity_name", HclType.Text,
            new("Name of the identity under which it runs.", "Nom de l'identité sous laquelle elle s'exécute."));

    /// <summary>What that identity may do.</summary>
    internal static ModuleVariable Roles { get; } = new("roles",
        HclType.MapOf(HclType.Object(new() { { "scope", HclType.Text }, { "role", HclType.Text } })),
        new("Roles of its identity, by what they are for.", "Rôles de son identité, par usage.")) { Default = new HclObject() };

    /// <summary>Settings that are no secrets.</summary>
    internal static ModuleVariable Settings { get; } =
        new("settings", HclType.TextMap, new("Settings handed to the program.", "Réglages remis au programme."))
        {
            Default = new HclObject(),
        };

    /// <summary>Where the secrets of a program are kept: its variable to the address in the vault.</summary>
    internal static ModuleVariable Secrets { get; } = new("secrets", HclType.TextMap, new(
        "Secrets of the program: addresses in the key vault, without a version, by variable.",
        "Secrets du programme : adresses dans le coffre, sans version, par variable.")) { Default = new HclObject() };

    /// <summary>The subnet of what stands in the network.</summary>
    internal static ModuleVariable Subnet { get; } = new("subnet_id", HclType.Text, new(
        "Subnet that holds it; null outside a network.",
        "Sous-réseau qui la porte ; null hors d'un réseau.")) { Default = HclLiteral.Null };

    /// <summary>The zone of private names beside it.</summary>
    internal static ModuleVariable PrivateZone { get; } = new("private_dns_zone_id", HclType.Text, new(
        "Zone of private names, linked to the network; null outside a network.",
        "Zone de noms privés, liée au réseau ; null hors d'un réseau.")) { Default = HclLiteral.Null };

    /// <summary>Private endpoints by network.</summary>
    internal static ModuleVariable Endpoints { get; } = new("private_endpoints",
        HclType.MapOf(
            HclType.Object(new() { { "name", HclType.Text }, { "subnet_id", HclType.Text }, { "private_dns_zone_id", HclType.Text } })),
        new("Private endpoints, by network; without one it is reached over the internet.",
            "Points de terminaison privés, par réseau ; sans eux l'accès passe par Internet.")) { Default = new HclObject() };

    /// <summary>Whether something is reached from the internet.</summary>
    internal static ModuleVariable Public { get; } =
        new("public", HclType.Flag, new("Whether it has an address on the internet.", "Si elle a une adresse sur Internet."));

    /// <summary>Who is let in, as first and last address.</summary>
    internal static ModuleVariable Firewall { get; } = new("firewall",
        HclType.MapOf(HclType.Object(new() { { "start", HclType.Text }, { "end", HclType.Text } })),
        new("Addresses that are let in, by name.", "Adresses admises, par nom.")) { Default = new HclObject() };
}
