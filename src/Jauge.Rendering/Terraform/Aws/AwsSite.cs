using Jauge.Catalog;
using Jauge.Core;
using Jauge.Rendering.Naming;
using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Terraform.Aws;

/// <summary>An environment's part in AWS: what its modules know of each other.</summary>
internal sealed class AwsSite
{
    /// <summary>Where CloudFront takes certificates, firewalls and log deliveries from.</summary>
    internal const string CloudFrontRegion = "us-east-1";

    /// <summary>Behind a component's name, where its security group is made apart.</summary>
    internal const string GroupSuffix = "_security_group";

    private const string Worldwide = "global";
    private const double DaysOfMonth = 365.0 / 12;

    // what stands in the network of its region
    private static readonly HashSet<string> Inside = new(StringComparer.Ordinal)
    {
        "aws/eks", "aws/ec2-node-group", "aws/ec2-instance", "aws/fargate", "aws/eks-fargate", "aws/rds-postgresql",
        "aws/aurora-postgresql", "aws/elasticache",
        "aws/elasticache-serverless", "aws/msk", "aws/msk-serverless", "aws/opensearch", "aws/load-balancer", "aws/nat-gateway", "aws/vpc",
    };

    // stores that are reached through the network, not through an interface of AWS
    private static readonly HashSet<string> Reached = new(StringComparer.Ordinal)
    {
        "aws/rds-postgresql", "aws/aurora-postgresql", "aws/elasticache", "aws/elasticache-serverless", "aws/msk", "aws/msk-serverless",
        "aws/opensearch",
    };

    internal AwsSite(RenderContext context)
    {
        (Context, Names) = (context, new(context));
        Components = [.. context.Deployment.Components.Where(c => c.Provider == "aws" && c.Spec.Optional != true)];
        Regions = [.. Components.SelectMany(c => c.Regions).Where(r => r is { Provider: "aws", Region: not Worldwide }).Distinct()
            .OrderBy(r => r.ToString() == context.Deployment.Spec.Region ? 0 : 1).DefaultIfEmpty(new("aws", CloudFrontRegion))];
        Way = new(this);
    }

    internal RenderContext Context { get; }

    internal AwsNames Names { get; }

    /// <summary>How requests come in.</summary>
    internal AwsEntrance Way { get; }

    /// <summary>The certificate of the same region.</summary>
    internal static HclValue Certificate => HclValue.Of("module.aws_certificates.arns").At(HclValue.Of("each.key"));

    /// <summary>Whether a network is needed.</summary>
    internal bool HasNetwork =>
        Components.Any(c => Inside.Contains(c.Offering.Id)) || Components.Any(c => c.Offering.Id == "aws/lambda" && ReachesNetwork(c));

    /// <summary>Whether programs in private subnets call the internet.</summary>
    internal bool CallsOut =>
        Components.Any(c => c.Offering.Id is "aws/ec2-node-group" or "aws/ec2-instance" or "aws/fargate" or "aws/eks-fargate"
            || (c.Offering.Id == "aws/lambda" && ReachesNetwork(c)));

    /// <summary>What runs in AWS here and is more than an option.</summary>
    internal IReadOnlyList<DeployedComponent> Components { get; }

    /// <summary>Regions that hold something, the home first.</summary>
    internal IReadOnlyList<RegionId> Regions { get; }

    internal RegionId Home => Regions[0];

    /// <summary>Components of an offering.</summary>
    internal IEnumerable<DeployedComponent> Of(string offering) => Components.Where(c => c.Offering.Id == $"aws/{offering}");

    /// <summary>A call that has a copy in each region of a component.</summary>
    internal ModuleCall Start(DeployedComponent component, AwsModule module, string name, string suffix = "", Text? title = null,
        bool named = true)
    {
        var call = new ModuleCall(Identifier(component.Name) + suffix, module)
        {
            Title = title ?? Title(component),
            ForEach = In(component),
        };
        call.Wiring.Add("region", HclValue.Of("each.key"));
        if (named) call.Wiring.Add("name", name);
        call.Wiring.Add("tags", Tags(component));
        return call;
    }

    /// <summary>The same, in regions that are not the component's own.</summary>
    internal ModuleCall StartIn(DeployedComponent component, AwsModule module, string name, IReadOnlyList<RegionId> regions)
    {
        var call = new ModuleCall(Identifier(component.Name), module) { Title = Title(component), ForEach = In(regions, false) };
        call.Wiring.Add("region", HclValue.Of("each.key"));
        call.Wiring.Add("name", name);
        call.Wiring.Add("tags", Tags(component));
        return call;
    }

    /// <summary>A call that exists once, whatever the regions.</summary>
    internal static ModuleCall Once(DeployedComponent component, AwsModule module, string name)
    {
        var call = new ModuleCall(Identifier(component.Name), module) { Title = Title(component) };
        call.Wiring.Add("name", name);
        call.Wiring.Add("tags", Tags(component));
        return call;
    }

