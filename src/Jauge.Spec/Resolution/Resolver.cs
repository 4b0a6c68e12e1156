using Jauge.Catalog;
using Jauge.Catalog.Yaml;
using Jauge.Core;
using Jauge.Spec.Model;
using Jauge.Spec.Reading;
using Jauge.Spec.Traces;

namespace Jauge.Spec.Resolution;

/// <summary>Resolves an environment of a system against the catalog.</summary>
/// <param name="catalog">Offerings, sizes and prices.</param>
/// <param name="bag">Takes every mistake, each where it stands in the file.</param>
public sealed class Resolver(OfferingCatalog catalog, DiagnosticBag bag)
{
    private readonly Mistakes _mistakes = new(bag);

    /// <summary>Resolves one environment. Components with a mistake are reported and left out.</summary>
    /// <exception cref="KeyNotFoundException">The document has no such environment.</exception>
    public Deployment Resolve(SystemDocument document, string environment)
    {
        ArgumentNullException.ThrowIfNull(document);
        var spec = document.In(environment);
        CheckHome(document, environment, spec);
        var components = spec.Components
            .Select(c => Component(new Place(document, environment, $"components.{c.Key}"), c.Key, c.Value, spec.Region, null))
            .OfType<DeployedComponent>();
        var deployment = new Deployment(document, environment, spec, [.. components], new CallGraph(spec.Requests, Queues(spec)))
        {
            Trace = TraceReader.Read(document, environment, bag),
        };
        CalleeChecks.Run(deployment, _mistakes);
        return deployment;
    }

