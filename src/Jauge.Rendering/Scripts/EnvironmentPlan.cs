using Jauge.Core;
using Jauge.Rendering.Kubernetes;
using Jauge.Spec.Model;
using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Scripts;

/// <summary>What scripts do with an environment, before it is written in a shell.</summary>
internal sealed class EnvironmentPlan(RenderContext context)
{
    internal RenderContext Context => context;

    internal IReadOnlyList<Handling> Handlings { get; } = Scripts.Handlings.Of(context);

    /// <summary>Components that a script has something to do with, each with what it does in each region.</summary>
    internal IReadOnlyList<ComponentSteps> Steps(Operation operation) =>
        [.. Handlings.Select(h => (h.Site, Steps: h.Steps(operation).ToList())).Where(h => h.Steps.Count > 0).GroupBy(h => h.Site.Name)
            .Select(g => new ComponentSteps(g.Key, [.. g.Select(h => new RegionSteps(h.Site, [.. h.Steps]))]))];

    /// <summary>Clouds of the environment.</summary>
    internal bool Uses(string provider) =>
        context.Deployment.Components.Any(c => c.Spec.Optional != true && c.Regions.Any(r => r.Provider == provider));

    /// <summary>Whether Terraform makes something there.</summary>
    internal bool HasTerraform => Uses("azure") || Uses("aws");

    /// <summary>Components on clusters, by region, in the order in which regions are deployed.</summary>
    internal IEnumerable<IGrouping<RegionId, DeployedComponent>> Clusters =>
        context.Deployment.Components.Where(c => KubernetesRenderer.IsCarried(context, c))
            .SelectMany(c => c.Regions.Select(r => (Region: r, Component: c))).GroupBy(p => p.Region, p => p.Component);

    /// <summary>Whether the owner wants a backup before each deployment.</summary>
    internal bool BacksUpFirst =>
        context.Deployment.Spec.Calendar.Values.Any(t => t.Every == Recurrence.Deployment) && Steps(Operation.Backup).Count > 0;

    /// <summary>Whether promises are made here: the environment that a file names last.</summary>
    internal bool IsMain => context.Environment == context.Deployment.Document.MainEnvironment;

    /// <summary>What a month may cost; null where nobody said.</summary>
    internal Quantity? Budget => context.Deployment.Spec.Budget?.Limit;
}
