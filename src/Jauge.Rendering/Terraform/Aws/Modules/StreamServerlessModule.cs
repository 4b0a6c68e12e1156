using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>Kafka without brokers to count.</summary>
internal sealed class StreamServerlessModule(Language language) : OfferedModule(language)
{
    private const int Port = 9098;

    internal override string Folder => "aws-msk-serverless";

    internal override Text Purpose => new("Kafka without brokers to count.", "Kafka sans brokers à compter.");

    internal override IReadOnlyList<ModuleVariable> Variables => [Region, Called, VpcId, Subnets, Clients, Tags];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("arn", Of("aws_msk_serverless_cluster.main.arn"), "The cluster.", "Le cluster."),
        Output("bootstrap_brokers", Of("aws_msk_serverless_cluster.main.bootstrap_brokers_sasl_iam"), "Where programs begin.",
            "Par où commencent les programmes."),
        Output("security_group_id", Of("aws_security_group.main.id"), "Its security group.", "Son groupe de sécurité."),
    ];

    internal override ModuleCall Call(AwsSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, site.Names.Stream(component.Name));
        call.Wiring.Add("vpc_id", AwsSite.Network("vpc_id"));
        call.Wiring.Add("subnet_ids", AwsSite.Network("data_subnet_ids"));
        call.Wiring.Add("clients", AwsSite.Any(site.Clients(component)));
        call.Show("bootstrap_brokers");
        return call;
    }

    internal override IEnumerable<HclBlock> Main() =>
    [
        .. Walls.For("Kafka", Port),
        new HclBlock("resource", "aws_msk_serverless_cluster", "main")
        {
            { "region", Var("region") },
            { "cluster_name", Var("name") },
            { "tags", Var("tags") },
            new HclBlock("vpc_config")
            {
                { "subnet_ids", Var("subnet_ids") },
                { "security_group_ids", List(Of("aws_security_group.main.id")) },
            },
            new HclBlock("client_authentication") { new HclBlock("sasl") { new HclBlock("iam") { { "enabled", true } } } },
        },
    ];
}
