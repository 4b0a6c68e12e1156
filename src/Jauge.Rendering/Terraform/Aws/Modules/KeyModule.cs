using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws.Modules;

/// <summary>Customer keys of KMS.</summary>
internal sealed class KeyModule(Language language) : OfferedModule(language)
{
    internal override string Folder => "aws-kms";

    internal override Text Purpose => new("Customer keys of KMS, turned every year.", "Des clés client KMS, renouvelées chaque année.");

    internal override IReadOnlyList<ModuleVariable> Variables =>
        [Region, Called, Number("keys", "Keys.", "Clés.", 1).Between(1, 100, "At most a hundred.", "Cent au plus."), Tags];

    internal override IReadOnlyList<ModuleOutput> Outputs => [Output("arns", All("aws_kms_key.main", "arn"), "The keys.", "Les clés.")];

    internal override ModuleCall Call(AwsSite site, DeployedComponent component)
    {
        var call = site.Start(component, this, site.Names.Key(component.Name));
        call.Numbers.Add("keys", Math.Clamp((long)(component.Input("keys") ?? 1), 1, 100));
        return call;
    }

    internal override IEnumerable<HclBlock> Main() =>
    [
        new HclBlock("resource", "aws_kms_key", "main")
        {
            { "count", Var("keys") },
            { "region", Var("region") },
            { "description", Join(Var("name"), " ", Of("count.index").Op("+", 1)) },
            { "enable_key_rotation", true },
            { "deletion_window_in_days", 30 },
            { "tags", Var("tags") },
            TerraformBlocks.Keep(Say("What it encrypted is lost with it.", "Ce qu'elle a chiffré est perdu avec elle.")),
        },
        new HclBlock("resource", "aws_kms_alias", "main")
        {
            { "count", Var("keys") },
            { "region", Var("region") },
            { "name", Join(Var("name"), "-", Of("count.index").Op("+", 1)) },
            { "target_key_id", Of("aws_kms_key.main").At(Of("count.index")).Dot("key_id") },
        },
    ];
}
