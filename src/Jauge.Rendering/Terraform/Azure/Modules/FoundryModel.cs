using Jauge.Core;
using Jauge.Rendering.Naming;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>An account of AI models: the models of one region share it, each with its own deployment.</summary>
internal sealed class FoundryModel(Language language) : AzureModule(language)
{
    // publishers as Foundry's catalog writes them:
    // learn.microsoft.com/azure/ai-foundry/foundry-models/concepts/models-sold-directly-by-azure
    private static readonly (string Start, string Format)[] Publishers =
        [("DeepSeek", "DeepSeek"), ("Phi", "Microsoft"), ("MAI", "Microsoft"), ("Mistral", "Mistral AI"), ("Codestral", "Mistral AI"),
            ("Llama", "Meta"), ("Cohere", "Cohere"), ("grok", "xAI"), ("gpt", "OpenAI")];

    private static readonly ModuleVariable Deployments = new("deployments", HclType.MapOf(HclType.Object(new()
    {
        { "model", HclType.Text },
        { "publisher", HclType.Text },
        { "version", HclType.Optional(HclType.Text) },
        { "type", HclType.Text },
        { "capacity", HclType.Number },
    })), new("Models by deployment.", "Modèles par déploiement."));

    private static readonly ModuleVariable Keys =
        new("keys_enabled", HclType.Flag, new("Whether keys open it, beside identities.", "Si des clés l'ouvrent, outre les identités."));

    internal override string Folder => "azure-foundry-models";

    internal override Text Purpose =>
        new("Account of AI models with their deployments.", "Compte de modèles d'IA avec leurs déploiements.");

    internal override IReadOnlyList<ModuleVariable> Variables => [.. AzureVariables.Common, Deployments, Keys, AzureVariables.Diagnostics];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("id", "azurerm_cognitive_account.main.id", "Identifier of the account.", "Identifiant du compte."),
        Output("name", "azurerm_cognitive_account.main.name", "Name of the account.", "Nom du compte."),
        Output("endpoint", "azurerm_cognitive_account.main.endpoint", "Address of the models.", "Adresse des modèles."),
    ];

    internal override IEnumerable<HclBlock> Main() =>
    [
        Resource("azurerm_cognitive_account")
            .With("kind", "AIServices")
            .With("sku_name", "S0")
            .With("custom_subdomain_name", AzureVariables.Name.Value,
                Say("Without a name of its own it takes no identity.", "Sans nom propre, il n'accepte pas d'identité."))
            .With("local_auth_enabled", Keys.Value)
            .With(new HclBlock("identity") { { "type", "SystemAssigned" } }),
        new("resource", "azurerm_cognitive_deployment", "main")
        {
            { "for_each", Deployments.Value },
            { "name", HclValue.Of("each.key") },
            { "cognitive_account_id", HclValue.Of("azurerm_cognitive_account.main.id") },
            new HclBlock("model")
            {
                { "format", HclValue.Of("each.value.publisher") },
                { "name", HclValue.Of("each.value.model") },
                { "version", HclValue.Of("each.value.version") },
            },
            new HclBlock("sku") { { "name", HclValue.Of("each.value.type") }, { "capacity", HclValue.Of("each.value.capacity") } },
        },
        Diagnostics(HclValue.Of("azurerm_cognitive_account.main.id")),
    ];

    internal override ModuleCall Call(AzureSite site, DeployedComponent component)
    {
        var region = component.Regions[0];
        var models = site.Of("foundry-model").Where(c => c.Regions[0] == region).ToList();
        if (models[0].Name != component.Name) return site.Call(models[0])!;
        var call = site.Start(models.Count == 1 ? AzureSite.Identifier(component.Name) : AzureSite.Identifier($"models_{region.Region}"),
            this, site.Names.ModelAccount(region),
            new($"AI models: {string.Join(", ", models.Select(m => m.Name))}",
                $"Modèles d'IA : {string.Join(", ", models.Select(m => m.Name))}"), site.Location(component));
        call.Numbers.Add("deployments",
            HclValue.Object(models.Select(m => KeyValuePair.Create(AzureNames.ModelDeployment(m.Name), (HclValue)Deployment(site, m)))));
        var isOutside = IsCalledFromOutside(site, models);
        call.Numbers.Add("keys_enabled", isOutside,
            isOutside
                ? Say("Programs outside Azure have no identity here.", "Les programmes hors d'Azure n'ont pas d'identité ici.")
                : null);
        call.Show("name", "endpoint");
        return call;
    }

    private static bool IsCalledFromOutside(AzureSite site, List<DeployedComponent> models) => site.Context.Deployment.Calls.Edges
        .Any(e => models.Any(m => m.Name == e.Callee) && site.Context.Deployment.Find(e.Caller)?.Provider != "azure");

    private HclObject Deployment(AzureSite site, DeployedComponent component)
    {
        var model = (component.Spec.Sku ?? component.Name).Replace("V3-1", "V3.1", StringComparison.Ordinal)
            .Replace("V3-2", "V3.2", StringComparison.Ordinal).Replace("Phi-3-5", "Phi-3.5", StringComparison.Ordinal);
        if (Publishers.FirstOrDefault(p => model.StartsWith(p.Start, StringComparison.OrdinalIgnoreCase)).Format is not { } publisher)
        {
            publisher = "OpenAI";
            site.Context.Note(component.Name, "{0}: the publisher of its model is not known here; az cognitiveservices model list says it.",
                "{0} : l'éditeur de son modèle n'est pas connu ici ; az cognitiveservices model list le donne.");
        }

        return new HclObject
        {
            { "model", model },
            { "publisher", publisher },
            { "type", Type(component) },
            { "capacity", 1, Say("What a subscription has of it is its quota.", "Ce qu'en a un abonnement est son quota.") },
        };
    }

    private static string Type(DeployedComponent component) =>
        component.InputWord("deployment") switch { "data-zone" => "DataZoneStandard", "regional" => "Standard", _ => "GlobalStandard" };
}
