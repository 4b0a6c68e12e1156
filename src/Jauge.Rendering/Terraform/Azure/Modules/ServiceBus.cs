using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>A Service Bus namespace with one queue, which keeps apart what could not be delivered.</summary>
internal sealed class ServiceBus(Language language) : AzureModule(language)
{
    private const int UsualAttempts = 10;               // Service Bus' own default of max_delivery_count

    private static readonly ModuleVariable Sku = new ModuleVariable("sku", HclType.Text, new("Tier.", "Niveau."))
        .OneOf("Basic", "Standard", "Premium");
    private static readonly ModuleVariable Units =
        new("messaging_units", HclType.Number,
            new("Messaging units; Premium only, 0 otherwise.", "Unités de messagerie ; Premium uniquement, 0 sinon.")) { Default = 0 };
    private static readonly ModuleVariable Queue = new("queue_name", HclType.Text, new("Name of the queue.", "Nom de la file."));
    private static readonly ModuleVariable Attempts =
        new ModuleVariable("max_delivery_count", HclType.Number,
            new("Deliveries before a message is set apart.", "Livraisons avant qu'un message soit mis à part.")).Between(1, 2000);

    internal override string Folder => "azure-service-bus";

    internal override Text Purpose =>
        new("Service Bus: a queue, opened with identities.", "Service Bus : une file, ouverte par identités.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
        [.. AzureVariables.Common, Sku, Units, Queue, Attempts, AzureVariables.Diagnostics];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("id", "azurerm_servicebus_namespace.main.id", "Identifier of the namespace.", "Identifiant de l'espace de noms."),
        new("host", HclValue.Join(HclValue.Of("azurerm_servicebus_namespace.main.name"), ".servicebus.windows.net"),
            new("Address of the namespace.", "Adresse de l'espace de noms.")),
        Output("queue", "azurerm_servicebus_queue.main.name", "Name of the queue.", "Nom de la file."),
    ];

    internal override IEnumerable<HclBlock> Main() =>
    [
        Resource("azurerm_servicebus_namespace")
            .With("sku", Sku.Value)
            .With("capacity", Units.Value)
            .With("premium_messaging_partitions", HclValue.If(Sku.Value.Is("Premium"), 1, 0))
            .With("local_auth_enabled", false, Say("No shared keys: roles alone.", "Pas de clés partagées : des rôles uniquement."))
            .With("minimum_tls_version", "1.2"),
        new("resource", "azurerm_servicebus_queue", "main")
        {
            { "name", Queue.Value },
            { "namespace_id", HclValue.Of("azurerm_servicebus_namespace.main.id") },
            { "max_delivery_count", Attempts.Value },
            { "dead_lettering_on_message_expiration", true },
        },
        Diagnostics(HclValue.Of("azurerm_servicebus_namespace.main.id")),
    ];

    internal override ModuleCall Call(AzureSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, site.Names.ServiceBus(component.Name));
        call.Wiring.Add("queue_name", component.Name);
        call.Numbers.Add("sku", component.Spec.Sku ?? "Standard");
        if (component.Spec.Sku == "Premium") call.Numbers.Add("messaging_units", (long)(component.Input("messaging-units") ?? 1));
        call.Numbers.Add("max_delivery_count", component.Spec.Delivers?.Attempts ?? UsualAttempts);
        return call;
    }
}
