using Jauge.Core;

namespace Jauge.Rehearsal.Roles;

/// <summary>Where callers find the components, once the ports are chosen.</summary>
/// <param name="Urls">By component; of a replicated one, its load balancer.</param>
/// <param name="ReaderUrls">By database: where calls that only read may go.</param>
public sealed record PartAddresses(EquatableMap<string> Urls, EquatableMap<string> ReaderUrls)
{
    /// <summary>Where a component is; null where it has no address.</summary>
    public string? Of(string component) => Urls.TryGetValue(component, out var url) ? url : null;
}
