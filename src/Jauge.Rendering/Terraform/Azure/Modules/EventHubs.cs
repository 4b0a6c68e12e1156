using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>An Event Hubs namespace with one hub.</summary>
internal sealed class EventHubs(Language language) : AzureModule(language)
{
    private const int Partitions = 4;
    private const int MostUnits = 40;                   // learn.microsoft.com/azure/event-hubs/event-hubs-quotas, Standard tier

    private static readonly ModuleVariable Sku = new ModuleVariable("sku", HclType.Text, new("Tier.", "Niveau."))
        .OneOf("Basic", "Standard");
    private static readonly ModuleVariable Units =
        new ModuleVariable("throughput_units", HclType.Number, new("Throughput units.", "Unités de débit.")).Between(1, MostUnits);
    private static readonly ModuleVariable Hub = new("hub_name", HclType.Text, new("Name of the hub.", "Nom du hub."));

    private static readonly ModuleVariable Count = new ModuleVariable("partitions", HclType.Number,
        new("Partitions: as many readers may share the work; cannot be changed.",
            "Partitions : autant de lecteurs se partagent le travail ; non modifiable.")).Between(1, 32);

    internal override string Folder => "azure-event-hubs";

    internal override Text Purpose => new("Event Hubs: a stream, opened with identities.", "Event Hubs : un flux, ouvert par identités.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
        [.. AzureVariables.Common, Sku, Units, Hub, Count, AzureVariables.Diagnostics];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("id", "azurerm_eventhub_namespace.main.id", "Identifier of the namespace.", "Identifiant de l'espace de noms."),
        new("host", HclValue.Join(HclValue.Of("azurerm_eventhub_namespace.main.name"), ".servicebus.windows.net"),
            new("Address of the namespace.", "Adresse de l'espace de noms.")),
        Output("hub", "azurerm_eventhub.main.name", "Name of the hub.", "Nom du hub."),
    ];

    internal override IEnumerable<HclBlock> Main() =>
    [
        Resource("azurerm_eventhub_namespace")
            .With("sku", Sku.Value)
            .With("capacity", Units.Value)
            .With("local_authentication_enabled", false,
                Say("No shared keys: roles alone.", "Pas de clés partagées : des rôles uniquement."))
            .With("minimum_tls_version", "1.2"),
        new("resource", "azurerm_eventhub", "main")
        {
            { "name", Hub.Value },
            { "namespace_id", HclValue.Of("azurerm_eventhub_namespace.main.id") },
            { "partition_count", Count.Value },
            { "message_retention", 1 },
        },
        Diagnostics(HclValue.Of("azurerm_eventhub_namespace.main.id")),
    ];

    internal override ModuleCall Call(AzureSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, site.Names.EventHubs(component.Name));
        call.Wiring.Add("hub_name", component.Name);
        call.Numbers.Add("sku", component.Spec.Sku ?? "Standard");
        call.Numbers.Add("throughput_units", Math.Clamp((long)(component.Input("throughput-units") ?? 1), 1, MostUnits));
        call.Numbers.Add("partitions", Partitions);
        return call;
    }
}
