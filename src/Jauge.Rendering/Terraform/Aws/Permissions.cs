using Jauge.Catalog;
using Jauge.Rendering.Naming;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws;

/// <summary>What a program may do in AWS: exactly what its calls need.</summary>
/// <remarks>Actions: docs.aws.amazon.com/service-authorization/latest/reference, from memory, not re-read.</remarks>
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
        foreach (var callee in site.Called(component).Where(c => c.Offering.Id == "aws/s3" || component.Regions.All(c.Regions.Contains)))
            Add(all, site, component, callee);
        if (component is { Offering.Id: "aws/lambda", Spec.Secrets.Count: > 0 }) all.Add("secrets", Secrets(site, component));
        if (BackupBucket.For(site.Context.Deployment, component) is { } bucket) all.Add(bucket.Name, Archive(site, bucket, component));
        return all;
    }

    private static HclObject Secrets(AwsSite site, DeployedComponent component) =>
        Allow(["secretsmanager:GetSecretValue"], [Arn("secretsmanager", $"secret:{site.Names.Secret(component.Name, "*")}")]);

    private static void Add(HclObject all, AwsSite site, DeployedComponent component, DeployedComponent callee)
    {
        var names = site.Names;
        switch (callee.Offering.Id)
        {
            case "aws/dynamodb": all.Add(callee.Name,
                Allow(Table,
                    [Arn("dynamodb", $"table/{names.Table(callee.Name)}"),
                        Arn("dynamodb", $"table/{names.Table(callee.Name)}/index/*")])); break;
            case "aws/s3": all.Add(callee.Name, Allow(Objects, BucketArns(site, callee))); break;
            case "aws/opensearch": all.Add(callee.Name, Allow(Search, [Arn("es", $"domain/{names.Search(callee.Name)}/*")])); break;
            case "aws/lambda": all.Add(callee.Name,
                Allow(["lambda:InvokeFunction"], [Arn("lambda", $"function:{names.Function(callee.Name)}")])); break;
            case "aws/msk" or "aws/msk-serverless": all.Add(callee.Name,
                Allow(Reads(site, component, callee) ? Consume : Produce, Kafka(names.Stream(callee.Name)))); break;
            default: break;
        }
    }

    // written out, not taken from the callee: who is called also asks who calls it, and Terraform goes round in no circle
    private static HclValue Arn(string service, string resource) =>
        HclValue.Join($"arn:aws:{service}:", HclValue.Of("each.key"), ":", HclValue.Of("var.aws_account_id"), $":{resource}");

    private static HclValue[] Kafka(string cluster) =>
        [Arn("kafka", $"cluster/{cluster}/*"), Arn("kafka", $"topic/{cluster}/*"), Arn("kafka", $"group/{cluster}/*")];

    private static bool Reads(AwsSite site, DeployedComponent component, DeployedComponent stream) =>
        !site.Context.Deployment.Calls.CallersOf(stream.Name).Contains(component.Name);

    // a database writes to the archive of its own region, and follows those of the others
    private static HclObject Archive(AwsSite site, DeployedComponent bucket, DeployedComponent database) => Allow(
        ["s3:ListBucket", "s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"],
        [BucketArn(site, bucket), HclValue.Join(BucketArn(site, bucket), $"/{database.Name}/*")]);

    private static IEnumerable<HclValue> BucketArns(AwsSite site, DeployedComponent bucket) => bucket.Regions
        .Select(r => site.Names.Bucket(bucket.Name, r))
            .SelectMany(name => new HclValue[] { $"arn:aws:s3:::{name}", $"arn:aws:s3:::{name}/*" });

    private static HclValue BucketArn(AwsSite site, DeployedComponent bucket) =>
        $"arn:aws:s3:::{site.Names.Bucket(bucket.Name, bucket.Regions[0])}";

    private static HclObject Allow(IEnumerable<string> actions, IEnumerable<HclValue> resources) =>
        new() { { "actions", HclValue.List(actions.Select(a => (HclValue)a)) }, { "resources", HclValue.List(resources) } };

    private static readonly string[] Table =
    [
        "dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem",
        "dynamodb:BatchWriteItem", "dynamodb:ConditionCheckItem", "dynamodb:DescribeTable",
    ];

    private static readonly string[] Objects =
        ["s3:ListBucket", "s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"];

    private static readonly string[] Search = ["es:ESHttpGet", "es:ESHttpHead", "es:ESHttpPost", "es:ESHttpPut", "es:ESHttpDelete"];

    private static readonly string[] Produce =
        ["kafka-cluster:Connect", "kafka-cluster:DescribeCluster", "kafka-cluster:DescribeTopic", "kafka-cluster:WriteData",
            "kafka-cluster:WriteDataIdempotently"];

    private static readonly string[] Consume =
    [
        "kafka-cluster:Connect", "kafka-cluster:DescribeCluster", "kafka-cluster:DescribeTopic", "kafka-cluster:ReadData",
        "kafka-cluster:DescribeGroup", "kafka-cluster:AlterGroup",
    ];
}
