using Jauge.Core;
using Jauge.Rendering.Naming;
using Jauge.Rendering.Terraform.Aws.Modules;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws;

/// <summary>AWS's part of an environment: the ground in each region, a module for each component, and who is told.</summary>
internal sealed class AwsEnvironment : CloudEnvironment
{
    private readonly AwsSite _site;
    private readonly AwsGround _ground;
    private readonly List<ModuleCall> _calls;

    internal AwsEnvironment(RenderContext context) : base(context)
    {
        _site = new(context);
        _ground = new(_site);
        var components = _site.Components.SelectMany(Of).ToList();
        var after = new AwsOversight(_site).Calls().ToList();
        _calls = components.Count == 0 ? [] : [.. _ground.Calls(components.Concat(after)), .. components, .. after];
    }

    internal override ProviderPin Pin => ProviderPin.Aws;

    internal override IReadOnlyList<ModuleCall> Calls => _calls;

    internal override bool Maps(DeployedComponent component) => AwsOfferings.Table.ContainsKey(component.Offering.Id);

    internal override IEnumerable<HclBlock> Foundation() => [];

    internal override IEnumerable<HclBlock> ProviderBlocks() =>
    [
        new("provider", "aws")
        {
            {
                "region", HclValue.Of("var.aws_regions[0]"),
                Say("The home; what stands elsewhere says so, resource by resource.",
                    "La région d'attache ; ce qui est ailleurs le dit, ressource par ressource.")
            },
            {
                "allowed_account_ids", HclValue.List([HclValue.Of("var.aws_account_id")]),
                Say("Credentials of another environment stop here.", "Les identifiants d'un autre environnement s'arrêtent ici.")
            },
            new HclBlock("default_tags")
            {
                {
                    "tags",
                    new HclObject { { "system", Context.System }, { "environment", Context.Environment }, { "managed-by", "terraform" } }
                },
            },
        },
    ];

    internal override IEnumerable<EnvironmentVariable> Variables() => _ground.Variables(_calls);

    internal override string RequiredVersion => ProviderPin.RequiredVersionWithS3;

    internal override HclBlock Backend() => new("terraform")
    {
        new HclBlock("backend", "s3")
        {
            {
                "bucket", AwsNames.StateBucket(Context.System),
                Say("Exists before the first plan, with versions, encrypted and closed.",
                    "Existe avant le premier plan, avec des versions, chiffré et fermé.")
            },
            { "key", $"{Context.System}/{Context.Environment}.tfstate" },
            { "region", _site.Home.Region },
            { "encrypt", true },
            { "use_lockfile", true, Say("Two never write at once.", "Deux n'écrivent jamais à la fois.") },
        },
    };

    private IEnumerable<ModuleCall> Of(DeployedComponent component) => AwsOfferings.Table.GetValueOrDefault(component.Offering.Id, [])
        .Select(make => make(Context.Language).Call(_site, component)).OfType<ModuleCall>();
}
