using Jauge.Core;

namespace Jauge.Control.Scaling;

/// <summary>One container of a pod.</summary>
/// <param name="Name">Container name, unique in its pod.</param>
/// <param name="Resources">Its resources.</param>
public sealed record ContainerObservation(string Name, EquatableList<ResourceObservation> Resources)
{
    /// <summary>The entry of one resource.</summary>
    /// <param name="resource">Name of the resource (<c>cpu</c>, <c>memory</c>).</param>
    /// <returns>The entry, or one with neither request nor usage.</returns>
    public ResourceObservation Find(string resource)
    {
        foreach (var entry in Resources)
            if (entry.Resource == resource)
                return entry;
        return new(resource, null, null);
    }
}
