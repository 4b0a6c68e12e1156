using Jauge.Core;
using Jauge.Rendering.Terraform.Aws.Modules;

namespace Jauge.Rendering.Terraform.Aws;

/// <summary>Which modules an offering becomes: the one place to add a line when an offering gets resources.</summary>
internal static class AwsOfferings
{
    /// <summary>Modules by offering, in order; none for what is part of the ground that all stand on, or only a line on the bill.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<Func<Language, OfferedModule>>> Table { get; } =
        new Dictionary<string, IReadOnlyList<Func<Language, OfferedModule>>>(StringComparer.Ordinal)
        {
            // what programs run on
            ["aws/eks"] = [l => new EksModule(l), l => new EksAddonsModule(l)],
            ["aws/ec2-node-group"] = [l => new EksNodeGroupModule(l)],
            ["aws/ec2-instance"] = [l => new SecurityGroupModule(l), l => new ServersModule(l)],
            ["aws/fargate"] = [l => new SecurityGroupModule(l), l => new SecretsModule(l), l => new ContainerServiceModule(l)],
            ["aws/eks-workload"] = [l => new SecretsModule(l), l => new PodIdentityModule(l)],
            ["aws/eks-fargate"] = [l => new FargateProfileModule(l), l => new SecretsModule(l), l => new PodIdentityModule(l)],
            ["aws/eks-postgresql"] = [l => new PodIdentityModule(l)],
            ["aws/eks-redis"] = [],
            ["aws/lambda"] = [l => new SecretsModule(l), l => new FunctionModule(l)],

            // data
            ["aws/rds-postgresql"] = [l => new PostgresqlModule(l)],
            ["aws/aurora-postgresql"] = [l => new AuroraModule(l)],
            ["aws/elasticache"] = [l => new RedisModule(l)],
            ["aws/elasticache-serverless"] = [l => new RedisServerlessModule(l)],
            ["aws/dynamodb"] = [l => new TableModule(l)],
            ["aws/s3"] = [l => new BucketModule(l), l => new BucketReplicationModule(l)],
            ["aws/ebs"] = [l => new VolumesModule(l)],
            ["aws/msk"] = [l => new StreamModule(l)],
            ["aws/msk-serverless"] = [l => new StreamServerlessModule(l)],
            ["aws/opensearch"] = [l => new SearchModule(l)],
            ["aws/secrets-manager"] = [l => new SecretsModule(l)],
            ["aws/kms"] = [l => new KeyModule(l)],

            // the way in
            ["aws/load-balancer"] = [l => new ApplicationBalancerModule(l), l => new NetworkBalancerModule(l)],
            ["aws/api-gateway"] = [l => new HttpApiModule(l)],
            ["aws/cloudfront"] = [l => new CdnModule(l)],
            ["aws/waf"] = [l => new FirewallModule(l)],
            ["aws/route53"] = [l => new ZoneModule(l), l => new EntryModule(l), l => new AliasModule(l)],

            // part of the network, of the path between regions, or of every module's logs and alarms
            ["aws/vpc"] = [],
            ["aws/nat-gateway"] = [],
            ["aws/data-transfer"] = [],
            ["aws/cloudwatch"] = [],
        };

    /// <summary>Whether an offering's security group is made before everything that carries it or lets it in.</summary>
    internal static bool HasGroupBefore(string offering) => offering is "aws/ec2-instance" or "aws/fargate";

    /// <summary>Whether what an offering becomes has a security group of its own, which others can let in.</summary>
    internal static bool HasSecurityGroup(string offering) => offering is "aws/ec2-instance" or "aws/fargate" or "aws/eks" or "aws/lambda";
}
