using FsCheck;
using FsCheck.Fluent;
using Jauge.Control.Scaling;
using Jauge.Control.Scaling.Azure;
using Jauge.Control.Scaling.Keda;
using Jauge.Control.Scaling.Kubernetes;

namespace Jauge.Control.Tests.Scaling;

public class ScalingProperties
{
    private static readonly HpaMetric QueueOfOne = new(HpaMetricKind.External, Queue.Metric, HpaTarget.AverageValue(1));

    private static Gen<HpaRules> Rules { get; } =
        from window in Gen.Choose(0, 300)
        from choice in Gen.Elements(HpaSelect.Max, HpaSelect.Min)
        from steps in Gen.NonEmptyListOf(
            from kind in Gen.Elements(HpaStepKind.Pods, HpaStepKind.Percent)
            from value in Gen.Choose(1, 150)
            from period in Gen.Choose(1, 120)
            select new HpaStep(kind, value, At.Seconds(period)))
        select new HpaRules { StabilizationWindow = At.Seconds(window), Select = choice, Steps = [.. steps] };

    private static Arbitrary<HpaBehavior> Behaviors { get; } =
        (from up in Rules from down in Rules select new HpaBehavior { ScaleUp = up, ScaleDown = down }).ToArbitrary();

    private static Arbitrary<int[]> Loads { get; } = Gen.ArrayOf(Gen.Choose(0, 120)).Where(loads => loads.Length > 0).ToArbitrary();

    private static HpaPolicy Hpa(HpaBehavior? behavior, int min = 2, int max = 60) =>
        new(new() { MinReplicas = min, MaxReplicas = max, Metrics = [QueueOfOne], Behavior = behavior });

    private static int[] Run(IScalingPolicy policy, int[] loads, int start = 2, string metric = Queue.Metric)
    {
        var queue = new Queue(policy, start, metric);
        return [.. loads.Select(load => queue.Step(load))];
    }

    [Fact]
    public void Hpa_AnyBehaviorAnyLoad_StaysWithinItsBounds() => Prop.ForAll(Behaviors, Loads, (behavior, loads) =>
        Run(Hpa(behavior), loads).All(count => count is >= 2 and <= 60)).QuickCheckThrowOnFailure();

