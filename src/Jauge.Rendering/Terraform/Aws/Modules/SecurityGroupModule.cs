using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>The security group of a program, made before the program.</summary>
/// <remarks>
/// Programs may call each other, and each lets the other's group in. Terraform reads <c>module.a[each.key].x</c> as "all of module a",
/// since the key is no constant: two programs that named each other's modules would wait for each other. Their groups stand apart, refer to
/// no program, and whoever lets somebody in refers to a group only.
/// </remarks>
internal sealed class SecurityGroupModule(Language language) : OfferedModule(language)
{
    internal override string Folder => "aws-security-group";

    internal override Text Purpose => new("The security group of a program; who may connect is said by the program's own module.",
        "Le groupe de sécurité d'un programme ; qui peut s'y connecter est dit par le module du programme.");

    internal override IReadOnlyList<ModuleVariable> Variables => [Region, Called, VpcId, Tags];

    internal override IReadOnlyList<ModuleOutput> Outputs => [Output("id", Of("aws_security_group.main.id"), "The group.", "Le groupe.")];

    internal override ModuleCall Call(AwsSite site, DeployedComponent component)
    {
        var title = AwsSite.Title(component);
        var name = component.Offering.Id == "aws/fargate" ? site.Names.Cluster(component.Name) : site.Names.Servers(component.Name);
        var call = site.Start(component, this, name, AwsSite.GroupSuffix,
            new($"{title.English}: security group", $"{title.French} : groupe de sécurité"));
        call.Wiring.Add("vpc_id", AwsSite.Network("vpc_id"));
        return call;
    }

    internal override IEnumerable<HclBlock> Main() => [Walls.Group("Programs"), Walls.Outwards()];
}
