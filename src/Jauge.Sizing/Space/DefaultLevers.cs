using Jauge.Catalog;
using Jauge.Core;
using Jauge.Core.Expressions;
using Jauge.Simulation.Analysis;
using Jauge.Spec.Model;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;
using Jauge.Spec.Sizes;

namespace Jauge.Sizing.Space;

/// <summary>What may vary where nobody says it: what the catalog sells for the same offerings, and replicas around what the load
/// needs.</summary>
/// <remarks>Not varied by default: burstable sizes, whose credits nobody models; sizes of another processor architecture; tiers without
/// capacity, which differ in what they can do; commitments that outlast the system; regions.</remarks>
internal sealed class DefaultLevers(Deployment deployment, CapacityReading? capacity, ICollection<Text> leftOut)
{
    private const int MostCounts = 7;
    private const int MostSizes = 12;
    private const decimal LargestGrowth = 8;
    private static readonly double[] CpuSteps = [0.25, 0.5, 2, 4, 8];
    private static readonly decimal[] CpuTargets = [0.5m, 0.6m, 0.7m, 0.8m];

    /// <summary>Every lever, in the order of the components.</summary>
    internal IEnumerable<Lever> All() =>
        deployment.Components.Where(c => c.Spec.Optional != true).SelectMany(Of).Where(l => l.Options.Count > 1);

    private IEnumerable<Lever> Of(DeployedComponent component)
    {
        if (IsVisited(component))
            return new[] { Sizes(component), Cpu(component), Replicas(component), Threshold(component), Pool(component), Standby(component),
                Commitments(component) }.OfType<Lever>();
        if (component.Sku is not null || component.Spec.Replicas is not null)
            Skip(component, new("no request visits it, so that nobody knows what it must bear: only commitments vary",
            "aucune requête ne le visite, nul ne sait donc ce qu'il doit porter : seuls les engagements varient"));
        return new[] { Commitments(component) }.OfType<Lever>();
    }

    // by requests, or as the nodes below what they visit
    private bool IsVisited(DeployedComponent component) => deployment.Calls.VisitsPerRequest(component.Name) > 0
        || deployment.Components.Any(c => c.RunsOn() == component.Name && deployment.Calls.VisitsPerRequest(c.Name) > 0);

    private Lever? Sizes(DeployedComponent component)
    {
        if (component.Sku is not { } own || own.Attributes.GetValueOrDefault("vcores") is null) return null;
        var others = component.Offering.Skus.Values.Where(s => s.Id != own.Id && IsAlike(component, own, s))
            .Select(s => LeverOption.Of($"{component.Path}.sku", s.Id));
        return new($"{component.Path}.sku", true, [LeverOption.AsIs, .. others]);
    }

    private bool IsAlike(DeployedComponent component, Sku own, Sku other)
    {
        if (Number(other, "vcores") is not { } cores || cores > Number(own, "vcores") * LargestGrowth) return false;
        if (IsSaid(other, "burstable") && !IsSaid(own, "burstable"))
            return Skip(component, new("burstable sizes: nobody models the credits that they work on",
            "les tailles à rafales : personne ne modélise les crédits dont elles vivent"));
        if (component.Spec.Scaling is not null && other.Attributes.GetValueOrDefault("autoscales") is FlagValue { Flag: false })
            return Skip(component, new("sizes that no autoscaler may change", "les tailles qu'aucun autoscaler ne fait varier"));
        if (HoldsData(component) && (Number(other, "memory") ?? 0) < (Number(own, "memory") ?? 0))
            return Skip(component, new("sizes with less memory: what data needs of it is not in the file",
                "les tailles de moindre mémoire : ce qu'il en faut aux données n'est pas dans le fichier"));
        return Word(own, "architecture") == Word(other, "architecture") || Skip(component, new("sizes of another processor architecture",
            "les tailles d'une autre architecture de processeur"));
    }

    private static bool HoldsData(DeployedComponent component) =>
        component.Offering.Kind is OfferingKind.Database or OfferingKind.Cache or OfferingKind.Search or OfferingKind.Stream
        or OfferingKind.Queue;

