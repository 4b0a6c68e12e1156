using Jauge.Rendering.Scripts.Clusters;

namespace Jauge.Rendering.Scripts.Aws;

/// <summary>Offerings of AWS and what scripts do with them.</summary>
internal static class AwsHandlings
{
    private static readonly Dictionary<string, Func<Site, Handling>> Own = new(StringComparer.Ordinal)
    {
        ["aws/aurora-postgresql"] = s => new AuroraHandling(s),
        ["aws/cloudfront"] = s => new StateHandling(s, "Deployed", "aws", "cloudfront", "list-distributions", "--query",
            $"DistributionList.Items[?Comment=='{s.Aws.Distribution(s.Name)}'].Status | [0]", "--output", "text"),
        ["aws/dynamodb"] = s => new DynamoDbHandling(s),
        ["aws/ec2-instance"] = s => new InstancesHandling(s),
        ["aws/ec2-node-group"] = s => new NodeGroupHandling(s),
        ["aws/eks"] = s =>
            new StateHandling(s, "ACTIVE", "aws", "eks", "describe-cluster", "--region", s.Region.Region, "--name", s.Aws.Cluster(s.Name),
                "--query", "cluster.status", "--output", "text"),
        ["aws/elasticache"] = s => new ElastiCacheHandling(s),
        ["aws/elasticache-serverless"] = s =>
            new StateHandling(s, "available", "aws", "elasticache", "describe-serverless-caches", "--region", s.Region.Region,
                "--serverless-cache-name",
            s.Aws.Cache(s.Name), "--query", "ServerlessCaches[0].Status", "--output", "text"),
        ["aws/fargate"] = s => new FargateHandling(s),
        ["aws/lambda"] = s => new LambdaHandling(s),
        ["aws/load-balancer"] = s =>
            new StateHandling(s, "active", "aws", "elbv2", "describe-load-balancers", "--region", s.Region.Region, "--names",
                s.Aws.LoadBalancer(s.Name), "--query",
            "LoadBalancers[0].State.Code", "--output", "text"),
        ["aws/msk"] = s => new StateHandling(s, "ACTIVE", Stream(s)),
        ["aws/msk-serverless"] = s => new StateHandling(s, "ACTIVE", Stream(s)),
        ["aws/opensearch"] = s =>
            new StateHandling(s, "Active", "aws", "opensearch", "describe-domain", "--region", s.Region.Region, "--domain-name",
                s.Aws.Search(s.Name), "--query",
            "DomainStatus.DomainProcessingStatus", "--output", "text"),
        ["aws/rds-postgresql"] = s => new RdsHandling(s),
        ["aws/route53"] = s => new Route53Handling(s),
        ["aws/s3"] = s => new S3Handling(s),
    };

    /// <summary>Null where scripts do nothing with the offering.</summary>
    internal static Handling? Find(Site site) => Own.GetValueOrDefault(site.Component.Offering.Id)?.Invoke(site);

    private static string[] Stream(Site s) =>
        ["aws", "kafka", "list-clusters-v2", "--region", s.Region.Region, "--cluster-name-filter", s.Aws.Stream(s.Name), "--query",
            "ClusterInfoList[0].State", "--output", "text"];
}