    /// <summary>Resolves one component of an environment as another record says of it.</summary>
    /// <param name="document">The file.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="name">Name of the component.</param>
    /// <param name="spec">What is said of it.</param>
    /// <returns>Null where it has a mistake, which is reported.</returns>
    /// <exception cref="KeyNotFoundException">The document has no such environment.</exception>
    public DeployedComponent? Component(SystemDocument document, string environment, string name, ComponentSpec spec)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(spec);
        return Component(new Place(document, environment, $"components.{name}"), name, spec, document.In(environment).Region, null);
    }

    private static Dictionary<string, DeliversSpec> Queues(SystemSpec spec) =>
        spec.Components.Where(c => c.Value.Delivers is not null).ToDictionary(c => c.Key, c => c.Value.Delivers!, StringComparer.Ordinal);

    private DeployedComponent? Component(Place place, string name, ComponentSpec spec, string? home, EquatableMap<Quantity>? work)
    {
        if (_mistakes.IsSpent || Offering(place, spec.Uses) is not { } offering) return null;
        var inherited = work is null ? spec : spec with { Usage = Work(work, spec.Usage, offering) };
        var regions = Regions(place, inherited, offering, home, name);
        var sku = FindSku(place, inherited, offering);
        CheckTypedKeys(place, inherited, offering);
        var inputs = new InputReader(place, offering, bag).Read(inherited.Inputs);
        var complete = regions.Count > 0 && (sku is not null || offering.Skus.Count == 0);
        return complete
            ? new DeployedComponent(name, place.Path, inherited, offering, sku, regions, inputs, Alternatives(place, inherited, home))
            : null;
    }

    private EquatableList<DeployedComponent> Alternatives(Place place, ComponentSpec spec, string? home) =>
    [
        .. spec.Alternatives
            .Select(a => Component(place.Below($"alternatives.{a.Key}"), a.Key, a.Value, spec.Region ?? home, spec.Usage))
            .OfType<DeployedComponent>(),
    ];

    /// <summary>The work of the component that an alternative stands in for, as far as its own offering bills it.</summary>
    private static EquatableMap<Quantity> Work(EquatableMap<Quantity> work, EquatableMap<Quantity> own, Offering offering) =>
        work.Where(w => offering.Accepts.ContainsKey($"usage.{w.Key}") && !own.ContainsKey(w.Key)).Concat(own).ToEquatableMap();

    private Offering? Offering(Place place, string id)
    {
        if (catalog.Find(id, bag) is { } found) return found;
        var span = place.Locate("uses");
        if (catalog.Offerings.Contains(id))
        {
            _mistakes.Add(ResolutionDiagnostics.BrokenOffering(span, id));
            return null;
        }

        var provider = id.Split('/')[0];
        _mistakes.Add(catalog.Providers.Contains(provider)
            ? ResolutionDiagnostics.UnknownOffering(span, id,
                catalog.Offerings.Where(o => o.StartsWith(provider + "/", StringComparison.Ordinal)))
            : ResolutionDiagnostics.UnknownProvider(Part(span, id, provider), provider, catalog.Providers));
        return null;
    }

    private EquatableList<RegionId> Regions(Place place, ComponentSpec spec, Offering offering, string? home, string name)
    {
        if (offering.Provider.Regions.Count == 0) return [new RegionId(offering.Provider.Id, "global")];
        string[] written = spec.Regions.Count > 0 ? [.. spec.Regions] : spec.Region is { } own ? [own]
            : home is not null && IsOf(home, offering) ? [home] : [];
        if (written.Length == 0 && offering.Provider.Regions.ContainsKey("global")) written = ["global"];
        if (written.Length == 0 && !IsSaidAtTheTop(place, home))
            _mistakes.Add(ResolutionDiagnostics.MissingRegion(place.Locate("uses"), name, offering.Provider.Id));
        return [.. written.Select(r => Region(place, r, offering)).OfType<RegionId>()];
    }

    // The region of every component that names none: reported once, whether or not one uses it.
    private void CheckHome(SystemDocument document, string environment, SystemSpec spec)
    {
        if (spec.Region is not { } home) return;
        var span = () => document.Locate(environment, "region");
        if (home.Split('/', 2) is not [var id, var region])
        {
            _mistakes.Add(ResolutionDiagnostics.RegionWithoutProvider(span(), home, ProvidersOf(home, spec)));
            return;
        }

        if (!catalog.Providers.Contains(id))
            _mistakes.Add(ResolutionDiagnostics.UnknownProvider(Part(span(), home, id), id, catalog.Providers));
        else if (catalog.Provider(id, bag) is { Regions.Count: > 0 } provider && !provider.Regions.ContainsKey(region))
            _mistakes.Add(ResolutionDiagnostics.UnknownRegion(Part(span(), home, region), id, region, provider.Regions.Keys));
    }

    private static bool IsSaidAtTheTop(Place place, string? home) =>
        home is not null && !home.Contains('/', StringComparison.Ordinal) && home == place.Document.In(place.Environment).Region;

    private string[] ProvidersOf(string region, SystemSpec spec) =>
    [
        .. spec.Components.Values.Select(c => c.Uses.Split('/')[0]).Distinct()
            .Where(p => catalog.Providers.Contains(p) && catalog.Provider(p, bag)?.Regions.ContainsKey(region) == true),
    ];

    // Where the region is written: on the component, on the one it stands in for, or at the top of the file.
    private static SourceSpan RegionSpan(Place place, string written)
    {
        var list = place.Find("regions") as YamlSequence;
        if (list?.Items.FirstOrDefault(i => i is YamlScalar scalar && scalar.Value == written) is { } item) return item.Span;
        for (Place? at = place; at is not null; at = at.Above())
            if (at.Has("region")) return at.Locate("region");
        return place.Document.Locate(place.Environment, "region");
    }

    // The wrong half of `provider/region`, so that the fix replaces no more than that; all of it where quotes or an alias hide the places.
    private static SourceSpan Part(SourceSpan span, string written, string part) =>
        span.Line == span.EndLine && span.EndColumn - span.Column == written.Length && part.Length > 0
        ? span.Within(written.LastIndexOf(part, StringComparison.Ordinal), part.Length)
        : span;

    private static bool IsOf(string region, Offering offering) => region.StartsWith(offering.Provider.Id + "/", StringComparison.Ordinal);

    private RegionId? Region(Place place, string written, Offering offering)
    {
        var region = written.Contains('/', StringComparison.Ordinal) ? written.Split('/', 2)[1] : written;
        var span = () => RegionSpan(place, written);
        if (!offering.Provider.Regions.ContainsKey(region))
        {
            _mistakes.Add(ResolutionDiagnostics.UnknownRegion(Part(span(), written, region), offering.Provider.Id, region,
                offering.Provider.Regions.Keys));
            return null;
        }

        if (offering.AbsentFrom is { } absence && absence.Regions.Contains(region))
            _mistakes.Add(ResolutionDiagnostics.NotInRegion(span(), offering.Id, region, absence.Source.At));
        return new RegionId(offering.Provider.Id, region);
    }

    private Sku? FindSku(Place place, ComponentSpec spec, Offering offering)
    {
        if (offering.Skus.Count == 0) return null;
        if (spec.Sku is null) _mistakes.Add(ResolutionDiagnostics.MissingSku(place.Locate("uses"), offering.Id, offering.Skus.Keys));
        else if (!offering.Skus.ContainsKey(spec.Sku))
            _mistakes.Add(ResolutionDiagnostics.UnknownSku(place.Locate("sku"), offering.Id, spec.Sku, offering.Skus.Keys));
        else return offering.Skus[spec.Sku];
        return null;
    }

    private void CheckTypedKeys(Place place, ComponentSpec spec, Offering offering)
    {
        foreach (var key in TypedKeys.In(spec).Where(k => !offering.Accepts.ContainsKey(k)))
            _mistakes.Add(ResolutionDiagnostics.KeyNotAccepted(place.LocateKey(key), offering.Id, key, InputReader.KeysOf(offering)));
        foreach (var name in spec.Usage.Keys.Where(u => !offering.Accepts.ContainsKey($"usage.{u}")))
            _mistakes.Add(ResolutionDiagnostics.KeyNotAccepted(place.LocateKey($"usage.{name}"), offering.Id, $"usage.{name}",
                offering.Accepts.Keys));
        foreach (var key in offering.Accepts.Values.Where(i => i.IsRequired && i.Type == InputType.Language
            && !TypedKeys.In(spec).Contains(i.Name)))
            _mistakes.Add(ResolutionDiagnostics.MissingInput(place.Locate("uses"), offering.Id, key.Name));
        if (spec.HighAvailability is { } ha && !offering.HighAvailability.Contains(ha))
            _mistakes.Add(ResolutionDiagnostics.UnknownOption(place.Locate("high-availability"), offering.Id, "high-availability", ha,
                offering.HighAvailability));
        if (spec.Commitment is { } commitment && commitment != "none" && !offering.Commitments.ContainsKey(commitment))
            _mistakes.Add(ResolutionDiagnostics.UnknownOption(place.Locate("commitment"), offering.Id, "commitment", commitment,
                offering.Commitments.Keys));
    }
}
