using Jauge.Core;
using Jauge.Rendering.Naming;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>An environment's part in Azure: what its modules know of each other.</summary>
internal sealed class AzureSite(RenderContext context)
{
    private readonly Dictionary<string, ModuleCall> _calls = new(StringComparer.Ordinal);

    internal RenderContext Context { get; } = context;

    internal AzureNames Names { get; } = new(context);

    /// <summary>What runs in Azure here and is more than an option.</summary>
    internal IReadOnlyList<DeployedComponent> Components { get; } = [.. context.Deployment.Components.Where(c => c.Provider == "azure" && c.Spec.Optional != true)];

    /// <summary>The region of what is not bound to one.</summary>
    internal RegionId Home => Components[0].Regions is [{ Region: not "global" } first, ..] && !Components.Any(c => Main(c) is not null) ? first
        : Components.Select(Main).OfType<RegionId>().GroupBy(r => r).OrderByDescending(g => g.Count()).Select(g => g.Key).First();

    /// <summary>Components of an offering.</summary>
    internal IEnumerable<DeployedComponent> Of(string offering) => Components.Where(c => c.Offering.Id == $"azure/{offering}");

    /// <summary>The module call of a component; null where its offering has no resource.</summary>
    internal ModuleCall? Call(DeployedComponent component)
    {
        if (_calls.TryGetValue(component.Name, out var known)) return known;
        if (!AzureOfferings.Table.TryGetValue(component.Offering.Id, out var make) || make is null) return null;
        return _calls[component.Name] = make(Context.Language).Call(this, component);
    }

    /// <summary>A call with the arguments that every module takes.</summary>
    internal ModuleCall Start(DeployedComponent component, TerraformModule module, string name)
    {
        var call = new ModuleCall(Identifier(component.Name), module) { Title = Title(component) };
        call.Wiring.Add("name", name);
        call.Wiring.Add("resource_group_name", HclValue.Of("azurerm_resource_group.main.name"));
        call.Wiring.Add("location", Location(component));
        call.Wiring.Add("tags", Tags(component));
        if (module.Variables.Contains(AzureVariables.Diagnostics)) call.Wiring.Add(AzureVariables.Diagnostics.Name, LogWorkspaces(component));
        return call;
    }

    /// <summary>The environment's region, or the component's own.</summary>
    internal HclValue Location(DeployedComponent component) =>
        Main(component) is { } own && own != Home ? own.Region : HclValue.Of("var.location");

    /// <summary>Tags of the environment, and those that tell a component's costs apart.</summary>
    internal static HclValue Tags(DeployedComponent component)
    {
        var own = new HclObject { { "component", component.Name }, { "team", component.Spec.Team }, { "category", component.Spec.Category } };
        foreach (var (key, value) in component.Spec.Tags.Where(t => !own.Any(o => o.Name == t.Key))) own.Add(Tag(key), value);
        return HclValue.Call("merge", HclValue.Of("local.tags"), own);
    }

    /// <summary>Workspaces that get the logs of a component.</summary>
    internal HclValue LogWorkspaces(DeployedComponent component)
    {
        var workspaces = new HclObject();
        foreach (var logs in Of("log-analytics").Where(l => l.Name != component.Name)) workspaces.Add(logs.Name, Call(logs)!.Output("id"));
        return workspaces;
    }

    /// <summary>A name that Terraform takes as an identifier.</summary>
    internal static string Identifier(string name) => name.Replace('-', '_').Replace('.', '_') is var plain && char.IsDigit(plain[0]) ? $"_{plain}" : name.Replace('-', '_').Replace('.', '_');

    private static RegionId? Main(DeployedComponent component) => component.Regions[0] is { Region: not "global" } region ? region : null;

    private static Text Title(DeployedComponent component) => component.Spec.Title is { } title ? new(title, title) : new(component.Name, component.Name);

    // learn.microsoft.com/azure/azure-resource-manager/management/tag-resources, "Limitations": characters that no tag name may hold
    private static string Tag(string key) => string.Concat(key.Select(c => "<>%&\\?/".Contains(c, StringComparison.Ordinal) ? '-' : c));
}
