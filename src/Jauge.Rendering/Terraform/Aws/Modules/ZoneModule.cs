using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>The public zone of the domain.</summary>
internal sealed class ZoneModule(Language language) : OfferedModule(language)
{
    internal override string Folder => "aws-route53-zone";

    internal override Text Purpose => new("The public zone of the domain.", "La zone publique du domaine.");

    internal override IReadOnlyList<ModuleVariable> Variables => [Word("domain", "The domain.", "Le domaine."), Tags];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
    [
        Output("zone_id", Of("aws_route53_zone.main.zone_id"), "The zone.", "La zone."),
        Output("name_servers", Of("aws_route53_zone.main.name_servers"), "What the registrar of the domain is told.",
            "Ce que le bureau d'enregistrement du domaine doit savoir."),
    ];

    internal override ModuleCall? Call(AwsSite site, DeployedComponent component)
    {
        if (site.Way.Dns != component) return Second(site, component);
        var call = new ModuleCall(AwsSite.Identifier(component.Name), this) { Title = AwsSite.Title(component) };
        call.Wiring.Add("domain", Of("var.domain"));
        call.Wiring.Add("tags", AwsSite.Tags(component));
        call.Show("zone_id", "name_servers");
        return call;
    }

    private static ModuleCall? Second(AwsSite site, DeployedComponent component)
    {
        site.Context.Note(component.Name, "{0}: the file names no domain, and one zone stands for it; a second is not rendered.",
            "{0} : le fichier ne nomme pas de domaine, et une zone en tient lieu ; une seconde n'est pas rendue.");
        return null;
    }

    internal override IEnumerable<HclBlock> Main() =>
    [
        new HclBlock("resource", "aws_route53_zone", "main")
        {
            { "name", Var("domain") }, { "tags", Var("tags") },
            TerraformBlocks.Keep(
                Say("A new zone has new name servers: the domain would be gone until the registrar knows them.",
                    "Une nouvelle zone a d'autres serveurs de noms : le domaine disparaîtrait jusqu'à ce que le bureau d'enregistrement "
                        + "les connaisse.")),
        },
    ];
}