    /// <summary>The regions of a component, as <c>for_each</c> takes them.</summary>
    internal HclValue In(DeployedComponent component) => In(component.Regions, component.Spec.Regions.Count == 0);

    /// <summary>All regions.</summary>
    internal static HclValue Everywhere => HclValue.Call("toset", HclValue.Of("var.aws_regions"));

    /// <summary>What the network of a region tells.</summary>
    internal static HclValue Network(string output) => HclValue.Of($"module.aws_network[each.key].{output}");

    /// <summary>The bucket of access logs of a region.</summary>
    internal static HclValue AccessLogs(string output) => HclValue.Of($"module.aws_access_logs[each.key].{output}");

    /// <summary>What another component tells in the same region.</summary>
    internal static HclValue Of(DeployedComponent other, string output) =>
        HclValue.Of($"module.{Identifier(other.Name)}[each.key].{output}");

    /// <summary>The security group of a component in the same region.</summary>
    internal static HclValue GroupId(DeployedComponent component) => AwsOfferings.HasGroupBefore(component.Offering.Id)
        ? HclValue.Of($"module.{Identifier(component.Name)}{GroupSuffix}[each.key].id") : Of(component, "security_group_id");

    /// <summary>A name that begins with the system, with the region behind it: for what is unique in the whole account.</summary>
    internal static HclValue ByRegion(string prefix) => HclValue.Join($"{prefix}-", HclValue.Of("each.key"));

    /// <summary>The node group, and the cluster that carries it: what a workload stands on.</summary>
    internal DeployedComponent? ClusterOf(DeployedComponent component)
    {
        var below = component.RunsOn() is { } name ? Components.FirstOrDefault(c => c.Name == name) : component;
        if (below?.Offering.Id == "aws/eks") return below;
        return Of("eks").FirstOrDefault(c => component.Regions.All(c.Regions.Contains));
    }

    /// <summary>Security groups of whatever calls a component, by name of what stands behind each.</summary>
    /// <remarks>Pods carry the group of their cluster: which pod may call what is said by the network policies of Kubernetes.</remarks>
    internal HclObject Clients(DeployedComponent component)
    {
        var clients = new HclObject();
        foreach (var group in Callers(component).Select(c => (Caller: c, Stands: StandsOn(c))).Where(c => c.Stands is not null)
            .GroupBy(c => c.Stands!.Name))
            Admit(clients, component, group.First().Stands!, [.. group.Select(c => c.Caller.Name).Order(StringComparer.Ordinal)]);
        return clients;
    }

    /// <summary>Components that open connections to another: its callers, and those that read from it.</summary>
    internal IEnumerable<DeployedComponent> Callers(DeployedComponent component) => Context.Deployment.Calls.Edges
        .Where(e => e.Callee == component.Name
            || (component.Offering.Kind is OfferingKind.Stream or OfferingKind.Queue && e.Caller == component.Name))
        .Select(e => e.Callee == component.Name ? e.Caller : e.Callee)
        .Concat(Context.Deployment.Components.Where(c => c.Spec.Needs.Contains(component.Name)).Select(c => c.Name))
        .Concat(Context.Deployment.Components.Where(c => c.Spec.Pool?.To == component.Name || c.Spec.Pools.Any(p => p.To == component.Name))
            .Select(c => c.Name))
        .Distinct().Select(Context.Deployment.Find).OfType<DeployedComponent>();

    /// <summary>Components here that another opens connections to.</summary>
    internal IEnumerable<DeployedComponent> Called(DeployedComponent component) =>
        Components.Where(c => Callers(c).Any(caller => caller.Name == component.Name));

    /// <summary>Whether a function has to stand in the network to reach what it calls.</summary>
    internal bool ReachesNetwork(DeployedComponent component) => Called(component).Any(c => Reached.Contains(c.Offering.Id));

    /// <summary>The security group that a component's programs carry; null where it has none.</summary>
    internal DeployedComponent? GroupOf(DeployedComponent component) => StandsOn(component);

    /// <summary>The name of a component's bucket in each region.</summary>
    internal HclValue BucketName(DeployedComponent component) => Named(component.Regions, r => Names.Bucket(component.Name, r));

    /// <summary>A name for each region: a beginning with the region behind it where all are of that form.</summary>
    internal static HclValue Named(IReadOnlyList<RegionId> regions, Func<RegionId, string> name)
    {
        var beginnings = regions.Select(r => (Name: name(r), End: $"-{r.Region}"))
            .Select(n => n.Name.EndsWith(n.End, StringComparison.Ordinal) ? n.Name[..^n.End.Length] : null).Distinct().ToList();
        if (beginnings is [{ } one]) return ByRegion(one);
        var names = new HclObject();
        foreach (var region in regions) names.Add(region.Region, name(region));
        return names.At(HclValue.Of("each.key"));
    }

