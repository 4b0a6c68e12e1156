using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Naming;

/// <summary>Names of all Azure resources of one environment: Terraform gives them, scripts and runbooks use them.</summary>
/// <remarks>
/// <c>kind-system-environment-component</c>, with the abbreviations of Microsoft's Cloud Adoption Framework
/// (learn.microsoft.com/azure/cloud-adoption-framework, "Abbreviation recommendations"). Limits:
/// learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules, and the checks of azurerm 4.55 where they are narrower;
/// from memory, not re-read. A name that is an address of the internet is unique in all of Azure: it carries a mark of the system and
/// environment, and where a setting of the description states such an address already, the resource is called so.
/// </remarks>
internal sealed partial class AzureNames(string system, string environment, IReadOnlyList<DeployedComponent> components)
{
    private const int MarkLength = 4;

    private static readonly NameRule Group = new(90);                                               // Microsoft.Resources/resourcegroups
    private static readonly NameRule AppEnvironment = new(60, 2) { DoubleDashes = false };          // Microsoft.App/managedEnvironments
    private static readonly NameRule App = new(32, 2) { DoubleDashes = false };  // Microsoft.App/containerApps, containerapp jobs
    private static readonly NameRule Server = new(63, 3);  // Microsoft.DBforMySQL, DBforPostgreSQL flexibleServers
    private static readonly NameRule Vault = new(24, 3) { DoubleDashes = false };                   // Microsoft.KeyVault/vaults
    private static readonly NameRule Account = new(24, 3) { Dashes = false };                       // Microsoft.Storage/storageAccounts
    private static readonly NameRule Registry = new(50, 5) { Dashes = false };  // Microsoft.ContainerRegistry/registries
    private static readonly NameRule Workspace = new(63, 4);  // Microsoft.OperationalInsights/workspaces
    private static readonly NameRule Site = new(59, 2);  // Microsoft.Web/sites: 60, with a slot 59
    private static readonly NameRule Farm = new(60);                                                // Microsoft.Web/serverfarms
    private static readonly NameRule Redis = new(60, 1) { DoubleDashes = false };  // Microsoft.Cache/Redis: 63, redisEnterprise: 60
    private static readonly NameRule Network = new(64, 2);                                          // Microsoft.Network/virtualNetworks
    private static readonly NameRule Part = new(80);  // subnets, security groups, addresses, gateways
    private static readonly NameRule Profile = new(46, 2);  // Microsoft.Cdn/profiles and afdEndpoints
    private static readonly NameRule Policy = new(128) { Dashes = false };  // frontDoorWebApplicationFirewallPolicies
    private static readonly NameRule User = new(128, 3);  // Microsoft.ManagedIdentity/userAssignedIdentities
    private static readonly NameRule Cognitive = new(64, 2);  // Microsoft.CognitiveServices/accounts, deployments
    private static readonly NameRule Bus = new(50, 6) { DoubleDashes = false };  // Microsoft.ServiceBus and EventHub/namespaces
    private static readonly NameRule Documents = new(44, 3);                                        // Microsoft.DocumentDB/databaseAccounts
    private static readonly NameRule Index = new(60, 2) { DoubleDashes = false };                   // Microsoft.Search/searchServices
    private static readonly NameRule Interfaces = new(50);                                          // Microsoft.ApiManagement/service
    private static readonly NameRule Kubernetes = new(54);  // managedClusters: 63, the DNS prefix 54
    private static readonly NameRule Machine = new(64);  // Microsoft.Compute, Linux virtual machines and disks
    private static readonly NameRule Spending = new(63);                                            // Microsoft.Consumption/budgets
    private static readonly NameRule Plain = new(200);  // alerts, action groups, insights: 255 and more

    internal AzureNames(RenderContext context) : this(context.System, context.Environment, context.Deployment.Components)
    {
    }

    /// <summary>What names are made of: system and environment.</summary>
    internal string Scope => $"{system}-{environment}";

    /// <summary>The group of all resources of the environment.</summary>
    internal string ResourceGroup => Group.Of($"rg-{Scope}");

    /// <summary>The environment of the Container Apps of a region.</summary>
    internal string ContainerEnvironment(RegionId region) => AppEnvironment.Of($"cae-{Scope}{Beside(region)}");

    /// <summary>A container app.</summary>
    internal string ContainerApp(string component) => App.Of($"ca-{Scope}-{component}");

    /// <summary>A MySQL flexible server.</summary>
    internal string MySql(string component) => Stated(component, MySqlHost()) ?? Public(Server, $"mysql-{Scope}-{component}");

    /// <summary>A PostgreSQL flexible server.</summary>
    internal string PostgreSql(string component) => Stated(component, PostgreSqlHost()) ?? Public(Server, $"psql-{Scope}-{component}");

