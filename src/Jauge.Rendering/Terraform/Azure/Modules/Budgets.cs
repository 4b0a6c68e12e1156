using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform.Azure.Modules;

/// <summary>Budgets of a resource group, with word when they run out.</summary>
internal sealed class Budgets(Language language) : AzureGround(language)
{
    private static readonly ModuleVariable Group =
        new("resource_group_id", HclType.Text, new("Resource group that is paid for.", "Groupe de ressources payé."));

    private static readonly ModuleVariable Limits = new("budgets", HclType.MapOf(HclType.Object(new()
    {
        { "name", HclType.Text }, { "amount", HclType.Number }, { "tags", HclType.Optional(HclType.MapOf(HclType.Texts), new HclObject()) },
    })), new("Budgets: amount a month in the subscription's currency, and the tags whose costs count.",
        "Budgets : montant par mois dans la monnaie de l'abonnement, et étiquettes dont les coûts comptent."));

    private static readonly ModuleVariable Emails = new("emails", HclType.Texts, new("Addresses that are told.", "Adresses prévenues."))
    {
        Default = new HclList(),
    };

    internal override string Folder => "azure-budgets";

    internal override Text Purpose => new("Budgets: a budget tells, it stops nothing.", "Budgets : un budget prévient, il n'arrête rien.");

    internal override IReadOnlyList<ModuleVariable> Variables => [Group, Limits, Emails];

    internal override IEnumerable<HclBlock> Main() =>
    [
        new("resource", "azurerm_consumption_budget_resource_group", "main")
        {
            { "for_each", Limits.Value },
            { "name", HclValue.Of("each.value.name") },
            { "resource_group_id", Group.Value },
            { "amount", HclValue.Of("each.value.amount") },
            { "time_grain", "Monthly" },
            new HclBlock("time_period")
            {
                {
                    "start_date", HclValue.Call("formatdate", "YYYY-MM-01'T'00:00:00'Z'", HclValue.Call("timestamp")),
                    Say("The month of the first apply; no later plan moves it.",
                        "Le mois du premier apply ; aucun plan ultérieur ne le déplace.")
                },
            },
            TerraformBlocks.When(HclValue.Call("length", HclValue.Of("each.value.tags")).Op(">", 0), new HclBlock("filter")
            {
                TerraformBlocks.Each(HclValue.Of("each.value.tags"), new HclBlock("tag")
                {
                    { "name", HclValue.Of("tag.key") },
                    { "values", HclValue.Of("tag.value") },
                }),
            }),
            Notification("Actual", 80),
            Notification("Actual", 100),
            Notification("Forecasted", 100),
            TerraformBlocks.Leave(Say("Azure refuses to move the start of a budget.", "Azure refuse de déplacer le début d'un budget."),
                "time_period"),
        },
    ];

    private static HclBlock Notification(string kind, int percent) => new("notification")
    {
        { "threshold_type", kind },
        { "operator", "GreaterThanOrEqualTo" },
        { "threshold", percent },
        { "contact_emails", HclValue.Of("var.emails") },
        { "contact_roles", HclValue.List(["Owner"]) },
    };
}
