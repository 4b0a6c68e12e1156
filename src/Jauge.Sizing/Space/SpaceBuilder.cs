using Jauge.Catalog;
using Jauge.Core;
using Jauge.Simulation;
using Jauge.Sizing.Judging;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Sizing.Space;

/// <summary>Makes the space of a system: what varies, read and priced.</summary>
internal sealed class SpaceBuilder(Deployment asWritten, OfferingCatalog catalog, SizingOptions options, CancellationToken cancellation)
{
    private readonly List<Text> _leftOut = [];

    /// <summary>What was left out of the space, and why.</summary>
    internal EquatableList<Text> LeftOut => [.. _leftOut];

    /// <summary>What varies.</summary>
    internal EquatableList<Lever> Levers { get; private set; } = [];

    /// <summary>Settings of every shape: averages that the file states are those of another shape.</summary>
    internal EquatableList<SystemSetting> Always { get; private set; } = [];

    /// <summary>The space.</summary>
    /// <exception cref="SizingException">Nothing varies, or a path or a value is unknown.</exception>
    internal ShapeSpace Build()
    {
        var asIs = Base();
        Levers = Chosen(asIs);
        if (Levers.Count == 0) throw NothingVaries;
        var builder = new ScenarioBuilder(catalog, Levers, _leftOut, options, cancellation);
        return new([.. Systems(asIs, builder).Select(s => builder.Build(s.Settings, s.System))]);
    }

    private Deployment Base()
    {
        if (SystemSimulation.Obstacle(asWritten) is not null || !asWritten.Components.Any(c => c.Spec.AverageReplicas is not null))
            return asWritten;
        var month = MonthSimulation.Run(asWritten, new() { Requests = 0 }, cancellation);
        Always = [.. asWritten.Components.Where(c => c.Spec.AverageReplicas is not null && month.AverageOf(c.Name) is not null)
            .Select(c => new SystemSetting($"{c.Path}.average-replicas", "none"))];
        if (Always.Count == 0) return asWritten;
        var bag = new DiagnosticBag();
        var document = asWritten.Document.With(asWritten.Environment, Always, bag);
        return bag.HasErrors || document is null ? asWritten : new Resolver(catalog, bag).Resolve(document, asWritten.Environment);
    }

    private EquatableList<Lever> Chosen(Deployment asIs)
    {
        var capacity = SystemSimulation.Obstacle(asIs) is null ? SystemAnalysis.Capacity(asIs) : null;
        EquatableList<Lever> defaults = [.. new DefaultLevers(asIs, capacity, _leftOut).All()];
        EquatableList<Lever> asked = options.Vary.Count == 0 ? defaults : [.. new VariedLevers(asIs, defaults).Of(options.Vary)];
        if (options.Vary.Count > 0) _leftOut.Clear();
        foreach (var kept in options.Keep.Where(k => !asked.Any(l => VariedLevers.IsAt(l.Path, k))))
            throw new SizingException(new($"--keep {kept}: nothing varies there", $"--keep {kept} : rien n'y varie"),
                NearestName.Help(kept, [.. asked.Select(l => l.Path)]));
        return [.. asked.Where(l => !options.Keep.Any(k => VariedLevers.IsAt(l.Path, k)))];
    }

    private static SizingException NothingVaries =>
        new(new("nothing may vary: there is no other shape to choose", "rien ne peut varier : il n'y a pas d'autre forme à choisir"),
        new("say what may: --vary components.db.sku=*", "dire ce qui le peut : --vary components.db.sku=*"));

    private static IEnumerable<(EquatableList<SystemSetting> Settings, Deployment System)> Systems(Deployment asIs, ScenarioBuilder builder)
    {
        return Combinations(builder.Global).Select(s => (s, s.Count == 0 ? asIs : builder.Read(asIs, s))).Where(s => s.Item2 is not null)
            .Select(s => (s.s, s.Item2!));

        static List<EquatableList<SystemSetting>> Combinations(IEnumerable<Lever> levers) =>
            levers.Aggregate(new List<EquatableList<SystemSetting>> { EquatableList<SystemSetting>.Empty },
            (all, lever) => [.. all.SelectMany(a => lever.Options.Select(o => (EquatableList<SystemSetting>)[.. a, .. o.Settings]))]);
    }
}
