using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Reading;
using Jauge.Spec.Traces;

namespace Jauge.Spec.Resolution;

/// <summary>One environment of a system, resolved against the catalog: the one currency between the readings.</summary>
/// <remarks>Immutable. Every reading takes it and returns a plain result; none changes it.</remarks>
/// <param name="Document">The file.</param>
/// <param name="Environment">The environment.</param>
/// <param name="Spec">The system in this environment.</param>
/// <param name="Components">Its components, in the order of the file.</param>
/// <param name="Calls">Who calls whom.</param>
public sealed record Deployment(
    SystemDocument Document, string Environment, SystemSpec Spec, EquatableList<DeployedComponent> Components, CallGraph Calls)
{
    /// <summary>Recorded arrivals that the workload names; null where it names none, or where they could not be read.</summary>
    public Trace? Trace { get; init; }

    /// <summary>A component by name; null when there is none.</summary>
    public DeployedComponent? Find(string name) => Components.FirstOrDefault(c => c.Name == name);

    /// <summary>Where a path stands in the file.</summary>
    public SourceSpan Locate(string path) => Document.Locate(Environment, path);

    /// <summary>Whether the system is down when a component is: stated, or because some request waits for it.</summary>
    public bool IsCritical(DeployedComponent component)
    {
        ArgumentNullException.ThrowIfNull(component);
        return component.Spec.Critical ?? Calls.Awaited.Contains(component.Name);
    }
}
