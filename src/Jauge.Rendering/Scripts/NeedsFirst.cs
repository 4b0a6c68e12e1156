using Jauge.Spec.Resolution;

namespace Jauge.Rendering.Scripts;

/// <summary>Components in the order of the file, but none before those that it needs.</summary>
internal static class NeedsFirst
{
    internal static IReadOnlyList<DeployedComponent> Order(Deployment deployment)
    {
        var ordered = new List<DeployedComponent>();
        foreach (var component in deployment.Components) Add(deployment, component, ordered, []);
        return ordered;
    }

    private static void Add(Deployment deployment, DeployedComponent component, List<DeployedComponent> ordered, HashSet<string> above)
    {
        if (ordered.Contains(component) || !above.Add(component.Name)) return;
        foreach (var needed in component.Spec.Needs)
            if (deployment.Find(needed) is { } first) Add(deployment, first, ordered, above);
        ordered.Add(component);
    }
}
