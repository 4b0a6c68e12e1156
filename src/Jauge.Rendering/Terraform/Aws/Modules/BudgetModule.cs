using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>A monthly budget that speaks up before it is spent.</summary>
/// <remarks>Filters by tag: docs.aws.amazon.com/cost-management/latest/userguide/budgets-create-filters.html, from memory, not
/// re-read.</remarks>
internal sealed class BudgetModule(Language language) : AwsModule(language)
{
    internal override string Folder => "aws-budget";

    internal override Text Purpose =>
        new("A monthly budget that speaks up before it is spent.", "Un budget mensuel qui prévient avant d'être dépensé.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Called,
        Number("limit_usd", "Most that may be spent in a month; AWS counts in dollars.",
            "Le plus qui puisse être dépensé par mois ; AWS compte en dollars.")
            .Where(Var("limit_usd").Op(">", 0), "More than nothing.", "Plus que rien."),
        Map("tags_counted", HclType.Texts, "Values of tags whose costs count, by tag; everything where there is none.",
            "Valeurs d'étiquettes dont les coûts comptent, par étiquette ; tout s'il n'y en a pas.", []),
        new ModuleVariable("thresholds_percent", HclType.ListOf(HclType.Number),
            new("Shares of the limit at which somebody is told.",
                "Parts de la limite auxquelles quelqu'un est prévenu.")) { Default = List(50, 80, 100) },
        Words("emails", "Who is told.", "Qui est prévenu.", List()),
        Words("topic_arns", "Topics that are told.", "Sujets prévenus.", List()),
        Tags,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs => [];

    internal override IEnumerable<HclBlock> Main() =>
    [
        new HclBlock("resource", "aws_budgets_budget", "main")
        {
            { "name", Var("name") },
            { "budget_type", "COST" },
            { "time_unit", "MONTHLY" },
            { "limit_amount", Call("tostring", Var("limit_usd")) },
            { "limit_unit", "USD" },
            { "tags", Var("tags") },
            TerraformBlocks.Each(Var("tags_counted"), new HclBlock("cost_filter")
            {
                { "name", "TagKeyValue" },
                { "values", HclValue.ForList("value", Of("cost_filter.value"), Join("user:", Of("cost_filter.key"), "$", Of("value"))) },
            }),
            TerraformBlocks.Each(Var("thresholds_percent"), Notification(Of("notification.value"), "ACTUAL")),
            Under(
                Say("Before it is spent: what the month will cost at this pace.", "Avant la dépense : ce que le mois coûtera à ce rythme."),
                Notification(100, "FORECASTED")),
        },
    ];

    private static HclBlock Notification(HclValue threshold, string kind) => new("notification")
    {
        { "comparison_operator", "GREATER_THAN" },
        { "threshold", threshold },
        { "threshold_type", "PERCENTAGE" },
        { "notification_type", kind },
        { "subscriber_email_addresses", Var("emails") }, { "subscriber_sns_topic_arns", Var("topic_arns") },
    };
}
