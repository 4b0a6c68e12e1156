using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>Hosts that lead to CloudFront.</summary>
internal sealed class AliasModule(Language language) : OfferedModule(language)
{
    internal override string Folder => "aws-route53-alias";

    internal override Text Purpose => new("Hosts that lead to CloudFront.", "Des hôtes qui mènent à CloudFront.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Word("zone_id", "Zone of the domain.", "Zone du domaine."), Words("hosts", "The hosts.", "Les hôtes."),
        Word("target_name", "What they lead to.", "Ce à quoi ils mènent."), Word("target_zone_id", "Its zone.", "Sa zone."),
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs => [];

    internal override ModuleCall? Call(AwsSite site, DeployedComponent component)
    {
        if (site.Way.Cdn is not { } cdn || site.Way.Dns != component) return null;
        var call = new ModuleCall($"{AwsSite.Identifier(component.Name)}_alias", this) { Title = new("Public hosts", "Hôtes publics") };
        call.Wiring.Add("zone_id", Of($"module.{AwsSite.Identifier(component.Name)}.zone_id"));
        call.Wiring.Add("hosts", HclValue.List(site.Way.PublicHosts));
        call.Wiring.Add("target_name", Of($"module.{AwsSite.Identifier(cdn.Name)}.domain_name"));
        call.Wiring.Add("target_zone_id", Of($"module.{AwsSite.Identifier(cdn.Name)}.zone_id"));
        return call;
    }

    internal override IEnumerable<HclBlock> Main() => [Record("ipv4", "A"), Record("ipv6", "AAAA")];

    private static HclBlock Record(string label, string type) => new("resource", "aws_route53_record", label)
    {
        { "for_each", Call("toset", Var("hosts")) },
        { "zone_id", Var("zone_id") },
        { "name", Of("each.key") },
        { "type", type },
        new HclBlock("alias") { { "name", Var("target_name") }, { "zone_id", Var("target_zone_id") }, { "evaluate_target_health", false } },
    };
}
