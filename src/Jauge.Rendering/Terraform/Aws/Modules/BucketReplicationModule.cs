using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>Copies what is written to the bucket of one region to those of the others.</summary>
internal sealed class BucketReplicationModule(Language language) : OfferedModule(language)
{
    internal override string Folder => "aws-s3-replication";

    internal override Text Purpose =>
        new("Copies what is written to a bucket to the buckets of other regions.",
            "Copie ce qui est écrit dans un bucket vers ceux d'autres régions.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region, Word("role_name", "Name of the role.", "Nom du rôle."), Word("bucket", "The bucket.", "Le bucket."),
        Words("copies", "Buckets that receive a copy.", "Buckets qui reçoivent une copie."), Tags,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs => [];

    internal override ModuleCall? Call(AwsSite site, DeployedComponent component)
    {
        if (component.Regions.Count < 2) return null;
        var call = site.Start(component, this, "", "_replication",
            new($"{AwsSite.Title(component).English}: copies", $"{AwsSite.Title(component).French} : copies"), named: false);
        call.Wiring.Add("role_name", HclValue.Join($"{site.Names.RolePrefix(component.Name)}-", HclValue.Of("each.key"), "-copies"));
        call.Wiring.Add("bucket", AwsSite.Of(component, "bucket"));
        call.Wiring.Add("copies",
            HclValue.ForList("region, copy", Of($"module.{AwsSite.Identifier(component.Name)}"), Of("copy.bucket"),
                Of("region").IsNot(Of("each.key"))));
        return call;
    }

    internal override IEnumerable<HclBlock> Main() =>
    [
        .. Iam.Role("copies", Var("role_name"), "s3.amazonaws.com"),
        .. Iam.Policy("copy", "copies",
            Iam.Allow(["s3:GetReplicationConfiguration", "s3:ListBucket"], [Arn(Var("bucket"))]),
            Iam.Allow(["s3:GetObjectVersionForReplication", "s3:GetObjectVersionAcl", "s3:GetObjectVersionTagging"],
                [Join(Arn(Var("bucket")), "/*")]),
            new HclBlock("statement")
            {
                { "actions", List("s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags") },
                { "resources", HclValue.ForList("copy", Var("copies"), Join("arn:aws:s3:::", Of("copy"), "/*")) },
            }),
        Replication(),
    ];

    private static HclValue Arn(HclValue bucket) => Join("arn:aws:s3:::", bucket);

    private HclBlock Replication() => new("resource", "aws_s3_bucket_replication_configuration", "main")
    {
        { "region", Var("region") },
        { "bucket", Var("bucket") },
        { "role", Of("aws_iam_role.copies.arn") },
        TerraformBlocks.Each(Var("copies"), new HclBlock("rule")
        {
            { "id", Of("rule.value") },
            { "priority", Of("rule.key") },
            { "status", "Enabled" },
            new HclBlock("filter"),
            new HclBlock("delete_marker_replication") { { "status", "Enabled" } },
            Under(
                Say("What was copied is not copied back, what changes in the copy is.",
                    "Ce qui a été copié n'est pas recopié, ce qui change dans la copie l'est."),
                new HclBlock("source_selection_criteria")
            {
                new HclBlock("replica_modifications") { { "status", "Enabled" } },
            }),
            new HclBlock("destination") { { "bucket", Arn(Of("rule.value")) } },
        }),
    };
}
