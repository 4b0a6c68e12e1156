using Jauge.Core;
using Jauge.Rendering.Naming;
using Jauge.Rendering.Terraform.Azure.Modules;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>An environment's part in Azure: what its modules know of each other.</summary>
internal sealed class AzureSite(RenderContext context)
{
    private static readonly string[] Taken =
        ["subscription_id", "location", "operator_ip_ranges", AzureSecrets.Variable, "alerts", "budgets", "container_environment",
            "key_vault"];

    private readonly Dictionary<string, ModuleCall> _calls = new(StringComparer.Ordinal);
    private readonly Dictionary<RegionId, ModuleCall> _environments = [];
    private AzureNetwork? _network;
    private AzureSecrets? _secrets;
    private AzurePrograms? _programs;

    internal RenderContext Context { get; } = context;

    internal AzureNames Names { get; } = new(context);

    /// <summary>The virtual network.</summary>
    internal AzureNetwork Network => _network ??= new(this);

    /// <summary>Secrets and the vault that keeps them.</summary>
    internal AzureSecrets Secrets => _secrets ??= new(this);

    /// <summary>What programs are handed: identity, roles, settings.</summary>
    internal AzurePrograms Programs => _programs ??= new(this);

    /// <summary>What runs in Azure here and is more than an option.</summary>
    internal IReadOnlyList<DeployedComponent> Components { get; } =
        [.. context.Deployment.Components.Where(c => c.Provider == "azure" && c.Spec.Optional != true)];

    /// <summary>The region of what is not bound to one.</summary>
    internal RegionId Home =>
        Components[0].Regions is [{ Region: not "global" } first, ..] && !Components.Any(c => Main(c) is not null) ? first
        : Components.Select(Main).OfType<RegionId>().GroupBy(r => r).OrderByDescending(g => g.Count()).Select(g => g.Key).First();

    /// <summary>Components of an offering.</summary>
    internal IEnumerable<DeployedComponent> Of(string offering) => Components.Where(c => c.Offering.Id == $"azure/{offering}");

