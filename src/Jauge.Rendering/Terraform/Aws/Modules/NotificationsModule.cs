using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>Topics by severity, and whom they tell. An alarm tells topics of its own region only.</summary>
internal sealed class NotificationsModule(Language language) : AwsModule(language)
{
    internal override string Folder => "aws-notifications";

    internal override Text Purpose => new("Topics by severity, and whom they tell.", "Des sujets par gravité, et qui ils préviennent.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region, Map("topics", HclType.Text, "Names of the topics by severity.", "Noms des sujets par gravité."),
        Words("emails", "Who is told; everyone confirms once.", "Qui est prévenu ; chacun confirme une fois.", List()), Tags,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
        [Output("topic_arns", HclValue.ForMap("severity, topic", Of("aws_sns_topic.main"), Of("severity"), Of("topic.arn")),
            "Topics by severity.", "Sujets par gravité.")];

    internal override IEnumerable<HclBlock> Main() =>
    [
        Data("aws_caller_identity", "current"),
        Under(
            Say("Without a key of KMS: alarms cannot write to a topic with the key of AWS, and tell no secrets.",
                "Sans clé KMS : les alarmes ne peuvent écrire dans un sujet à clé d'AWS, et ne disent aucun secret."),
            new HclBlock("resource", "aws_sns_topic", "main")
            {
                { "for_each", Var("topics") }, { "region", Var("region") }, { "name", Of("each.value") }, { "tags", Var("tags") },
            }),
        new HclBlock("data", "aws_iam_policy_document", "main")
        {
            { "for_each", Of("aws_sns_topic.main") },
            Iam.AllowServices(["cloudwatch.amazonaws.com", "budgets.amazonaws.com"], ["sns:Publish"], [Of("each.value.arn")],
                Iam.When("StringEquals", "aws:SourceAccount", Of("data.aws_caller_identity.current.account_id"))),
        },
        new HclBlock("resource", "aws_sns_topic_policy", "main")
        {
            { "for_each", Of("aws_sns_topic.main") },
            { "region", Var("region") },
            { "arn", Of("each.value.arn") },
            { "policy", Of("data.aws_iam_policy_document.main[each.key].json") },
        },
        new HclBlock("resource", "aws_sns_topic_subscription", "emails")
        {
            {
                "for_each",
                Call("toset",
                    Call("flatten",
                        HclValue.ForList("severity", Call("keys", Var("topics")),
                            HclValue.ForList("email", Var("emails"), Join(Of("severity"), " ", Of("email"))))))
            },
            { "region", Var("region") },
            { "topic_arn", Of("aws_sns_topic.main").At(Call("split", " ", Of("each.key")).At(0)).Dot("arn") },
            { "protocol", "email" },
            { "endpoint", Call("split", " ", Of("each.key")).At(1) },
        },
    ];
}