    private bool Skip(DeployedComponent component, Text why)
    {
        var said = new Text($"{component.Name}: {why.English}.", $"{component.Name} : {why.French}.");
        if (!leftOut.Contains(said)) leftOut.Add(said);
        return false;
    }

    // the stated time is work, so that cores count; memory keeps its proportion
    private static Lever? Cpu(DeployedComponent component)
    {
        if (component.Sku is not null || component.Offering.Kind is not (OfferingKind.Service or OfferingKind.Database)) return null;
        if (component.Input("cpu") is not { } cpu || cpu <= 0 || component.Input("memory") is not { } memory) return null;
        var most = component.Number("limit.cpu") ?? cpu * (double)LargestGrowth;
        var steps = CpuSteps.Select(f => f * cpu).Where(c => c >= 0.25 && c <= most);
        return new($"{component.Path}.cpu", true,
            [LeverOption.AsIs, .. steps.Select(s => Cpu(component, (decimal)s, (decimal)(memory * s / cpu)))]);
    }

    private static LeverOption Cpu(DeployedComponent component, decimal cpu, decimal memory)
    {
        var (cores, bytes) = (Ladders.Written(cpu), new Bytes((long)memory).ToString());
        List<SystemSetting> settings = [new($"{component.Path}.cpu", cores), new($"{component.Path}.memory", bytes)];
        if (component.Spec.Asks is not null) settings.Add(new($"{component.Path}.asks", $"{{ cpu: {cores}, memory: {bytes} }}"));
        return new([.. settings]);
    }

    private Lever? Replicas(DeployedComponent component)
    {
        if (component.Spec.Replicas is not { } own || HoldsData(component)) return null;
        var path = $"{component.Path}.replicas";
        var options = own.IsExact ? Fixed(component, own.High) : Bounds(component, own);
        return new(path, true, [LeverOption.AsIs,
            .. options.Distinct().Where(o => o != own).Select(o => LeverOption.Of(path, o.ToString()))]);
    }

    private IEnumerable<Range<int>> Fixed(DeployedComponent component, int own) =>
        Ladders.Whole(1, Math.Max(own * 2, Needed(component) * 2), MostCounts).Append(own).Select(c => new Range<int>(c, c));

    private IEnumerable<Range<int>> Bounds(DeployedComponent component, Range<int> own)
    {
        var most = Math.Min(MostOf(component), Math.Max(own.High, 2 * Needed(component)));
        var promised = deployment.Spec.Promises.ScaleOut is { } growth && (growth.Component ?? component.Name) == component.Name
            ? growth.To : null;
        var highs = new[] { own.High, most }.Concat(promised is null ? Ladders.Whole(Math.Max(own.Low, 1), most, 4) : [])
            .Where(h => h >= (promised ?? 1)).Distinct();
        var lows = Ladders.Whole(Math.Max(1, own.Low / 4), Math.Min(own.High, Math.Max(own.Low * 4, Needed(component))), MostCounts)
            .Append(own.Low).Append(promised ?? own.Low).Distinct();
        return from low in lows.Order() from high in highs.Order() where low <= high select new Range<int>(low, high);
    }

    private static int MostOf(DeployedComponent component) =>
        (int)Math.Min(int.MaxValue, component.Size("max-instances") ?? component.Number("limit.max-replicas") ?? int.MaxValue);

    /// <summary>Replicas of the present size that the full load keeps busy; 1 where nobody knows.</summary>
    private int Needed(DeployedComponent component)
    {
        if (capacity is null) return 1;
        var asked = Math.Max((double)(deployment.Spec.Promises.Throughput?.High.PerSecond ?? 0),
            capacity.Arrivals + (capacity.Users / Math.Max(1e-3, capacity.Think + capacity.BareAnswer)));
        var tightest = capacity.Limits.Where(l => l.Owner == component.Name).Select(l => l.Throughput)
            .DefaultIfEmpty(double.PositiveInfinity).Min();
        return (int)Math.Clamp(Math.Ceiling(component.MaxReplicas * asked / tightest), 1, 10_000);
    }