    /// <summary>Components of an offering; none where it has no resource yet, so that nothing is wired to what is not there.</summary>
    internal IEnumerable<DeployedComponent> Made(string offering) =>
        Of(offering).Where(c => AzureOfferings.Table.GetValueOrDefault(c.Offering.Id) is not null);

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
        var call = Start(new(Identifier(component.Name), module) { Title = Title(component) }, name, Location(component), Tags(component),
            component.Name);
        if (module.Variables.Contains(AzureVariables.Endpoints) && Endpoint(component) is { } endpoint)
            call.Wiring.Add(AzureVariables.Endpoints.Name, endpoint);
        return call;
    }

    /// <summary>A call of a module whose resource is called as an operator says.</summary>
    internal static ModuleCall StartNameless(DeployedComponent component, TerraformModule module)
    {
        var call = new ModuleCall(Identifier(component.Name), module) { Title = Title(component) };
        call.Wiring.Add("resource_group_name", HclValue.Of("azurerm_resource_group.main.name"));
        call.Wiring.Add("tags", Tags(component));
        return call;
    }

    /// <summary>A call of what no component names, but what some of them stand on.</summary>
    internal ModuleCall Start(string identifier, TerraformModule module, string name, Text title, HclValue? location = null) =>
        Start(new(identifier, module) { Title = title }, name, location ?? HclValue.Of("var.location"), HclValue.Of("local.tags"),
            identifier);

    /// <summary>The environment of the container apps of a component's region.</summary>
    internal ModuleCall ContainerEnvironment(DeployedComponent component)
    {
        var region = component.Regions[0];
        if (!_environments.TryGetValue(region, out var call))
            call = _environments[region] = new ContainerAppEnvironment(Context.Language).Call(this, component);
        return call;
    }

    /// <summary>Names of the secrets that are addresses of webhooks.</summary>
    internal IReadOnlyList<string> Webhooks { get; set; } = [];

    /// <summary>Modules that no component names, in the order in which they are needed.</summary>
    internal IEnumerable<ModuleCall> Grounds() => (Secrets.IsImplied ? new[] { Secrets.Vault! } : []).Concat(_environments.Values);

    /// <summary>Whether anything is promised to anybody here.</summary>
    internal bool IsPromised =>
        Context.Deployment.Spec.Promises is { Availability: not null } or { Recovery: not null } or { Latency: not null };

    private ModuleCall Start(ModuleCall call, string name, HclValue location, HclValue tags, string except)
    {
        call.Wiring.Add("name", name);
        call.Wiring.Add("resource_group_name", HclValue.Of("azurerm_resource_group.main.name"));
        if (call.Module.Variables.Contains(AzureVariables.Location)) call.Wiring.Add("location", location);
        call.Wiring.Add("tags", tags);
        if (call.Module.Variables.Contains(AzureVariables.Diagnostics) && LogWorkspaces(except) is { IsEmpty: false } logs)
            call.Wiring.Add(AzureVariables.Diagnostics.Name, logs);
        return call;
    }

    /// <summary>The environment's region, or the component's own.</summary>
    internal HclValue Location(DeployedComponent component) =>
        Main(component) is { } own && own != Home ? own.Region : HclValue.Of("var.location");

    /// <summary>The name of a database server; null for anything else.</summary>
    internal string? ServerName(DeployedComponent component) => component.Offering.Id switch
    {
        "azure/mysql-flexible-server" => Names.MySql(component.Name),
        "azure/postgresql-flexible-server" => Names.PostgreSql(component.Name),
        "azure/cache-for-redis" => Names.Cache(component.Name),
        _ => null,
    };

    /// <summary>Tags of the environment, and those that tell a component's costs apart.</summary>
    internal static HclValue Tags(DeployedComponent component)
    {
        var own = new HclObject
        {
            { "component", component.Name },
            { "team", component.Spec.Team },
            { "category", component.Spec.Category },
        };
        foreach (var (key, value) in component.Spec.Tags.Where(t => !own.Any(o => o.Name == t.Key))) own.Add(Tag(key), value);
        return HclValue.Call("merge", HclValue.Of("local.tags"), own);
    }

    /// <summary>Workspaces that get the logs of a component.</summary>
    internal HclObject LogWorkspaces(string component)
    {
        var workspaces = new HclObject();
        foreach (var logs in Of("log-analytics").Where(l => l.Name != component)) workspaces.Add(logs.Name, Call(logs)!.Output("id"));
        return workspaces;
    }

    /// <summary>A name that Terraform takes as an identifier, and that no variable of the environment has already.</summary>
    internal static string Identifier(string name)
    {
        var plain = name.Replace('-', '_').Replace('.', '_');
        return char.IsAsciiDigit(plain[0]) ? $"c_{plain}" : Taken.Contains(plain) ? $"{plain}_component" : plain;
    }

    private HclObject? Endpoint(DeployedComponent component) =>
        PrivateLinks.Of(component) is not { } link || Network.EndpointSubnet(component) is not { } subnet ? null
        : new()
        {
            {
                Network.Name,
                new HclObject
                {
                    { "name", Names.PrivateEndpoint(component.Name) },
                    { "subnet_id", subnet },
                    { "private_dns_zone_id", Network.Zone(link.Zone) },
                }
            },
        };

    private static RegionId? Main(DeployedComponent component) => component.Regions[0] is { Region: not "global" } region ? region : null;

    private static Text Title(DeployedComponent component) =>
        component.Spec.Title is { } title ? new(title, title) : new(component.Name, component.Name);

    // learn.microsoft.com/azure/azure-resource-manager/management/tag-resources, "Limitations": characters that no tag name may hold
    private static string Tag(string key) => string.Concat(key.Select(c => "<>%&\\?/".Contains(c, StringComparison.Ordinal) ? '-' : c));
}
