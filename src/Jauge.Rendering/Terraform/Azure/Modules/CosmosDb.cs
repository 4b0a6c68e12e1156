using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>A Cosmos DB account with one database.</summary>
internal sealed class CosmosDb(Language language) : AzureModule(language)
{
    private const int LeastUnits = 400;  // learn.microsoft.com/azure/cosmos-db/concepts-limits: provisioned throughput of a database

    private static readonly ModuleVariable Serverless =
        new("serverless", HclType.Flag,
            new("Whether it is paid by use; cannot be changed.", "Si elle est payée à l'usage ; non modifiable."));
    private static readonly ModuleVariable Units =
        new("request_units", HclType.Number,
            new("Request units a second; null where it is paid by use.",
                "Unités de requête par seconde ; null à l'usage.")) { Default = HclLiteral.Null };
    private static readonly ModuleVariable Places =
        new("locations", HclType.Texts, new("Regions, the one that writes first.", "Régions, celle qui écrit en premier."));
    private static readonly ModuleVariable Database = new("database", HclType.Text, new("Name of the database.", "Nom de la base."));

    internal override string Folder => "azure-cosmos-db";

    internal override Text Purpose =>
        new("Cosmos DB: documents, with continuous backup.", "Cosmos DB : documents, avec sauvegarde continue.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
        [.. AzureVariables.Common, Serverless, Units, Places, Database, AzureVariables.Diagnostics];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("id", "azurerm_cosmosdb_account.main.id", "Identifier of the account.", "Identifiant du compte."),
        Output("host", "azurerm_cosmosdb_account.main.endpoint", "Address of the account.", "Adresse du compte."),
    ];

    internal override IEnumerable<HclBlock> Main() =>
    [
        Resource("azurerm_cosmosdb_account")
            .With("offer_type", "Standard")
            .With("automatic_failover_enabled", HclValue.Call("length", Places.Value).Op(">", 1))
            .With("minimal_tls_version", "Tls12")
            .With(new HclBlock("consistency_policy") { { "consistency_level", "Session" } })
            .With(
                TerraformBlocks.Each(Places.Value, new HclBlock("geo_location")
                {
                    { "location", HclValue.Of("geo_location.value") },
                    { "failover_priority", HclValue.Of("geo_location.key") },
                }))
            .With(TerraformBlocks.When(Serverless.Value, new HclBlock("capabilities") { { "name", "EnableServerless" } }))
            .With(new HclBlock("backup")
            {
                { "type", "Continuous" },
                {
                    "tier", "Continuous7Days",
                    Say("Seven days to any second, without a price of its own.", "Sept jours à la seconde près, sans prix propre.")
                },
            })
            .With(TerraformBlocks.Keep(Say("It holds the data.", "Il porte les données."))),
        new("resource", "azurerm_cosmosdb_sql_database", "main")
        {
            { "name", Database.Value },
            { "resource_group_name", AzureVariables.ResourceGroup.Value },
            { "account_name", HclValue.Of("azurerm_cosmosdb_account.main.name") },
            { "throughput", Units.Value },
        },
        Diagnostics(HclValue.Of("azurerm_cosmosdb_account.main.id"), metrics: "Requests"),
    ];

    internal override ModuleCall Call(AzureSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, site.Names.Cosmos(component.Name));
        var isServerless = component.InputWord("mode") == "serverless";
        call.Numbers.Add("serverless", isServerless);
        if (!isServerless)
            call.Numbers.Add("request_units",
                Math.Max(LeastUnits, (long)Math.Ceiling((component.Input("request-units") ?? 0) / 100) * 100));
        call.Numbers.Add("locations",
            HclValue.List(component.Regions.Select(r => (HclValue)(r.Region == "global" ? site.Home.Region : r.Region))));
        call.Numbers.Add("database", component.Name);
        return call;
    }
}
