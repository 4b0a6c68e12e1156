using System.Globalization;
using Jauge.Rendering.Naming;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Scripts;

/// <summary>A component in one of its regions.</summary>
/// <param name="Context">The environment.</param>
/// <param name="Component">The component.</param>
/// <param name="Region">One of its regions.</param>
internal sealed record Site(RenderContext Context, DeployedComponent Component, RegionId Region)
{
    internal string Name => Component.Name;

    internal AzureNames Azure => new(Context);

    internal AwsNames Aws => new(Context);

    /// <summary>Path of the health check; the root where the description names none.</summary>
    internal string Health => Component.Spec.Serves?.Health ?? "/";

    /// <summary>The variable that may hold the address of a database, so that checks can ask it.</summary>
    internal string AddressVariable => Variable("URL");

    /// <summary>A variable of the environment that belongs to the component.</summary>
    internal string Variable(string what) => $"{Name.Replace('-', '_').ToUpperInvariant()}_{what}";

    /// <summary>The context of kubectl for the region's cluster.</summary>
    internal string Cluster => ClusterOf(Context, Region);

    /// <summary>The namespace of the environment.</summary>
    internal string Namespace => Kubernetes.Naming.NamespaceOf(Context.Scope);

    /// <summary>What the component is called on its cluster.</summary>
    internal string OnCluster => Kubernetes.Naming.Of(Component);

    /// <summary>The context of kubectl for a region's cluster.</summary>
    internal static string ClusterOf(RenderContext context, RegionId region) =>
        $"{context.Scope}-{Kubernetes.ClusterManifests.NameOf(context, region)}";

    /// <summary>The most replicas that the description allows.</summary>
    internal string Most => Component.MaxReplicas.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether requests from outside arrive here first.</summary>
    internal bool IsEntry => Context.Deployment.Spec.Requests.Values.Any(r => r.At.ContainsKey(Name));
}