    private static Lever? Threshold(DeployedComponent component)
    {
        if (component.Spec.Scaling is not { } scaling) return null;
        if (scaling.HttpConcurrency is { } concurrency)
            return Numbers($"{component.Path}.scaling.http-concurrency",
                new[] { concurrency / 2, concurrency * 2, concurrency * 3, concurrency * 4 }
                .Where(c => c >= 1 && c <= (component.Spec.Serves?.Concurrency ?? int.MaxValue)).Select(c => Ladders.Written(c)));
        return scaling.Cpu is { } cpu
            ? Numbers($"{component.Path}.scaling.cpu", CpuTargets.Where(c => c != cpu.Value).Select(c => $"{c * 100:0} %")) : null;
    }

    private static Lever Numbers(string path, IEnumerable<string> values) =>
        new(path, true, [LeverOption.AsIs, .. values.Select(v => LeverOption.Of(path, v))]);

    private static Lever? Pool(DeployedComponent component) => component.Spec.Pool is not { } pool ? null
        : Numbers($"{component.Path}.pool.size", new[] { pool.Size / 2, pool.Size * 2 }.Where(s => s >= 1).Select(s => Ladders.Written(s)));

    // a standby is bought for a promise; without one the owner's choice stays
    private Lever? Standby(DeployedComponent component)
    {
        var promises = deployment.Spec.Promises;
        if (component.Offering.HighAvailability.Count < 2
            || (promises.Availability is null && promises.Recovery is null && promises.Failover is null)) return null;
        var path = $"{component.Path}.high-availability";
        return new(path, true, [LeverOption.AsIs,
            .. component.Offering.HighAvailability.Where(h => h != component.HighAvailability).Select(h => Standby(component, path, h))]);
    }

    // a standby that needs more replicas than there are brings them
    private static LeverOption Standby(DeployedComponent component, string path, string arrangement)
    {
        var other = component with { Spec = component.Spec with { HighAvailability = arrangement } };
        var least = (other.Number("high-availability.minimum-replicas") ?? 0) * Math.Max(1, component.Input("shards") ?? 1);
        return arrangement == "none" || component.Spec.Replicas is null || component.MinReplicas >= least
            ? LeverOption.Of(path, arrangement)
            : new([new(path, arrangement), new($"{component.Path}.replicas", Ladders.Written((int)least))]);
    }

    private Lever? Commitments(DeployedComponent component)
    {
        var path = $"{component.Path}.commitment";
        var months = deployment.Spec.Period is { } period ? period.TotalDays / 30 : double.PositiveInfinity;
        var sold = component.Offering.Commitments.Values.Where(c => c.Name != component.Spec.Commitment).ToList();
        foreach (var longer in sold.Where(c => c.Months > Math.Ceiling(months) && component.Spec.Spot is null))
            Skip(component,
                Text.Format($"{longer.Name}: it binds for {longer.Months} months, and the system is meant to run for {Math.Round(months):N0}",
                $"{longer.Name} : il engage pour {longer.Months} mois, et le système est prévu pour {Math.Round(months):N0}"));
        var options = sold.Where(c => c.Months <= Math.Ceiling(months)).Select(c => LeverOption.Of(path, c.Name));
        return new(path, false, [LeverOption.AsIs, .. component.Spec.Commitment is null ? [] : new[] { LeverOption.Of(path, "none") },
            .. options]);
    }

    private static decimal? Number(Sku sku, string attribute) =>
        sku.Attributes.GetValueOrDefault(attribute) is QuantityValue { Quantity: var quantity } ? quantity.Value.High : null;

    private static bool IsSaid(Sku sku, string attribute) => sku.Attributes.GetValueOrDefault(attribute) is FlagValue { Flag: true };

    private static string? Word(Sku sku, string attribute) =>
        sku.Attributes.GetValueOrDefault(attribute) is TextValue text ? text.Text : null;
}
