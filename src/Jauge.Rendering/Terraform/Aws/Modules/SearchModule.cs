using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>An OpenSearch domain inside the network.</summary>
/// <remarks>Nodes and zones: docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-multiaz.html, from memory, not
/// re-read.</remarks>
internal sealed class SearchModule(Language language) : OfferedModule(language)
{
    private const int Port = 443;
    private const int ManyNodes = 10;           // developer guide, "dedicated master nodes": three from ten data nodes on

    internal override string Folder => "aws-opensearch";

    internal override Text Purpose => new("An OpenSearch domain inside the network.", "Un domaine OpenSearch dans le réseau.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region, Called, VpcId, Subnets, Clients,
        Word("engine_version", "Version.", "Version.", "OpenSearch_2.19")
            .Like("^OpenSearch_", "Such as OpenSearch_2.19.", "Comme OpenSearch_2.19."),
        Word("instance_type", "Size of a node.", "Taille d'un nœud.")
            .Like("\\.search$", "A size of OpenSearch ends with .search.", "Une taille d'OpenSearch se termine par .search."),
        Number("nodes", "Data nodes: a multiple of the zones.", "Nœuds de données : un multiple des zones.")
            .Between(1, 1002, "From 1 to 1,002.", "De 1 à 1 002."),
        Number("zones", "Zones that hold nodes.", "Zones qui portent des nœuds.").Between(1, 3, "One to three.", "D'une à trois."),
        Number("storage_gb", "Volume of a node.", "Volume d'un nœud.")
            .Between(10, 36864, "10 GiB at least; the most depends on the size of the node.",
                "10 Gio au moins ; le plus dépend de la taille du nœud."),
        LogDays, Tags, .. Watch.Variables,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("arn", Of("aws_opensearch_domain.main.arn"), "The domain.", "Le domaine."),
        Output("domain_name", Of("aws_opensearch_domain.main.domain_name"), "Its name.", "Son nom."),
        Output("endpoint", Of("aws_opensearch_domain.main.endpoint"), "Its host.", "Son hôte."),
        Output("security_group_id", Of("aws_security_group.main.id"), "Its security group.", "Son groupe de sécurité."),
    ];

    internal override ModuleCall Call(AwsSite site, DeployedComponent component)
    {
        var nodes = Math.Max(1, component.MinReplicas);
        var zones = component.HighAvailability != "multi-az" ? 1 : nodes % 3 == 0 ? 3 : nodes % 2 == 0 ? 2 : 1;
        var call = site.Start(component, this, site.Names.Search(component.Name));
        call.Wiring.Add("vpc_id", AwsSite.Network("vpc_id"));
        call.Wiring.Add("subnet_ids", AwsSite.Network("data_subnet_ids"));
        call.Wiring.Add("clients", AwsSite.Any(site.Clients(component)));
        call.Numbers.Add("instance_type", Machines.Size(site, component, "t3.small.search"));
        call.Numbers.Add("nodes", nodes);
        call.Numbers.Add("zones", zones);
        call.Numbers.Add("storage_gb", component.Spec.Storage is { } storage ? Math.Clamp(Machines.Gibibytes(storage), 10, 36864) : 10);
        call.Numbers.Add("log_retention_days", site.LogDays);
        Watch.Over(site, call, component,
            [new("red", "ClusterStatus.red", 0) { Statistic = "Maximum", Minutes = 1, Severity = Alarm.Critical },
                new("blocked", "ClusterIndexWritesBlocked", 0) { Statistic = "Maximum", Severity = Alarm.Critical },
            new("cpu", "CPUUtilization", 80), new("memory", "JVMMemoryPressure", 85) { Statistic = "Maximum" }], _ => null);
        call.Show("endpoint");
        Notes(site, component, nodes, zones);
        return call;
    }

    internal override IEnumerable<HclBlock> Main() =>
    [
        Data("aws_caller_identity", "current"),
        .. Walls.For("OpenSearch", Port), Logs(), LogRight(), LogPolicy(), Access(), Index(),
        Watch.Alarms("AWS/ES", new()
        {
            { "DomainName", Of("aws_opensearch_domain.main.domain_name") },
            { "ClientId", Of("data.aws_caller_identity.current.account_id") },
        }),
    ];

