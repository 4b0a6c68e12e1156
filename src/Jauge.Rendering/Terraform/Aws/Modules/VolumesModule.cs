using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>Volumes that stand for themselves.</summary>
/// <remarks>Sizes: docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html, from memory, not re-read.</remarks>
internal sealed class VolumesModule(Language language) : OfferedModule(language)
{
    private const long MostGibibytes = 16384;       // gp2, io1 and sc1; gp3 takes 65,536

    internal override string Folder => "aws-ebs";

    internal override Text Purpose =>
        new("Encrypted volumes, one in each zone in turn.", "Des volumes chiffrés, répartis entre les zones.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
    [
        Region, Called, Words("zones", "Zones.", "Zones."),
        Number("volumes", "Volumes.", "Volumes.", 1),
        Number("size_gb", "Size of each.", "Taille de chacun.")
            .Between(1, 65536, "At most 64 TiB, 16 TiB where it is not gp3.", "Au plus 64 Tio, 16 Tio hors gp3."),
        Word("type", "Kind.", "Type.", "gp3").OneOf("gp3, gp2, io1 or sc1.", "gp3, gp2, io1 ou sc1.", ["gp3", "gp2", "io1", "sc1"]),
        Number("iops", "Operations per second, for io1.", "Opérations par seconde, pour io1.", HclLiteral.Null), Tags,
    ];

    internal override IReadOnlyList<ModuleOutput> Outputs =>
        [Output("volume_ids", All("aws_ebs_volume.main", "id"), "The volumes.", "Les volumes.")];

    internal override ModuleCall? Call(AwsSite site, DeployedComponent component)
    {
        if (site.Of("eks").Any()) return Claimed(site, component);
        var type = component.InputWord("volume") ?? "gp3";
        var size = component.Spec.Storage is { } storage ? Machines.Gibibytes(storage) : 1;
        var pieces = Math.Max(component.MinReplicas, (size + MostGibibytes - 1) / MostGibibytes);
        var call = site.Start(component, this, site.Names.Servers(component.Name));
        call.Wiring.Add("zones", Of("var.aws_zones[each.key]"));
        call.Numbers.Add("volumes", pieces);
        call.Numbers.Add("size_gb",
            Math.Clamp(component.MinReplicas > 1 ? size : (size + pieces - 1) / pieces, type == "sc1" ? 125 : type == "io1" ? 4 : 1,
                MostGibibytes));
        call.Numbers.Add("type", type);
        call.Numbers.Add("iops", type == "io1" ? Math.Clamp((long)(component.Input("iops") ?? 100), 100, 64000) : HclLiteral.Null);
        return call;
    }

    internal override IEnumerable<HclBlock> Main() =>
    [
        new HclBlock("resource", "aws_ebs_volume", "main")
        {
            { "count", Var("volumes") },
            { "region", Var("region") },
            { "availability_zone", Var("zones").At(Of("count.index").Op("%", Call("length", Var("zones")))) },
            { "size", Var("size_gb") },
            { "type", Var("type") },
            { "iops", Var("iops") },
            { "encrypted", true },
            { "tags", Shown(Var("name"), "-", Of("count.index").Op("+", 1)) },
            TerraformBlocks.Keep(Say("Take this away to give the data up.", "Retirez ceci pour renoncer aux données.")),
        },
    ];

    private static ModuleCall? Claimed(AwsSite site, DeployedComponent component)
    {
        site.Context.Note(component.Name,
            "{0}: volumes are made by the claims of pods, with the EBS driver that the cluster has; Terraform makes none.",
            "{0} : les volumes naissent des demandes des pods, par le pilote EBS que le cluster a ; Terraform n'en crée pas.");
        return null;
    }
}
