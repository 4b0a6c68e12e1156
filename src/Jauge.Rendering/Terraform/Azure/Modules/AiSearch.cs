using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>An AI Search service.</summary>
internal sealed class AiSearch(Language language) : AzureModule(language)
{
    private static readonly int[] Steps = [1, 2, 3, 4, 6, 12];

    private static readonly ModuleVariable Sku = new ModuleVariable("sku", HclType.Text, new("Tier.", "Niveau."))
        .OneOf("basic", "standard", "standard2", "standard3");
    private static readonly ModuleVariable Replicas =
        new ModuleVariable("replicas", HclType.Number,
            new("Replicas: two for reading to last, three for writing, too.",
                "Répliques : deux pour que la lecture tienne, trois pour l'écriture aussi.")).Between(1, 12);
    private static readonly ModuleVariable Partitions =
        new ModuleVariable("partitions", HclType.Number, new("Partitions: 1, 2, 3, 4, 6 or 12.", "Partitions : 1, 2, 3, 4, 6 ou 12."))
        .With(HclValue.Call("contains", HclValue.List(Steps.Select(s => (HclValue)s)), HclValue.Of("var.partitions")),
            new("Azure sells 1, 2, 3, 4, 6 or 12 partitions.", "Azure vend 1, 2, 3, 4, 6 ou 12 partitions."));

    internal override string Folder => "azure-ai-search";

    internal override Text Purpose => new("AI Search, opened with identities.", "AI Search, ouvert par identités.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
        [.. AzureVariables.Common, Sku, Replicas, Partitions, AzureVariables.Diagnostics];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("id", "azurerm_search_service.main.id", "Identifier of the service.", "Identifiant du service."),
        new("host", HclValue.Join(HclValue.Of("azurerm_search_service.main.name"), ".search.windows.net"),
            new("Address of the service.", "Adresse du service.")),
    ];

    internal override IEnumerable<HclBlock> Main() =>
    [
        Resource("azurerm_search_service")
            .With("sku", Sku.Value)
            .With("replica_count", Replicas.Value)
            .With("partition_count", Partitions.Value)
            .With("local_authentication_enabled", false,
                Say("No shared keys: roles alone.", "Pas de clés partagées : des rôles uniquement.")),
        Diagnostics(HclValue.Of("azurerm_search_service.main.id")),
    ];

    internal override ModuleCall Call(AzureSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, site.Names.Search(component.Name));
        call.Numbers.Add("sku", component.Spec.Sku switch { "S1" => "standard", "S2" => "standard2", "S3" => "standard3", _ => "basic" });
        call.Numbers.Add("replicas", Math.Clamp(component.MinReplicas, 1, 12));
        var asked = (int)(component.Input("partitions") ?? 1);
        call.Numbers.Add("partitions", Steps.FirstOrDefault(p => p >= asked, Steps[^1]));
        return call;
    }
}