    private static void Notes(AwsSite site, DeployedComponent component, int nodes, int zones)
    {
        site.Context.Note(component.Name,
            "{0}: the first domain of an account in a network needs the role AWSServiceRoleForAmazonOpenSearchService (aws iam "
                + "create-service-linked-role --aws-service-name opensearchservice.amazonaws.com).",
            "{0} : le premier domaine d'un compte dans un réseau demande le rôle AWSServiceRoleForAmazonOpenSearchService (aws iam "
                + "create-service-linked-role --aws-service-name opensearchservice.amazonaws.com).");
        if (nodes >= ManyNodes) site.Context.Note(component.Name,
            "{0}: AWS advises three dedicated master nodes from ten data nodes on; the file has none, and none is rendered.",
            "{0} : AWS conseille trois nœuds maîtres dédiés à partir de dix nœuds de données ; le fichier n'en a pas, et aucun n'est "
                + "rendu.");
        if (component.HighAvailability == "multi-az"
            && zones == 1) site.Context.Note(component.Name,
            "{0}: this number of nodes does not divide among two or three zones; all stand in one.",
            "{0} : ce nombre de nœuds ne se partage pas entre deux ou trois zones ; tous sont dans une seule.");
    }

    private static HclBlock Logs() => new("resource", "aws_cloudwatch_log_group", "main")
    {
        { "for_each", Call("toset", List("ES_APPLICATION_LOGS", "SEARCH_SLOW_LOGS")) },
        { "region", Var("region") },
        { "name", Join("/aws/opensearch/", Var("name"), "/", Of("each.key")) },
        { "retention_in_days", Var("log_retention_days") },
        { "tags", Var("tags") },
    };

    private static HclBlock LogRight() => new("data", "aws_iam_policy_document", "logs")
    {
        Iam.AllowServices(["es.amazonaws.com"], ["logs:CreateLogStream", "logs:PutLogEvents"],
            [Join("arn:aws:logs:", Var("region"), ":", Of("data.aws_caller_identity.current.account_id"), ":log-group:/aws/opensearch/",
                Var("name"), "/*")]),
    };

    private static HclBlock LogPolicy() => new("resource", "aws_cloudwatch_log_resource_policy", "main")
    {
        { "region", Var("region") }, { "policy_name", Var("name") }, { "policy_document", Of("data.aws_iam_policy_document.logs.json") },
    };

    private HclBlock Access() =>
        Under(Say("Roles of this account that were given the right to call it; the network keeps everybody else out.",
        "Les rôles de ce compte qui ont reçu le droit de l'appeler ; le réseau tient les autres dehors."),
        new HclBlock("data", "aws_iam_policy_document", "access")
    {
        new HclBlock("statement")
        {
            { "actions", List("es:ESHttp*") },
            {
                "resources",
                List(
                    Join("arn:aws:es:", Var("region"), ":", Of("data.aws_caller_identity.current.account_id"), ":domain/", Var("name"),
                        "/*"))
            },
            new HclBlock("principals")
            {
                { "type", "AWS" },
                { "identifiers", List(Join("arn:aws:iam::", Of("data.aws_caller_identity.current.account_id"), ":root")) },
            },
        },
    });

    private HclBlock Index() => new("resource", "aws_opensearch_domain", "main")
    {
        { "region", Var("region") },
        { "domain_name", Var("name") },
        { "engine_version", Var("engine_version") },
        { "access_policies", Of("data.aws_iam_policy_document.access.json") },
        { "tags", Var("tags") },
        new HclBlock("cluster_config")
        {
            { "instance_type", Var("instance_type") },
            { "instance_count", Var("nodes") },
            { "zone_awareness_enabled", Var("zones").Op(">", 1) },
            TerraformBlocks.When(Var("zones").Op(">", 1),
                new HclBlock("zone_awareness_config") { { "availability_zone_count", Var("zones") } }),
        },
        new HclBlock("ebs_options") { { "ebs_enabled", true }, { "volume_type", "gp3" }, { "volume_size", Var("storage_gb") } },
        new HclBlock("vpc_options")
        {
            { "subnet_ids", Call("slice", Var("subnet_ids"), 0, Var("zones")) },
            { "security_group_ids", List(Of("aws_security_group.main.id")) },
        },
        new HclBlock("encrypt_at_rest") { { "enabled", true } },
        new HclBlock("node_to_node_encryption") { { "enabled", true } },
        new HclBlock("domain_endpoint_options") { { "enforce_https", true }, { "tls_security_policy", "Policy-Min-TLS-1-2-PFS-2023-10" } },
        new HclBlock("off_peak_window_options") { { "enabled", true } },
        new HclBlock("software_update_options") { { "auto_software_update_enabled", true } },
        TerraformBlocks.Each(Of("aws_cloudwatch_log_group.main"), new HclBlock("log_publishing_options")
        {
            { "log_type", Of("log_publishing_options.key") }, { "cloudwatch_log_group_arn", Of("log_publishing_options.value.arn") },
        }),
        TerraformBlocks.Keep(
            Say("OpenSearch has no protection of its own: take this away to give the domain up.",
                "OpenSearch n'a pas de protection propre : retirez ceci pour renoncer au domaine.")),
        { "depends_on", List(Of("aws_cloudwatch_log_resource_policy.main")) },
    };
}