    [Fact]
    public void Hpa_AnyBehaviorConstantLoad_Converges() => Prop.ForAll(Behaviors, Gen.Choose(1, 120).ToArbitrary(), (behavior, load) =>
    {
        // A percentage of few replicas may round to no change at all going down; pods always move.
        var down = behavior.ScaleDown with { Select = HpaSelect.Max, Steps = [new(HpaStepKind.Pods, 1, At.Seconds(15))] };
        var counts = Run(Hpa(behavior with { ScaleDown = down }), [.. Enumerable.Repeat(load, 900)], 30);
        return counts[^1] == counts[^60];
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Hpa_LoadInsideTheTolerance_IsAFixedPoint() => Prop.ForAll(Gen.Choose(2, 60).ToArbitrary(), Gen.Choose(-100, 100).ToArbitrary(), (count, off) =>
    {
        var load = count * (1 + off / 1001.0);
        return new Queue(Hpa(new()), count).Step(load) == count;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Hpa_Decrease_NeverComesBeforeTheWindowAfterAHigherRecommendation() => Prop.ForAll(Behaviors, Loads, (behavior, loads) =>
    {
        var policy = Hpa(behavior, 1, 200);
        var queue = new Queue(policy, 60);
        var window = behavior.ScaleDown.StabilizationWindow!.Value;
        var seen = new List<TimedCount>();
        foreach (var load in loads)
        {
            var (now, before) = (queue.Now, queue.Replicas);
            queue.Step(load);
            var highest = seen.Where(entry => entry.At > now - window).Select(entry => entry.Count).DefaultIfEmpty(0).Max();
            if (queue.Replicas < before && queue.Replicas < highest)
                return false;
            seen.Add(new(queue.Last.Proposed, now));
        }
        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Hpa_IncreaseInAPeriod_KeepsToThePodsAllowed() => Prop.ForAll(Gen.Choose(1, 20).ToArbitrary(), Gen.Choose(1, 8).ToArbitrary(), Loads, (pods, periods, loads) =>
    {
        var behavior = new HpaBehavior
        {
            ScaleUp = new() { Steps = [new(HpaStepKind.Pods, pods, At.Seconds(15 * periods))] },
            ScaleDown = new() { Select = HpaSelect.Disabled, Steps = HpaRules.DefaultDown.Steps },
        };
        int[] counts = [2, .. Run(Hpa(behavior, 1, 1000), loads)];
        return Enumerable.Range(0, counts.Length).All(i => i < periods || counts[i] - counts[i - periods] <= pods);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Hpa_MoreLoad_NeverProposesFewer() => Prop.ForAll(Gen.Choose(1, 60).ToArbitrary(), Gen.Choose(0, 900).ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (count, usage, more) =>
        Proposed(count, usage + more) >= Proposed(count, usage)).QuickCheckThrowOnFailure();

    [Fact]
    public void ContainerApps_AnyLoad_StaysWithinItsBoundsAndSteps() => Prop.ForAll(Loads, loads =>
    {
        int[] counts = [2, .. Run(new ContainerAppsPolicy(new() { MinReplicas = 2, MaxReplicas = 60, Rules = [ContainerAppsRule.Http(1)] }), loads, 2, ContainerAppsRule.RequestRate)];
        return counts.All(count => count is >= 2 and <= 60)
            && counts.Zip(counts[1..]).All(pair => pair.Second <= Math.Max(4, 2 * pair.First));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Keda_AnyLoad_StaysWithinItsBounds() => Prop.ForAll(Loads, loads =>
        Run(new KedaPolicy(new() { Triggers = [new(Queue.Metric, 1)], MaxReplicas = 60 }), loads, 0).All(count => count is >= 0 and <= 60)).QuickCheckThrowOnFailure();

    [Fact]
    public void Autoscale_AnyReduction_FiresNoIncreaseAtTheSameLoad() => Prop.ForAll(Gen.Choose(1, 30).ToArbitrary(), Gen.Choose(1, 100).ToArbitrary(), Gen.Choose(0, 809).ToArbitrary(), (count, cpu, mix) =>
    {
        var (by, threshold) = (1 + mix % 10, 10 + mix / 10);
        var rule = new AutoscaleRule { Metric = "cpu", Comparison = Comparison.Above, Threshold = threshold, Direction = AutoscaleDirection.Increase, Value = by };
        var policy = new AutoscalePolicy(new()
        {
            MetricDelay = TimeSpan.Zero,
            Profiles = [new() { MaxReplicas = 30, Rules = [rule, rule with { Direction = AutoscaleDirection.Decrease, Comparison = Comparison.AtMost }] }],
        });
        ScalingObservation Seen(int replicas, double value) => new() { At = At.Minutes(60), Replicas = replicas, Metrics = [MetricSeries.Now("cpu", At.Minutes(60), value)] };
        var next = policy.Decide(Seen(count, cpu), ScalingMemory.Empty).Replicas;
        return next >= count || policy.Decide(Seen(next, (double)cpu * count / next), ScalingMemory.Empty).Replicas <= next;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Decide_SameObservationAndMemory_GiveTheSameDecision() => Prop.ForAll(Behaviors, Loads, (behavior, loads) =>
    {
        var (one, two) = (new Queue(Hpa(behavior), 2), new Queue(Hpa(behavior), 2));
        return loads.All(load => one.Step(load) == two.Step(load) && one.Last == two.Last);
    }).QuickCheckThrowOnFailure();

    private static int Proposed(int count, int usage) =>
        new HpaPolicy(new() { MaxReplicas = 1000 }).Decide(Pods.Seen(count, Pods.Using(usage, count)), ScalingMemory.Empty).Proposed;
}
