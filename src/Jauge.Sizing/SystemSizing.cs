using Jauge.Catalog;
using Jauge.Core;
using Jauge.Sizing.Space;
using Jauge.Spec.Resolution;

namespace Jauge.Sizing;

/// <summary>Searches for the cheapest shape of a system that keeps what it promises.</summary>
public static class SystemSizing
{
    /// <summary>Searches.</summary>
    /// <param name="deployment">The system, as the file has it.</param>
    /// <param name="catalog">Offerings and prices.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Ends the search; the answer then is the best so far, and says so.</param>
    /// <returns>The same for the same deployment, catalog, options and version, whatever the number of threads.</returns>
    /// <exception cref="SizingException">Nothing varies, or a path or a value is unknown.</exception>
    public static SizingAnswer Run(Deployment deployment, OfferingCatalog catalog, SizingOptions options,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(options);
        return new SizingRun(deployment, catalog, options, cancellation).Answer();
    }
}
