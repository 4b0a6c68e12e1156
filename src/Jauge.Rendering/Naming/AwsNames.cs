using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Naming;

/// <summary>Names of all AWS resources of one environment: Terraform gives them, Kubernetes, scripts and runbooks use them.</summary>
/// <remarks>
/// <c>system-environment-component</c>, and the region behind it only where AWS wants names that are unique beyond a region. Limits: the
/// service's own API reference (pattern of the name argument), from memory, not re-read; the shortest of them where a name serves several
/// resources.
/// </remarks>
internal sealed class AwsNames(string system, string environment)
{
    private static readonly NameRule Role = new(36);  // IAM CreateRole, RoleName: 64, less a region and a word behind it
    // S3 user guide, bucket naming rules; "--" is for special buckets
    private static readonly NameRule ObjectBucket = new(63, Shortest: 3) { DoubleDashes = false };
    private static readonly NameRule Instance = new(63) { DoubleDashes = false };           // RDS CreateDBInstance, DBInstanceIdentifier
    private static readonly NameRule Group = new(40) { DoubleDashes = false };  // ElastiCache CreateReplicationGroup, ReplicationGroupId
    private static readonly NameRule Balancer = new(32);  // ELBv2 CreateLoadBalancer and CreateTargetGroup, Name
    private static readonly NameRule Domain = new(28, Shortest: 3);                         // OpenSearch CreateDomain, DomainName
    private static readonly NameRule Brokers = new(64);                                     // MSK CreateCluster, clusterName
    private static readonly NameRule Code = new(64);                                        // Lambda CreateFunction, FunctionName
    private static readonly NameRule Timer = new(64);                                       // EventBridge Scheduler CreateSchedule, Name
    private static readonly NameRule Nodes = new(61);  // EKS CreateNodegroup, nodegroupName: 63, less the zone behind it
    private static readonly NameRule Control = new(100);                                    // EKS CreateCluster, name
    private static readonly NameRule Rows = new(255, Shortest: 3);                          // DynamoDB CreateTable, TableName
    private static readonly NameRule Vault = new(50, Shortest: 2);                          // AWS Backup CreateBackupVault, BackupVaultName
    private static readonly NameRule Limit = new(100);                                      // AWS Budgets, Budget, BudgetName
    private static readonly NameRule Edge = new(64);                                        // CloudFront CreateOriginAccessControl, Name
    private static readonly NameRule Rules = new(128);                                      // WAFV2 CreateWebACL, Name
    private static readonly NameRule Template = new(128, Shortest: 3);                      // EC2 CreateLaunchTemplate, LaunchTemplateName
    private static readonly NameRule Plain = new(200);  // tags, alarms, topics, log groups, secrets: 255 and more

    /// <summary>The label by which pods find the nodes of a group: there is one EKS node group for each zone, and EKS' own label would name
    /// a single one.</summary>
    internal const string NodeGroupLabel = "node-group";

    internal AwsNames(RenderContext context) : this(context.System, context.Environment)
    {
    }

    /// <summary>What every name begins with; also the name of the network, by its tag.</summary>
    internal string Scope => $"{system}-{environment}";

    /// <summary>An EKS or ECS cluster.</summary>
    internal string Cluster(string component) => Control.Of(Long(component));

    /// <summary>What the names of worker node groups begin with: the letter of the zone stands behind it.</summary>
    internal string NodeGroup(string component) => Nodes.Of(Long(component));

    /// <summary>An RDS instance or an Aurora cluster, its parameter group and its subnet group.</summary>
    internal string Database(string component) => Instance.Of(Long(component));

    /// <summary>A read replica of a database.</summary>
    /// <param name="component">The database.</param>
    /// <param name="number">From 1.</param>
    internal string Replica(string component, int number) => Instance.Of($"{Long(component)}-replica-{number}");

    /// <summary>An ElastiCache replication group or serverless cache.</summary>
    internal string Cache(string component) => Group.Of(Long(component));

    /// <summary>An S3 bucket. Names of buckets are unique in all of AWS: the first who takes one has it.</summary>
    internal string Bucket(string component, RegionId region) => ObjectBucket.Of($"{Long(component)}-{region.Region}");

    /// <summary>The bucket of access logs of a region.</summary>
    internal string LogBucket(RegionId region) => ObjectBucket.Of($"{Scope}-access-logs-{region.Region}");

    /// <summary>A load balancer.</summary>
    internal string LoadBalancer(string component) => Balancer.Of(Long(component));

    /// <summary>The targets behind a load balancer.</summary>
    internal string TargetGroup(string component) => Balancer.Of($"{Long(component)}-targets");

    /// <summary>A Lambda function.</summary>
    internal string Function(string component) => Code.Of(Long(component));

    /// <summary>A schedule of EventBridge Scheduler.</summary>
    internal string Schedule(string component, string schedule) => Timer.Of($"{Long(component)}-{schedule}");

    /// <summary>The queue that keeps what a function failed at; SQS takes 80 characters.</summary>
    internal string FailedQueue(string component) => $"{Function(component)}-failed";

    /// <summary>A DynamoDB table.</summary>
    internal string Table(string component) => Rows.Of(Long(component));

    /// <summary>An MSK cluster.</summary>
    internal string Stream(string component) => Brokers.Of(Long(component));

    /// <summary>An OpenSearch domain.</summary>
    internal string Search(string component) => Domain.Of(Long(component));

    /// <summary>What the names of a component's IAM roles begin with. Roles belong to the account: the region, and a word for each, stand
    /// behind it.</summary>
    internal string RolePrefix(string component) => Role.Of(Long(component));

    /// <summary>An access control, a cache policy or a function of CloudFront.</summary>
    internal string Distribution(string component) => Edge.Of(Long(component));

    /// <summary>A web ACL.</summary>
    internal string Firewall(string component) => Rules.Of(Long(component));

    /// <summary>A launch template and its group of instances.</summary>
    internal string Servers(string component) => Template.Of(Long(component));

    /// <summary>The vault and the plan of AWS Backup.</summary>
    internal string BackupVault => Vault.Of($"{Scope}-backups");

    /// <summary>A budget of AWS Budgets.</summary>
    internal string Budget(string budget) => Limit.Of($"{Scope}-{budget}");

    /// <summary>The topic that alarms of one severity are sent to.</summary>
    internal string Topic(string severity) => Plain.Of($"{Scope}-{severity}");

    /// <summary>A secret of Secrets Manager.</summary>
    internal string Secret(string component, string secret) => $"{system}/{environment}/{component}/{secret}";

    /// <summary>The alias of a customer key.</summary>
    internal string Key(string component) => $"alias/{Plain.Of(Long(component))}";

    /// <summary>A log group that the delivery itself makes.</summary>
    internal string LogGroup(string component) => $"/{system}/{environment}/{component}";

    /// <summary>The bucket of Terraform's state, which exists before everything else.</summary>
    internal static string StateBucket(string system) => ObjectBucket.Of($"{system}-terraform-state");

    private string Long(string component) => $"{Scope}-{component}";
}
