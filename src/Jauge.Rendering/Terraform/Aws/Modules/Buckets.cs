using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>What every bucket has: no public access, no access lists, encryption, and answers over TLS only.</summary>
internal static class Buckets
{
    private static HclValue Bucket => HclValue.Of("aws_s3_bucket.main.id");

    private static HclValue Region => HclValue.Of("var.region");

    internal static IEnumerable<HclBlock> Closed()
    {
        yield return new("resource", "aws_s3_bucket_public_access_block", "main")
        {
            { "region", Region }, { "bucket", Bucket },
            { "block_public_acls", true },
            { "block_public_policy", true },
            { "ignore_public_acls", true },
            { "restrict_public_buckets", true },
        };
        yield return new("resource", "aws_s3_bucket_ownership_controls", "main")
        {
            { "region", Region }, { "bucket", Bucket }, new HclBlock("rule") { { "object_ownership", "BucketOwnerEnforced" } },
        };
    }

    internal static HclBlock Encrypted() => new("resource", "aws_s3_bucket_server_side_encryption_configuration", "main")
    {
        { "region", Region }, { "bucket", Bucket },
        new HclBlock("rule") { new HclBlock("apply_server_side_encryption_by_default") { { "sse_algorithm", "AES256" } } },
    };

    /// <summary>A statement that refuses whoever does not come over TLS.</summary>
    internal static HclBlock TlsOnly() => new("statement")
    {
        { "sid", "TlsOnly" },
        { "effect", "Deny" },
        { "actions", HclValue.List(["s3:*"]) },
        { "resources", HclValue.List([HclValue.Of("aws_s3_bucket.main.arn"), HclValue.Join(HclValue.Of("aws_s3_bucket.main.arn"), "/*")]) },
        new HclBlock("principals") { { "type", "*" }, { "identifiers", HclValue.List(["*"]) } },
        Iam.When("Bool", "aws:SecureTransport", "false"),
    };
}