    /// <summary>A volume of use: as it is written, or for a month where it is a volume per time.</summary>
    internal static double? Usage(DeployedComponent component, string name) =>
        component.Spec.Usage.GetValueOrDefault(name) is not { } quantity ? null
        : quantity.Dimension.Time == 0 ? (double)(decimal)quantity.Value.High : (double)(decimal)quantity.Value.High * DaysOfMonth * 86400;

    /// <summary>Says which charts the roles are for.</summary>
    internal void NoteCharts(DeployedComponent cluster, IReadOnlyList<DeployedComponent> groups)
    {
        if (groups.Any(g => g.MaxReplicas > g.MinReplicas)) Context.Note(cluster.Name,
            "{0}: the chart of cluster-autoscaler is installed beside (kube-system, service account cluster-autoscaler, "
                + "--balance-similar-node-groups); its role is rendered.",
            "{0} : le chart de cluster-autoscaler est installé à côté (kube-system, compte de service cluster-autoscaler, "
                + "--balance-similar-node-groups) ; son rôle est rendu.");
        if (Way.Balancer is not null) Context.Note(cluster.Name,
            "{0}: the chart of aws-load-balancer-controller is installed beside (kube-system, service account "
                + "aws-load-balancer-controller); its role is rendered, and a TargetGroupBinding joins pods and targets.",
            "{0} : le chart d'aws-load-balancer-controller est installé à côté (kube-system, compte de service "
                + "aws-load-balancer-controller) ; son rôle est rendu, et un TargetGroupBinding relie pods et cibles.");
    }

    /// <summary>What requests from outside reach first.</summary>
    internal IEnumerable<DeployedComponent> Entries =>
        Components.Where(c => Context.Deployment.Spec.Requests.Values.Any(r => r.At.ContainsKey(c.Name)));

    /// <summary>Tags that tell a component's costs apart.</summary>
    internal static HclObject Tags(DeployedComponent component)
    {
        var own = new HclObject
        {
            { "component", component.Name },
            { "team", component.Spec.Team },
            { "category", component.Spec.Category },
        };
        foreach (var (key, value) in component.Spec.Tags.Where(t => !own.Any(o => o.Name == t.Key))) own.Add(key, value);
        return own;
    }

    /// <summary>Days for which logs are kept: what the description pays for, else a month.</summary>
    internal int LogDays => LogRetention.For(Of("cloudwatch").Select(KeptDays).FirstOrDefault(30));

    /// <summary>Whether losing it would lose data or the way in: production, and what is promised.</summary>
    internal bool IsProtected =>
        Context.Deployment.Spec.Promises.Availability is not null || Context.Environment.StartsWith("prod", StringComparison.Ordinal);

    /// <summary>Entries, or nothing where there are none.</summary>
    internal static HclValue? Any(HclObject entries) => entries.IsEmpty ? null : entries;

    internal static string Identifier(string name) => name.Replace('-', '_');

    internal static Text Title(DeployedComponent component) =>
        new(component.Spec.Title ?? component.Name, component.Spec.Title ?? component.Name);

    private void Admit(HclObject clients, DeployedComponent callee, DeployedComponent stands, List<string> callers)
    {
        if (callee.Regions.All(stands.Regions.Contains))
            clients.Add(stands.Name, GroupId(stands), string.Join(", ", callers));
        else Context.Note(callee.Name, "{0}: some callers stand in regions where it is not, and no path between those regions is rendered.",
            "{0} : des appelants sont dans des régions où il n'est pas, et aucun chemin entre ces régions n'est rendu.");
    }

    private DeployedComponent? StandsOn(DeployedComponent caller)
    {
        if (caller.Provider != "aws" || caller.Spec.Optional == true) return null;
        if (caller.Offering.Id == "aws/lambda" && !ReachesNetwork(caller)) return null;
        if (caller.RunsOn() is not null || caller.Offering.Id is "aws/eks-workload" or "aws/eks-fargate") return ClusterOf(caller);
        return AwsOfferings.HasSecurityGroup(caller.Offering.Id) ? caller : null;
    }

    private HclValue In(IReadOnlyList<RegionId> regions, bool isHome)
    {
        if (isHome && regions is [var one] && one == Home)
            return HclValue.Call("toset", HclValue.List([HclValue.Of("var.aws_regions[0]")]));
        if (regions.Count == Regions.Count && regions.All(Regions.Contains)) return Everywhere;
        return HclValue.Call("toset", HclValue.List(regions.Select(r => (HclValue)r.Region)));
    }

    private static double KeptDays(DeployedComponent watch)
    {
        var (kept, monthly) = (Usage(watch, "kept-logs"), Usage(watch, "logs"));
        return kept is > 0 && monthly is > 0 ? kept.Value / monthly.Value * DaysOfMonth - 1 : 30;
    }
}
