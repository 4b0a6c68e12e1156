using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>The bucket into which services of AWS write their access and flow logs.</summary>
/// <remarks>
/// Who writes, and under which conditions: Elastic Load Balancing user guides, "access logs" (principal
/// logdelivery.elasticloadbalancing.amazonaws.com for application balancers; network ones and flow logs by delivery.logs.amazonaws.com).
/// Balancers write to buckets encrypted with SSE-S3 only. From memory, not re-read.
/// </remarks>
internal sealed class LogBucketModule(Language language) : AwsModule(language)
{
    internal override string Folder => "aws-log-bucket";

    internal override Text Purpose =>
        new("Where services of AWS write their access and flow logs.", "Où les services d'AWS écrivent leurs journaux d'accès et de flux.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region, Called,
        Number("keep_days", "How long logs are kept, in days.", "Durée de conservation des journaux, en jours.", 90)
            .Between(1, 3650, "From a day to ten years.", "D'un jour à dix ans."),
        Flag("force_destroy", "Whether it may be deleted with what it holds.", "Peut être supprimé avec son contenu.", false),
        Tags,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("bucket", Of("aws_s3_bucket.main.bucket"), "Its name.", "Son nom."),
        Output("arn", Of("aws_s3_bucket.main.arn"), "The bucket.", "Le bucket."),
    ];

    internal override IEnumerable<HclBlock> Main() =>
    [
        Data("aws_caller_identity", "current"),
        new HclBlock("resource", "aws_s3_bucket", "main")
        {
            { "region", Var("region") },
            { "bucket", Var("name") },
            { "force_destroy", Var("force_destroy") },
            { "tags", Shown(Var("name")) },
        },
        .. Buckets.Closed(),
        Buckets.Encrypted(),
        Lifecycle(), Document(), Policy(),
    ];

    private static HclBlock Lifecycle() => new("resource", "aws_s3_bucket_lifecycle_configuration", "main")
    {
        { "region", Var("region") },
        { "bucket", Of("aws_s3_bucket.main.id") },
        new HclBlock("rule")
        {
            { "id", "expire" }, { "status", "Enabled" }, new HclBlock("filter"),
            new HclBlock("expiration") { { "days", Var("keep_days") } },
            new HclBlock("abort_incomplete_multipart_upload") { { "days_after_initiation", 7 } },
        },
    };

    private static HclBlock Document() => new("data", "aws_iam_policy_document", "main")
    {
        Buckets.TlsOnly(),
        Writers(["logdelivery.elasticloadbalancing.amazonaws.com", "delivery.logs.amazonaws.com"], "s3:PutObject",
            Join(Of("aws_s3_bucket.main.arn"), "/*")),
        Writers(["delivery.logs.amazonaws.com"], "s3:GetBucketAcl", Of("aws_s3_bucket.main.arn")),
    };

    // for this account's logs only: nobody else's balancer may fill the bucket
    private static HclBlock Writers(string[] services, string action, HclValue on) => Iam.AllowServices(services, [action], [on],
        Iam.When("StringEquals", "aws:SourceAccount", Of("data.aws_caller_identity.current.account_id")));

    private static HclBlock Policy() => new("resource", "aws_s3_bucket_policy", "main")
    {
        { "region", Var("region") },
        { "bucket", Of("aws_s3_bucket.main.id") },
        { "policy", Of("data.aws_iam_policy_document.main.json") },
        { "depends_on", List(Of("aws_s3_bucket_public_access_block.main")) },
    };
}
