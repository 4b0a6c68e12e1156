using Jauge.Core;
using Jauge.Rendering.Naming;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>A bucket: closed, encrypted, with versions, and with an end to what nobody needs any more.</summary>
/// <remarks>Storage classes and the least age for each:
/// docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html, from memory, not re-read.</remarks>
internal sealed class BucketModule(Language language) : OfferedModule(language)
{
    private const int TieringAfterDays = 30;

    internal override string Folder => "aws-s3";

    internal override Text Purpose =>
        new("A bucket: closed, encrypted, with versions and a life cycle.",
            "Un bucket : fermé, chiffré, avec des versions et un cycle de vie.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region, Called,
        Word("transition_class", "Class to which objects move; null leaves them in the standard class.",
            "Classe vers laquelle passent les objets ; null les laisse dans la classe standard.", HclLiteral.Null)
            .OneOf("One of S3's storage classes.", "Une des classes de stockage de S3.",
                ["INTELLIGENT_TIERING", "STANDARD_IA", "ONEZONE_IA", "GLACIER_IR", "GLACIER"]),
        Number("transition_days", "Age at which they move.", "Âge auquel ils passent.", 30)
            .Between(0, 3650, "From 0 to 3,650 days.", "De 0 à 3 650 jours."),
        Number("old_version_days", "Days for which a replaced or deleted version can be brought back.",
            "Jours pendant lesquels une version remplacée ou supprimée peut être reprise.", 30)
            .Between(1, 3650, "From 1 to 3,650 days.", "De 1 à 3 650 jours."),
        Flag("versioning", "Whether replaced and deleted objects are kept for a while.",
            "Les objets remplacés ou supprimés sont gardés un temps.", true),
        Words("reader_distribution_arns", "Distributions of CloudFront that read it.", "Distributions CloudFront qui le lisent.", List()),
        Flag("force_destroy", "Whether it may be deleted with what it holds.", "Peut être supprimé avec son contenu.", false),
        Tags,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("bucket", Of("aws_s3_bucket.main.bucket"), "Its name.", "Son nom."),
        Output("arn", Of("aws_s3_bucket.main.arn"), "The bucket.", "Le bucket."),
        Output("domain_name", Of("aws_s3_bucket.main.bucket_regional_domain_name"), "Its host.", "Son hôte."),
    ];

    internal override ModuleCall Call(AwsSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, "", named: false);
        call.Wiring.Add("name", site.BucketName(component));
        if (site.Way.Cdn is { } cdn && site.Way.IsServed(component))
            call.Wiring.Add("reader_distribution_arns", HclValue.List([Of($"module.{AwsSite.Identifier(cdn.Name)}.arn")]));
        Life(site, call, component);
        call.Numbers.Add("force_destroy", !site.IsProtected);
        call.Show("bucket");
        return call;
    }

    internal override IEnumerable<HclBlock> Main() =>
    [
        new HclBlock("resource", "aws_s3_bucket", "main")
        {
            { "region", Var("region") },
            { "bucket", Var("name") },
            { "force_destroy", Var("force_destroy") },
            { "tags", Shown(Var("name")) },
        },
        .. Buckets.Closed(), Buckets.Encrypted(), Versions(), Lifecycle(), Document(), Policy(),
    ];

    // archives are ended by whoever writes them; of the rest, S3 itself finds what is no longer read, without a fee for reading it again
    private static void Life(AwsSite site, ModuleCall call, DeployedComponent component)
    {
        var chosen = component.InputWord("class") ?? "standard";
        var archive = BackupBucket.Holds(site.Context.Deployment, component);
        HclValue to = chosen switch
        {
            "standard-ia" => "STANDARD_IA",
            "one-zone-ia" => "ONEZONE_IA",
            "glacier-instant" => "GLACIER_IR",
            "glacier-flexible" => "GLACIER",
            _ => archive ? HclLiteral.Null : "INTELLIGENT_TIERING",
        };
        call.Numbers.Add("transition_class", to);
        call.Numbers.Add("transition_days", chosen is "glacier-instant" or "glacier-flexible" ? 0 : TieringAfterDays);
    }

    private static HclBlock Versions() => new("resource", "aws_s3_bucket_versioning", "main")
    {
        { "region", Var("region") },
        { "bucket", Of("aws_s3_bucket.main.id") },
        new HclBlock("versioning_configuration") { { "status", If(Var("versioning"), "Enabled", "Suspended") } },
    };

    private HclBlock Lifecycle() => new("resource", "aws_s3_bucket_lifecycle_configuration", "main")
    {
        { "region", Var("region") },
        { "bucket", Of("aws_s3_bucket.main.id") },
        new HclBlock("rule")
        {
            { "id", "tidy" }, { "status", "Enabled" }, new HclBlock("filter"),
            new HclBlock("abort_incomplete_multipart_upload") { { "days_after_initiation", 7 } },
            new HclBlock("noncurrent_version_expiration") { { "noncurrent_days", Var("old_version_days") } },
        },
        TerraformBlocks.When(Var("transition_class").IsNot(HclLiteral.Null),
            Under(Say("Objects below 128 KiB stay where they are: moving them costs more than it saves.",
            "Les objets de moins de 128 Kio restent en place : les déplacer coûte plus que cela n'épargne."), new HclBlock("rule")
        {
            { "id", "archive" }, { "status", "Enabled" }, new HclBlock("filter"),
            new HclBlock("transition") { { "days", Var("transition_days") }, { "storage_class", Var("transition_class") } },
        })),
        { "depends_on", List(Of("aws_s3_bucket_versioning.main")) },
    };

    private static HclBlock Document() => new("data", "aws_iam_policy_document", "main")
    {
        Buckets.TlsOnly(),
        TerraformBlocks.When(Call("length", Var("reader_distribution_arns")).Op(">", 0), new HclBlock("statement")
        {
            { "sid", "CloudFront" },
            { "actions", List("s3:GetObject") },
            { "resources", List(Join(Of("aws_s3_bucket.main.arn"), "/*")) },
            new HclBlock("principals") { { "type", "Service" }, { "identifiers", List("cloudfront.amazonaws.com") } },
            new HclBlock("condition")
            {
                { "test", "StringEquals" },
                { "variable", "aws:SourceArn" },
                { "values", Var("reader_distribution_arns") },
            },
        }),
    };

    private static HclBlock Policy() => new("resource", "aws_s3_bucket_policy", "main")
    {
        { "region", Var("region") },
        { "bucket", Of("aws_s3_bucket.main.id") },
        { "policy", Of("data.aws_iam_policy_document.main.json") },
        { "depends_on", List(Of("aws_s3_bucket_public_access_block.main")) },
    };
}