    /// <summary>A read replica of a database server.</summary>
    /// <param name="server">The server's name.</param>
    /// <param name="number">From 1.</param>
    internal static string Replica(string server, int number) => Server.Of($"{server}-replica-{number}");

    /// <summary>The key vault of the environment. Soft-deleted vaults keep their name for ninety days.</summary>
    internal string KeyVault(string component) => Stated(component, VaultHost()) ?? Public(Vault, $"kv-{Scope}-{component}");

    /// <summary>A storage account.</summary>
    internal string Storage(string component) => Stated(component, BlobHost()) ?? Public(Account, $"st-{Scope}-{component}");

    /// <summary>A container registry.</summary>
    internal string ContainerRegistry(string component) => Public(Registry, $"cr-{Scope}-{component}");

    /// <summary>A Log Analytics workspace.</summary>
    internal string LogAnalytics(string component) => Workspace.Of($"log-{Scope}-{component}");

    /// <summary>An Application Insights resource.</summary>
    internal string Insights(string component) => Plain.Of($"appi-{Scope}-{component}");

    /// <summary>An App Service or Functions plan.</summary>
    internal string Plan(string component) => Farm.Of($"asp-{Scope}-{component}");

    /// <summary>A web app; its staging slot is called <see cref="Slot"/>.</summary>
    internal string WebApp(string component) => Stated(component, SiteHost()) ?? Public(Site, $"app-{Scope}-{component}");

    /// <summary>A function app.</summary>
    internal string Function(string component) => Public(Site, $"func-{Scope}-{component}");

    /// <summary>The slot of a web app into which a new version goes first.</summary>
    internal const string Slot = "staging";

    /// <summary>A Redis cache.</summary>
    internal string Cache(string component) => Stated(component, RedisHost()) ?? Public(Redis, $"redis-{Scope}-{component}");

    /// <summary>A virtual network.</summary>
    internal string VirtualNetwork(string component) => Network.Of($"vnet-{Scope}-{component}");

    /// <summary>A subnet, by what stands in it.</summary>
    internal static string Subnet(string purpose) => Part.Of($"snet-{purpose}");

    /// <summary>The security group of a subnet.</summary>
    internal string SecurityGroup(string purpose) => Part.Of($"nsg-{Scope}-{purpose}");

    /// <summary>An address of the internet.</summary>
    internal string Address(string component) => Part.Of($"pip-{Scope}-{component}");

    /// <summary>A gateway through which programs reach the internet.</summary>
    internal string NatGateway(string component) => Part.Of($"ng-{Scope}-{component}");

    /// <summary>A load balancer.</summary>
    internal string LoadBalancer(string component) => Part.Of($"lb-{Scope}-{component}");

    /// <summary>An application gateway.</summary>
    internal string ApplicationGateway(string component) => Part.Of($"agw-{Scope}-{component}");

    /// <summary>A private endpoint.</summary>
    internal string PrivateEndpoint(string component) => Part.Of($"pep-{Scope}-{component}");

    /// <summary>A Front Door profile, which also serves as CDN.</summary>
    internal string FrontDoor(string component) => Profile.Of($"afd-{Scope}-{component}");

    /// <summary>The endpoint of a Front Door; Azure adds a mark of its own to its address.</summary>
    internal string FrontDoorEndpoint(string component) => Profile.Of($"fde-{Scope}-{component}");

    /// <summary>The policy of a web application firewall.</summary>
    internal string Firewall(string component) => Policy.Of($"waf-{Scope}-{component}");

    /// <summary>The identity under which a component's program runs.</summary>
    internal string Identity(string component) => User.Of($"id-{Scope}-{component}");

    /// <summary>An account of AI models.</summary>
    internal string ModelAccount(RegionId region) => Public(Cognitive, $"ais-{Scope}-{region.Region}");

    /// <summary>An Azure OpenAI account.</summary>
    internal string OpenAi(RegionId region) => Public(Cognitive, $"oai-{Scope}-{region.Region}");

    /// <summary>A model's deployment inside its account.</summary>
    internal static string ModelDeployment(string component) => Cognitive.Of(component);

    /// <summary>A Service Bus namespace.</summary>
    internal string ServiceBus(string component) => Public(Bus, $"sbns-{Scope}-{component}");

    /// <summary>An Event Hubs namespace.</summary>
    internal string EventHubs(string component) => Public(Bus, $"evhns-{Scope}-{component}");

    /// <summary>An Event Grid topic.</summary>
    internal string EventGrid(string component) => Public(Bus, $"evgt-{Scope}-{component}");

    /// <summary>A Cosmos DB account.</summary>
    internal string Cosmos(string component) => Public(Documents, $"cosmos-{Scope}-{component}");

