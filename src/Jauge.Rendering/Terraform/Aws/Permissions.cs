using Jauge.Catalog;
using Jauge.Rendering.Naming;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws;

/// <summary>What a program may do in AWS: exactly what its calls need.</summary>
/// <remarks>Actions: docs.aws.amazon.com/service-authorization/latest/reference, read in November 2026.</remarks>
internal static class Permissions
{
    /// <summary>The variable by which modules are handed permissions.</summary>
    internal static ModuleVariable Variable { get; } = new("permissions",
        HclType.MapOf(HclType.Object(new() { { "actions", HclType.Texts }, { "resources", HclType.Texts } })),
        new("What it may do, by name of what it calls.", "Ce qu'il peut faire, par nom de ce qu'il appelle."))
    {
        Default = new HclObject(),
    };

    /// <summary>One statement for each permission that is handed in.</summary>
    internal static HclBlock Statements() => TerraformBlocks.Each(Variable.Value, new("statement")
    {
        { "actions", HclValue.Of("statement.value.actions") },
        { "resources", HclValue.Of("statement.value.resources") },
    });

    /// <summary>What the calls of a component need, by name of what they call.</summary>
    internal static HclObject Of(AwsSite site, DeployedComponent component)
    {
        var all = new HclObject();
        foreach (var callee in site.Called(component).Where(c => c.Offering.Id == "aws/s3" || component.Regions.All(c.Regions.Contains))) Add(all, site, component, callee);
        if (component is { Offering.Id: "aws/lambda", Spec.Secrets.Count: > 0 }) all.Add("secrets", Secrets(component));
        if (BackupBucket.For(site, component) is { } bucket) all.Add(bucket.Name, Archive(site, bucket, component));
        return all;
    }

    private static HclObject Secrets(DeployedComponent component) => new()
    {
        { "actions", HclValue.List(["secretsmanager:GetSecretValue"]) },
        { "resources", HclValue.Call("values", HclValue.Of($"module.{AwsSite.Identifier(component.Name)}_secrets[each.key].arns")) },
    };

    private static void Add(HclObject all, AwsSite site, DeployedComponent component, DeployedComponent callee)
    {
        HclValue Arn(string output) => AwsSite.Of(callee, output);
        switch (callee.Offering.Id)
        {
            case "aws/dynamodb": all.Add(callee.Name, Allow(Table, [TableArn(callee), HclValue.Join(TableArn(callee), "/index/*")])); break;
            case "aws/s3": all.Add(callee.Name, Allow(Objects, BucketArns(site, callee))); break;
            case "aws/opensearch": all.Add(callee.Name, Allow(Search, [HclValue.Join(Arn("arn"), "/*")])); break;
            case "aws/lambda": all.Add(callee.Name, Allow(["lambda:InvokeFunction"], [Arn("arn")])); break;
            case "aws/msk" or "aws/msk-serverless": all.Add(callee.Name, Allow(Reads(site, component, callee) ? Consume : Produce, [Arn("arn"), Topics(Arn("arn")), Groups(Arn("arn"))])); break;
            default: break;
        }
    }

    private static bool Reads(AwsSite site, DeployedComponent component, DeployedComponent stream) =>
        !site.Context.Deployment.Calls.CallersOf(stream.Name).Contains(component.Name);

    private static HclValue Topics(HclValue cluster) => HclValue.Join(HclValue.Call("replace", cluster, ":cluster/", ":topic/"), "/*");

    private static HclValue Groups(HclValue cluster) => HclValue.Join(HclValue.Call("replace", cluster, ":cluster/", ":group/"), "/*");

    // a database writes to the archive of its own region, and follows those of the others
    private static HclObject Archive(AwsSite site, DeployedComponent bucket, DeployedComponent database) => Allow(
        ["s3:ListBucket", "s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"],
        [BucketArn(site, bucket), HclValue.Join(BucketArn(site, bucket), $"/{database.Name}/*")]);

    private static HclValue TableArn(DeployedComponent table) => HclValue.Of($"module.{AwsSite.Identifier(table.Name)}.arns").At(HclValue.Of("each.key"));

    private static IEnumerable<HclValue> BucketArns(AwsSite site, DeployedComponent bucket) => bucket.Regions
        .Select(r => site.Names.Bucket(bucket.Name, r)).SelectMany(name => new HclValue[] { $"arn:aws:s3:::{name}", $"arn:aws:s3:::{name}/*" });

    private static HclValue BucketArn(AwsSite site, DeployedComponent bucket) => $"arn:aws:s3:::{site.Names.Bucket(bucket.Name, bucket.Regions[0])}";

    private static HclObject Allow(IEnumerable<string> actions, IEnumerable<HclValue> resources) =>
        new() { { "actions", HclValue.List(actions.Select(a => (HclValue)a)) }, { "resources", HclValue.List(resources) } };

    private static readonly string[] Table =
    [
        "dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem",
        "dynamodb:BatchWriteItem", "dynamodb:ConditionCheckItem", "dynamodb:DescribeTable",
    ];

    private static readonly string[] Objects = ["s3:ListBucket", "s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"];

    private static readonly string[] Search = ["es:ESHttpGet", "es:ESHttpHead", "es:ESHttpPost", "es:ESHttpPut", "es:ESHttpDelete"];

    private static readonly string[] Produce =
        ["kafka-cluster:Connect", "kafka-cluster:DescribeCluster", "kafka-cluster:DescribeTopic", "kafka-cluster:WriteData", "kafka-cluster:WriteDataIdempotently"];

    private static readonly string[] Consume =
    [
        "kafka-cluster:Connect", "kafka-cluster:DescribeCluster", "kafka-cluster:DescribeTopic", "kafka-cluster:ReadData",
        "kafka-cluster:DescribeGroup", "kafka-cluster:AlterGroup",
    ];
}
