using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Bill;
using Jauge.Pricing.Usage;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Sizing.Space;

/// <summary>Reads and prices every way to run each component that varies.</summary>
internal sealed class ScenarioBuilder(OfferingCatalog catalog, EquatableList<Lever> levers, ICollection<Text> leftOut,
    SizingOptions options, CancellationToken cancellation)
{
    private const int MostOptions = 1500;
    private readonly Pricer _pricer = new(catalog);

    /// <summary>Levers of the whole system.</summary>
    internal IEnumerable<Lever> Global => levers.Where(l => l.Component is null);

    /// <summary>The scenario of a base.</summary>
    internal Scenario Build(EquatableList<SystemSetting> settings, Deployment deployment)
    {
        var byComponent = levers.Where(l => l.Component is not null).GroupBy(l => l.Component!).ToDictionary(g => g.Key, g => g.ToList());
        var parts = deployment.Components.Where(c => byComponent.ContainsKey(c.Name)).Select(c => Part(deployment, c, byComponent[c.Name]))
            .OfType<Part>().ToList();
        var rest = deployment.Components.Where(c => c.Spec.Optional != true && !parts.Exists(p => p.Component == c.Name))
            .Sum(c => Bound(deployment, c).Total.Middle);
        return new(settings, deployment, rest, [.. parts]);
    }

    private Part? Part(Deployment deployment, DeployedComponent component, List<Lever> own)
    {
        var known = MissingIn(Bound(deployment, component));
        var combinations = Combinations(Kept(own));
        var options = new PartOption?[combinations.Count];
        Parallel.For(0, combinations.Count, new() { MaxDegreeOfParallelism = Threads, CancellationToken = cancellation },
            i => options[i] = Option(deployment, component, combinations[i], known));
        var unpriced = options.OfType<PartOption>().Where(o => o.Bound < 0).ToList();
        Tell(component, unpriced);
        List<PartOption> sorted = [.. Undominated(component, [.. options.OfType<PartOption>().Where(o => o.Bound >= 0)])
            .OrderBy(o => o.Bound).ThenBy(o => o.Settings.Count)];
        return sorted.Count == 0 ? null : new(component.Name, [.. sorted], sorted.FindIndex(o => o.Settings.Count == 0));
    }

    private int Threads => options.Threads;

    private PartOption? Option(Deployment deployment, DeployedComponent component, EquatableList<(Lever Lever, LeverOption Option)> chosen,
        HashSet<string> known)
    {
        EquatableList<SystemSetting> settings = [.. chosen.SelectMany(c => c.Option.Settings)];
        var key = string.Join(';', chosen.Where(c => c.Lever.AffectsLoad).SelectMany(c => c.Option.Settings));
        if (settings.Count == 0) return new(settings, key, component, Bound(deployment, component).Total.Middle);
        if (Read(deployment, component.Name, settings) is not { } changed) return null;
        var bill = Bound(deployment, changed);
        if (bill.Gaps.Any(g => g.Kind == GapKind.NotCommitted)) return null;
        return new(settings, key, changed, MissingIn(bill).IsSubsetOf(known) ? bill.Total.Middle : -1);
    }

    /// <summary>The system with settings; null where they make none.</summary>
    internal Deployment? Read(Deployment deployment, EquatableList<SystemSetting> settings)
    {
        var bag = new DiagnosticBag();
        var document = deployment.Document.With(deployment.Environment, settings, bag);
        if (document is null || bag.HasErrors) return null;
        var read = new Resolver(catalog, bag).Resolve(document, deployment.Environment);
        return bag.HasErrors ? null : read;
    }

    private DeployedComponent? Read(Deployment deployment, string name, EquatableList<SystemSetting> settings)
    {
        var bag = new DiagnosticBag();
        var spec = deployment.Document.ComponentWith(deployment.Environment, name, settings, bag);
        if (spec is null || bag.HasErrors) return null;
        var read = new Resolver(catalog, bag).Component(deployment.Document, deployment.Environment, name, spec);
        return bag.HasErrors ? null : read;
    }

    private MonthlyBill Bound(Deployment deployment, DeployedComponent component)
    {
        var one = deployment with { Components = [component] };
        return _pricer.PriceAlone(deployment, component, SystemUsage.Of(one with { Calls = deployment.Calls }, LoadPoint.Minimum));
    }

    // an unknown price is never zero: what has one more gap than the file as it is cannot be compared with it
    private static HashSet<string> MissingIn(MonthlyBill bill) => [.. bill.Gaps.Where(g => g.IsMissing).Select(g => g.Title.English)];

    private void Tell(DeployedComponent component, List<PartOption> unpriced)
    {
        if (unpriced.Count == 0) return;
        var names = unpriced.Select(o => string.Join(" + ", o.Settings.Where(IsPriced).Select(s => s.Value))).Distinct()
            .OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).ToList();
        var said = string.Join(", ", names.Take(6)) + (names.Count > 6 ? " …" : "");
        leftOut.Add(Text.Format($"{component.Name}: what has no known price in its region: {said}.",
            $"{component.Name} : ce qui n'a pas de prix connu dans sa région : {said}."));
    }

    private static bool IsPriced(SystemSetting setting) =>
        setting.Path.Split('.')[^1] is "sku" or "commitment" or "high-availability" or "region";

    private static List<EquatableList<(Lever, LeverOption)>> Combinations(List<Lever> own)
    {
        List<EquatableList<(Lever, LeverOption)>> all = [[]];
        foreach (var lever in own)
            all = [.. all.SelectMany(a => lever.Options.Select(o => (EquatableList<(Lever, LeverOption)>)[.. a, (lever, o)]))];
        return all;
    }

    // a component with more ways than can be read keeps those of each lever that lie farthest apart
    private List<Lever> Kept(List<Lever> own)
    {
        var kept = own.ToList();
        while (kept.Aggregate(1.0, (product, l) => product * l.Options.Count) > MostOptions)
        {
            var longest =
                kept.IndexOf(kept.OrderBy(l => l.IsCoarse ? 0 : 1).ThenByDescending(l => l.Options.Count).First(l => l.Options.Count > 2));
            var lever = kept[longest];
            kept[longest] = lever with { Options =
                [lever.Options[0], .. Ladders.Thinned([.. lever.Options.Skip(1)], Math.Max(1, lever.Options.Count / 2))] };
            leftOut.Add(new($"{lever.Path}: only {kept[longest].Options.Count} of its {lever.Options.Count} positions, the space being too large.",
                $"{lever.Path} : seulement {kept[longest].Options.Count} de ses {lever.Options.Count} positions, l'espace étant trop grand."));
        }

        return kept;
    }

    // of two sizes that differ in nothing else the one that has no less of anything and costs no more is enough
    private static IEnumerable<PartOption> Undominated(DeployedComponent component, List<PartOption> all) => component.Sku is null ? all
        : all.GroupBy(o => string.Join(';', o.Settings.Where(s => !s.Path.EndsWith(".sku", StringComparison.Ordinal))))
            .SelectMany(g => g.Where(o => o.Settings.Count == 0 || !g.Any(other => other != o && SkuOrder.IsNoWorse(other, o))));
}