    /// <summary>An AI Search service.</summary>
    internal string Search(string component) => Public(Index, $"srch-{Scope}-{component}");

    /// <summary>An API Management service.</summary>
    internal string ApiManagement(string component) => Public(Interfaces, $"apim-{Scope}-{component}");

    /// <summary>A Kubernetes cluster.</summary>
    internal string Cluster(string component) => Kubernetes.Of($"aks-{Scope}-{component}");

    /// <summary>A virtual machine, or a set of identical ones.</summary>
    internal string VirtualMachine(string component) => Machine.Of($"vm-{Scope}-{component}");

    /// <summary>A managed disk.</summary>
    internal string Disk(string component) => Machine.Of($"disk-{Scope}-{component}");

    /// <summary>A group of containers.</summary>
    internal string ContainerGroup(string component) => Server.Of($"ci-{Scope}-{component}");

    /// <summary>A static web app.</summary>
    internal string StaticSite(string component) => Site.Of($"stapp-{Scope}-{component}");

    /// <summary>A vault of backups.</summary>
    internal string BackupVault(string component) => Bus.Of($"rsv-{Scope}-{component}");

    /// <summary>Who is told of an alert by a channel.</summary>
    internal string ActionGroup(string channel) => Plain.Of($"ag-{Scope}-{channel}");

    /// <summary>The workflow that writes to a chat.</summary>
    internal string Workflow(string channel) => Part.Of($"logic-{Scope}-{channel}");

    /// <summary>A metric alert.</summary>
    internal string Alert(string alert) => Plain.Of($"alert-{Scope}-{alert}");

    /// <summary>The autoscale setting of a plan.</summary>
    internal string Autoscale(string component) => Plain.Of($"as-{Scope}-{component}");

    /// <summary>A budget.</summary>
    internal string Budget(string budget) => Spending.Of($"budget-{Scope}-{budget}");

    /// <summary>The group that holds the account of Terraform's state; it exists before everything else, once for all
    /// environments.</summary>
    internal static string StateGroup(string system) => Group.Of($"rg-{system}-tfstate");

    /// <summary>The storage account of Terraform's state.</summary>
    internal static string StateAccount(string system) => Account.Of($"st-{system}-tf-{Mark(system)}");

    /// <summary>The container of Terraform's state.</summary>
    internal const string StateContainer = "tfstate";

    // the mark stands at the end, and no cut takes it away
    private string Public(NameRule rule, string name)
    {
        var mark = Mark($"{system}/{environment}");
        var room = rule with { Longest = rule.Longest - MarkLength - (rule.Dashes ? 1 : 0), Shortest = 1 };
        return room.Of(name) + (rule.Dashes ? "-" : "") + mark;
    }

    // an address in a setting names its resource, as long as there is only one component that could be meant
    private string? Stated(string component, Regex host)
    {
        var offering = components.FirstOrDefault(c => c.Name == component)?.Offering.Id;
        if (offering is null || components.Count(c => c.Offering.Id == offering) != 1) return null;
        var stated = components.SelectMany(c => c.Spec.Settings.Values).SelectMany(v => host.Matches(v)).Select(m => m.Groups[1].Value)
            .Distinct().ToList();
        return stated.Count == 1 ? stated[0] : null;
    }

    private string Beside(RegionId region) =>
        components.Where(c => c.Provider == region.Provider).SelectMany(c => c.Regions).Distinct().Count() > 1 ? $"-{region.Region}" : "";

    private static string Mark(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..MarkLength];

    [GeneratedRegex(@"(?<![a-z0-9.-])([a-z0-9](?:[a-z0-9-]{1,61})[a-z0-9])\.mysql\.database\.azure\.com\b")]
    private static partial Regex MySqlHost();

    [GeneratedRegex(@"(?<![a-z0-9.-])([a-z0-9](?:[a-z0-9-]{1,61})[a-z0-9])\.postgres\.database\.azure\.com\b")]
    private static partial Regex PostgreSqlHost();

    [GeneratedRegex(@"(?<![a-z0-9.-])([a-z](?:[a-z0-9-]{1,22})[a-z0-9])\.vault\.azure\.net\b")]
    private static partial Regex VaultHost();

    [GeneratedRegex(@"(?<![a-z0-9.-])([a-z0-9]{3,24})\.blob\.core\.windows\.net\b")]
    private static partial Regex BlobHost();

    [GeneratedRegex(@"(?<![a-z0-9.-])([a-z0-9](?:[a-z0-9-]{0,57})[a-z0-9])\.azurewebsites\.net\b")]
    private static partial Regex SiteHost();

    [GeneratedRegex(@"(?<![a-z0-9.-])([a-z0-9](?:[a-z0-9-]{0,58})[a-z0-9])\.redis\.cache\.windows\.net\b")]
    private static partial Regex RedisHost();
}
