using Jauge.Core;
using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform.Aws;

/// <summary>A module for AWS.</summary>
/// <remarks>
/// Every resource takes its region as an argument (provider 6.0 and later): a module is called once for each region, by <c>for_each</c>,
/// without a provider configuration for each region. Arguments: schema of hashicorp/aws 6.25.0.
/// </remarks>
internal abstract class AwsModule(Language language) : TerraformModule(language)
{
    internal override IReadOnlyList<ProviderPin> Providers => [ProviderPin.Aws];

    protected static ModuleVariable Region { get; } = Word("region", "Region of all of it.", "Région de l'ensemble.");

    protected static ModuleVariable Called { get; } = Word("name", "What all of it is called.", "Nom de l'ensemble.");

    protected static ModuleVariable Tags { get; } =
        Map("tags", HclType.Text, "Tags beside those of the provider.", "Étiquettes en plus de celles du fournisseur.", []);

    protected static ModuleVariable LogDays { get; } =
        Number("log_retention_days", "How long logs are kept, in days.", "Durée de conservation des journaux, en jours.", 30)
            .OneOf("CloudWatch keeps logs for certain numbers of days only.",
                "CloudWatch ne conserve les journaux que pour certains nombres de jours.", LogRetention.Days);

    protected static ModuleVariable Protected { get; } =
        Flag("deletion_protection", "Whether it refuses to be deleted.", "Refuse d'être supprimé.", true);

    protected static ModuleVariable VpcId { get; } = Word("vpc_id", "The network that it stands in.", "Le réseau qui le porte.");

    protected static ModuleVariable Subnets { get; } = Words("subnet_ids", "Subnets, one in each zone.", "Sous-réseaux, un par zone.");

    protected static ModuleVariable Carried { get; } =
        Word("security_group_id", "The security group that it carries.", "Le groupe de sécurité qu'il porte.");

    protected static ModuleVariable Clients { get; } =
        Map("clients", HclType.Text, "Security groups that may connect, by name of what stands behind them.",
        "Groupes de sécurité qui peuvent se connecter, par nom de ce qu'ils couvrent.", []);

    protected static ModuleVariable Word(string name, string english, string french, HclValue? value = null) =>
        new(name, HclType.Text, new(english, french)) { Default = value };

    protected static ModuleVariable Words(string name, string english, string french, HclValue? value = null) =>
        new(name, HclType.Texts, new(english, french)) { Default = value };

    protected static ModuleVariable Number(string name, string english, string french, HclValue? value = null) =>
        new(name, HclType.Number, new(english, french)) { Default = value };

    protected static ModuleVariable Flag(string name, string english, string french, HclValue? value = null) =>
        new(name, HclType.Flag, new(english, french)) { Default = value };

    protected static ModuleVariable Map(string name, HclValue of, string english, string french, HclObject? value = null) =>
        new(name, HclType.MapOf(of), new(english, french)) { Default = value };

    protected static ModuleOutput Output(string name, HclValue value, string english, string french) =>
        new(name, value, new(english, french));

    protected static HclValue Var(string name) => HclValue.Of($"var.{name}");

    protected static HclValue Of(string path) => HclValue.Of(path);

    protected static HclValue Call(string function, params HclValue[] arguments) => HclValue.Call(function, arguments);

    protected static HclValue Join(params HclValue[] parts) => HclValue.Join(parts);

    protected static HclValue If(HclValue condition, HclValue then, HclValue otherwise) => HclValue.If(condition, then, otherwise);

    protected static HclList List(params HclValue[] items) => HclValue.List(items);

    /// <summary>One where a condition holds, none otherwise.</summary>
    protected static HclValue Once(HclValue condition) => If(condition, 1, 0);

    /// <summary>A name that begins with the module's own.</summary>
    protected static HclValue Named(string rest) => Join(Var("name"), rest);

    /// <summary>The tags that it is handed, and the name that people see in lists.</summary>
    protected static HclValue Shown(params HclValue[] name) =>
        Call("merge", Var("tags"), new HclObject { { "Name", name.Length == 1 ? name[0] : Join(name) } });

    /// <summary>An attribute of all instances of a resource.</summary>
    protected static HclValue All(string resource, string attribute) => HclValue.ForList("one", Of(resource), Of($"one.{attribute}"));

    /// <summary>A block below a comment.</summary>
    protected static HclBlock Under(string? comment, HclBlock block)
    {
        var said = new HclBlock(block.Type, [.. block.Labels]) { Comment = comment };
        foreach (var entry in block)
            if (entry.Block is { } inner) said.Add(inner);
            else said.Add(entry.Name, entry.Value, entry.Comment);
        return said;
    }

    protected static HclBlock Data(string type, string name) => new("data", type, name);

    protected static HclBlock Block(string type) => new(type);
}
