using Jauge.Control.Forecast;
using Jauge.Control.Scaling;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Review.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Review.Scaling;

/// <summary>How long the promised scale-out takes, found by running the policy itself.</summary>
/// <param name="Component">The component that grows.</param>
/// <param name="From">Replicas before.</param>
/// <param name="To">Replicas after.</param>
/// <param name="Within">The promise.</param>
/// <param name="Nodes">The nodes that the new replicas wait for; null where the present ones have room, or there are none.</param>
internal sealed record ScaleOutReading(DeployedComponent Component, int From, int To, TimeSpan Within, NodePlaces? Nodes)
{
    private static readonly string[] Intervals = ["scaling.http.interval", "scaling.cpu.interval", "scaling.rules.interval"];
    private static readonly string[] Steps = ["scaling.http.step.percent", "scaling.cpu.step.percent"];

    /// <summary>The forecast; null when the policy is not known, or never gets there by its own bounds.</summary>
    public ScaleOutEstimate? Forecast { get; private init; }

    /// <summary>Time of one new replica: the file's distribution from its 5th to its 95th percentile, else the offering's cold start, and
    /// new nodes.</summary>
    public Range<TimeSpan> StartUp { get; private init; }

    /// <summary>The planned step that has the promised replicas running before the load comes; null when the file plans none.</summary>
    public Spec.Model.ScheduledScalingSpec? Planned => Component.Spec.Scaling?.Scheduled.FirstOrDefault(s => s.Replicas.Low >= To);

    /// <summary>Time for a new node, where one is needed.</summary>
    public Known<Range<TimeSpan>>? Provisioning =>
        Nodes is null ? null : Component.Time("scaling.nodes.provisioning") ?? Nodes.Nodes.Time("scaling.nodes.provisioning");

    /// <summary>Sources of the facts.</summary>
    public IEnumerable<Citation?> Sources =>
    [
        .. Intervals.Select(n => Component.Time(n)?.Citation).OfType<Citation>().Take(1),
        .. Steps.Select(n => Component.Number(n)?.Citation).OfType<Citation>().Take(1),
        Component.Spec.Serves?.StartsIn is null ? Component.Time("start.cold")?.Citation : null, Provisioning?.Citation,
    ];

    /// <summary>The reading of the environment's promise; null when it makes none, or the component is not clear.</summary>
    public static ScaleOutReading? Of(Deployment deployment)
    {
        if (deployment.Spec.Promises.ScaleOut is not { } promise || Growing(deployment, promise.Component) is not { } component)
            return null;
        var (from, to) = (promise.From ?? component.MinReplicas, promise.To ?? component.MaxReplicas);
        if (to <= from) return null;
        var reading = new ScaleOutReading(component, from, to, promise.Within, NewNodes(deployment, component, to));
        return reading with { StartUp = reading.Start(), Forecast = reading.Run(reading.Start()) };
    }

    /// <summary>The ladder of the unluckiest climb: 5 → 10 → 20.</summary>
    public Text Ladder() => Text.Same(string.Join(" → ", new[] { From }.Concat(Forecast!.Worst.Ladder.Select(s => s.To))));

    private static DeployedComponent? Growing(Deployment deployment, string? name)
    {
        if (name is not null) return deployment.Find(name);
        var growing = deployment.Components.Where(c => c.Spec.Optional != true && c.Spec.Scaling is not null
            && c.MaxReplicas > c.MinReplicas).ToList();
        return growing.Count == 1 ? growing[0] : null;
    }

    private static NodePlaces? NewNodes(Deployment deployment, DeployedComponent component, int to)
    {
        if (component.InputWord("runs-on") is not { } name || deployment.Find(name) is not { } nodes) return null;
        var places = NodePlaces.Of(deployment, nodes, c => c.Name == component.Name ? to : c.MinReplicas);
        return places.Needed > Math.Max(nodes.MinReplicas, nodes.Spec.AverageReplicas ?? 0) ? places : null;
    }

    private Range<TimeSpan> Start()
    {
        var own = Component.Spec.Serves?.StartsIn is { } law
            ? new Range<TimeSpan>(Figures.Seconds(law.Quantile(0.05)), Figures.Seconds(law.Quantile(0.95)))
            : Component.Time("start.cold")?.Value ?? default;
        return Provisioning is { } node ? new(own.Low + node.Value.Low, own.High + node.Value.High) : own;
    }

    private ScaleOutEstimate? Run(Range<TimeSpan> startUp) =>
        To <= Component.MaxReplicas && ScalingPolicies.Measured(Component) is { } policy
            ? ScaleOutForecast.TimeToReach(policy, new() { From = From, To = To, StartUp = startUp }) : null;
}
