using Jauge.Rendering.Naming;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>How the environment's virtual network is divided; nothing where the description has none.</summary>
/// <remarks>One network serves one region: what stands elsewhere stays outside of it.</remarks>
internal sealed class AzureNetwork(AzureSite site)
{
    private const string Apps = "apps";
    private const string Web = "web";
    private const string MySql = "mysql";
    private const string PostgreSql = "postgresql";
    private const string Endpoints = "endpoints";

    // learn.microsoft.com/azure/container-apps/custom-virtual-networks, "Subnet": replicas that a subnet holds on the Consumption profile;
    // read 2026-11-20
    private static readonly (int Bits, int Replicas)[] AppSubnets = [(27, 90), (26, 250), (25, 570), (24, 1210), (23, 2490)];

    /// <summary>The module that holds the network; null where there is none.</summary>
    internal ModuleCall? Call => Component is { } network ? site.Call(network) : null;

    /// <summary>The network's name in the description.</summary>
    internal string Name => Component!.Name;

    internal bool Exists => Component is not null;

    /// <summary>Whether a component's region is the network's.</summary>
    internal bool Holds(DeployedComponent component) => Exists && component.Regions.All(r => r.Region == "global" || r == site.Home);

    /// <summary>A component that stays off the internet.</summary>
    internal bool IsPrivate(DeployedComponent component) => Holds(component) && component.Spec.Network?.Public != true;

    internal HclValue? AppsSubnet(DeployedComponent component) => Holds(component) ? Subnet(Apps) : null;

    internal HclValue? WebSubnet(DeployedComponent component) => Holds(component) ? Subnet(Web) : null;

    internal HclValue? EndpointSubnet(DeployedComponent component) => IsPrivate(component) ? Subnet(Endpoints) : null;

    /// <summary>Subnet and zone of a database server; nulls outside the network.</summary>
    internal (HclValue? Subnet, HclValue? Zone) Database(DeployedComponent component) => !IsPrivate(component) ? (null, null)
        : component.Offering.Id == "azure/mysql-flexible-server"
            ? (Subnet(MySql), Zone(MySqlZone))
            : (Subnet(PostgreSql), Zone(PostgreSqlZone));

    /// <summary>Subnets of programs, which go out to the internet.</summary>
    internal HclObject ProgramSubnets() =>
        HclValue.Object(!Exists ? [] : Subnets().Select(s => s.Purpose).Where(p => p is Apps or Web)
            .Select(p => KeyValuePair.Create(p, Subnet(p))));

    /// <summary>The zone of names of a private endpoint.</summary>
    internal HclValue Zone(string name) => Call!.Output("private_dns_zone_ids").At(name);

    /// <summary>Zones of private names that what stands in the network needs.</summary>
    /// <remarks>Names: learn.microsoft.com/azure/private-link/private-endpoint-dns; the database servers' own zones may be called anything
    /// that ends so.</remarks>
    internal IEnumerable<string> Zones() =>
        Private("mysql-flexible-server").Select(_ => MySqlZone).Concat(Private("postgresql-flexible-server").Select(_ => PostgreSqlZone))
            .Concat(Linked().Select(c => PrivateLinks.Of(c)!.Zone)).Distinct();

    /// <summary>Subnets by purpose, for the network's module.</summary>
    internal HclObject SubnetValues()
    {
        var subnets = new HclObject();
        foreach (var (purpose, addresses, delegation) in Subnets())
            subnets.Add(purpose, new HclObject
            {
                { "name", AzureNames.Subnet(purpose) },
                { "addresses", addresses },
                { "security_group", site.Names.SecurityGroup(purpose) },
                { "delegation", delegation },
            });
        return subnets;
    }

    /// <summary>Who is let in from outside the network: Front Door where there is one, else the internet.</summary>
    /// <remarks>Ports: learn.microsoft.com/azure/container-apps/firewall-integration, "NSG allow rules", environments with workload
    /// profiles.</remarks>
    internal HclObject Exceptions()
    {
        if (!In("container-app").Any()) return [];
        var from = site.Of("front-door").Any() ? "AzureFrontDoor.Backend" : "Internet";
        return new()
        {
            { "apps-https", Exception(100, from, "80", "443", "31080", "31443") },
            {
                "apps-probes", Exception(110, "AzureLoadBalancer", "30000-32767"),
                site.Context.Say("Azure's balancer asks whether the environment lives.",
                    "Le répartiteur d'Azure demande si l'environnement vit.")
            },
        };
    }

    private DeployedComponent? Component => site.Of("virtual-network").FirstOrDefault();

    private string MySqlZone => $"{site.Names.Scope}.private.mysql.database.azure.com";

    private string PostgreSqlZone => $"{site.Names.Scope}.private.postgres.database.azure.com";

    private HclValue Subnet(string purpose) => Call!.Output("subnet_ids").At(purpose);

    private static HclObject Exception(int priority, string from, params string[] ports) => new()
    {
        { "subnet", Apps },
        { "priority", priority },
        { "protocol", "Tcp" },
        { "from", from },
        { "ports", HclValue.List(ports.Select(p => (HclValue)p)) },
    };

    private IEnumerable<(string Purpose, string Addresses, string? Delegation)> Subnets()
    {
        if (In("container-app").Any()) yield return (Apps, $"10.0.0.0/{AppBits()}", "Microsoft.App/environments");
        if (In("app-service").Concat(In("functions")).Any()) yield return (Web, "10.0.8.0/26", "Microsoft.Web/serverFarms");
        if (Private("mysql-flexible-server").Any()) yield return (MySql, "10.0.9.0/27", "Microsoft.DBforMySQL/flexibleServers");
        if (Private("postgresql-flexible-server").Any())
            yield return (PostgreSql, "10.0.9.32/27", "Microsoft.DBforPostgreSQL/flexibleServers");
        yield return (Endpoints, "10.0.10.0/26", null);
    }

    // the table counts apps in single revision mode: it leaves room for the new revision that starts beside the old one
    private int AppBits()
    {
        var replicas = In("container-app").Sum(c => c.MaxReplicas);
        return AppSubnets.FirstOrDefault(s => s.Replicas >= replicas, AppSubnets[^1]).Bits;
    }

    private IEnumerable<DeployedComponent> In(string offering) => site.Of(offering).Where(Holds);

    private IEnumerable<DeployedComponent> Private(string offering) => site.Of(offering).Where(IsPrivate);

    private IEnumerable<DeployedComponent> Linked() =>
        site.Components.Concat(site.Secrets.Optional is { } vault ? [vault] : [])
            .Where(c => IsPrivate(c) && PrivateLinks.Of(c) is not null);
}
