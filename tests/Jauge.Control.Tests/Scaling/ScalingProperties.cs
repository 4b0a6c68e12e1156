using FsCheck;
using FsCheck.Fluent;
using Jauge.Control.Scaling;
using Jauge.Control.Scaling.Aws;
using Jauge.Control.Scaling.Azure;
using Jauge.Control.Scaling.Cluster;
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
    public void Hpa_LoadInsideTheTolerance_IsAFixedPoint() =>
        Prop.ForAll(Gen.Choose(2, 60).ToArbitrary(), Gen.Choose(-100, 100).ToArbitrary(), (count, off) =>
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
    public void Hpa_IncreaseInAPeriod_KeepsToThePodsAllowed() =>
        Prop.ForAll(Gen.Choose(1, 20).ToArbitrary(), Gen.Choose(1, 8).ToArbitrary(), Loads, (pods, periods, loads) =>
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
    public void Hpa_MoreLoad_NeverProposesFewer() =>
        Prop.ForAll(Gen.Choose(1, 60).ToArbitrary(), Gen.Choose(0, 900).ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(),
            (count, usage, more) =>
        Proposed(count, usage + more) >= Proposed(count, usage)).QuickCheckThrowOnFailure();

    [Fact]
    public void ContainerApps_AnyLoad_StaysWithinItsBoundsAndSteps() => Prop.ForAll(Loads, loads =>
    {
        int[] counts =
            [2, .. Run(new ContainerAppsPolicy(new() { MinReplicas = 2, MaxReplicas = 60, Rules = [ContainerAppsRule.Http(1)] }), loads, 2,
                ContainerAppsRule.RequestRate)];
        return counts.All(count => count is >= 2 and <= 60)
            && counts.Zip(counts[1..]).All(pair => pair.Second <= Math.Max(4, 2 * pair.First));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Keda_AnyLoad_StaysWithinItsBounds() => Prop.ForAll(Loads, loads =>
        Run(new KedaPolicy(new() { Triggers = [new(Queue.Metric, 1)], MaxReplicas = 60 }), loads, 0).All(count => count is >= 0 and <= 60))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Autoscale_AnyReduction_FiresNoIncreaseAtTheSameLoad() =>
        Prop.ForAll(Gen.Choose(1, 30).ToArbitrary(), Gen.Choose(1, 100).ToArbitrary(), Gen.Choose(0, 809).ToArbitrary(),
            (count, cpu, mix) =>
    {
        var (by, threshold) = (1 + mix % 10, 10 + mix / 10);
        var rule = new AutoscaleRule { Metric = "cpu", Comparison = Comparison.Above, Threshold = threshold,
            Direction = AutoscaleDirection.Increase, Value = by };
        var policy = new AutoscalePolicy(new()
        {
            MetricDelay = TimeSpan.Zero,
            Profiles = [new() { MaxReplicas = 30,
                Rules = [rule, rule with { Direction = AutoscaleDirection.Decrease, Comparison = Comparison.AtMost }] }],
        });
        ScalingObservation Seen(int replicas, double value) =>
            new() { At = At.Minutes(60), Replicas = replicas, Metrics = [MetricSeries.Now("cpu", At.Minutes(60), value)] };
        var next = policy.Decide(Seen(count, cpu), ScalingMemory.Empty).Replicas;
        return next >= count || policy.Decide(Seen(next, (double)cpu * count / next), ScalingMemory.Empty).Replicas <= next;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Decide_SameObservationAndMemory_GiveTheSameDecision() => Prop.ForAll(Behaviors, Loads, (behavior, loads) =>
    {
        var (one, two) = (new Queue(Hpa(behavior), 2), new Queue(Hpa(behavior), 2));
        return loads.All(load => one.Step(load) == two.Step(load) && one.Last == two.Last);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Hpa_IncreaseInAPeriod_KeepsToThePercentAllowed() =>
        Prop.ForAll(Gen.Choose(1, 200).ToArbitrary(), Gen.Choose(1, 8).ToArbitrary(), Loads, (percent, periods, loads) =>
    {
        var behavior = new HpaBehavior
        {
            ScaleUp = new() { Steps = [new(HpaStepKind.Percent, percent, At.Seconds(15 * periods))] },
            ScaleDown = new() { Select = HpaSelect.Disabled, Steps = HpaRules.DefaultDown.Steps },
        };
        int[] counts = [2, .. Run(Hpa(behavior, 1, 1000), loads)];
        return Enumerable.Range(0, counts.Length)
            .All(i => i < periods || counts[i] <= Math.Ceiling(counts[i - periods] * (1 + percent / 100.0)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Hpa_DecreaseInAPeriod_KeepsToTheStepAllowed() =>
        Prop.ForAll(Gen.Choose(1, 90).ToArbitrary(), Gen.Choose(1, 8).ToArbitrary(),
            Gen.Elements(HpaStepKind.Pods, HpaStepKind.Percent).ToArbitrary(), (value, periods, kind) =>
    {
        var behavior = new HpaBehavior
        {
            ScaleDown = new() { StabilizationWindow = TimeSpan.Zero, Steps = [new(kind, value, At.Seconds(15 * periods))] },
        };
        int[] counts = [60, .. Run(Hpa(behavior, 1, 1000), [.. Enumerable.Repeat(0, 60)], 60)];
        return Enumerable.Range(0, counts.Length).All(i => i < periods
            || counts[i] >= Math.Max(1, kind == HpaStepKind.Pods ? counts[i - periods] - value
                : Math.Truncate(counts[i - periods] * (1 - value / 100.0))));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void ContainerApps_ConstantLoad_Converges() =>
        Prop.ForAll(Gen.Choose(0, 5000).ToArbitrary(), Gen.Choose(0, 60).ToArbitrary(), (load, start) =>
    {
        var counts = Run(new ContainerAppsPolicy(new() { MaxReplicas = 60 }), [.. Enumerable.Repeat(load, 60)], start,
            ContainerAppsRule.RequestRate);
        return counts[^1] == Math.Min(60, (load + 9) / 10) && counts[^1] == counts[^20];
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void TargetTracking_AnyLoad_StaysWithinItsBoundsAndAboveItsTarget() => Prop.ForAll(Loads, loads =>
    {
        // A constant total of work: after every decrease the mean must still lie below the target, so that it cannot turn round.
        var policy =
            new TargetTrackingPolicy(new() { MinReplicas = 2, MaxReplicas = 60, Trackers = [new() { Metric = "cpu", Target = 50 }],
                MetricDelay = TimeSpan.Zero, AlarmDelay = TimeSpan.Zero });
        var (replicas, minute, memory) = (10, 15, ScalingMemory.Empty);
        foreach (var load in loads)
        {
            var cpu = load * 10.0 / replicas;
            var decision = policy.Decide(AlarmSeries.Minutes(replicas, minute += 5, AlarmSeries.Flat(cpu, 15)), memory);
            if (decision.Replicas is < 2 or > 60 || (decision.Replicas < replicas && cpu * replicas / decision.Replicas >= 50))
                return false;
            (replicas, memory) = (decision.Replicas, decision.Memory);
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void TargetTracking_HigherMetric_NeverAsksForFewer() =>
        Prop.ForAll(Gen.Choose(1, 60).ToArbitrary(), Gen.Choose(0, 200).ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(),
            (replicas, cpu, more) =>
    {
        var policy =
            new TargetTrackingPolicy(new() { MaxReplicas = 1000, Trackers = [new() { Metric = "cpu", Target = 50 }],
                MetricDelay = TimeSpan.Zero, AlarmDelay = TimeSpan.Zero });
        int Next(double value) =>
            policy.Decide(AlarmSeries.Minutes(replicas, 60, AlarmSeries.Flat(value, 15)), ScalingMemory.Empty).Replicas;
        return Next(cpu + more) >= Next(cpu);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void StepScaling_AnyMetric_MovesItsWayWithinTheBounds() =>
        Prop.ForAll(Gen.Choose(0, 100).ToArbitrary(), Gen.Choose(2, 60).ToArbitrary(),
            Gen.Elements(Enum.GetValues<AdjustmentType>()).ToArbitrary(), (cpu, replicas, type) =>
    {
        if (type == AdjustmentType.ExactCapacity)
            return true;
        StepRule Rule(Comparison comparison, double threshold, params StepAdjustment[] steps) => new()
        {
            Alarm = new("cpu", MetricStatistic.Average, comparison, threshold, At.Seconds(60), 1),
            Type = type,
            Steps = [.. steps],
        };
        var policy = new StepScalingPolicy(new()
        {
            MinReplicas = 2,
            MaxReplicas = 60,
            MetricDelay = TimeSpan.Zero,
            AlarmDelay = TimeSpan.Zero,
            Rules = [Rule(Comparison.Above, 70, new(0, 10, 5), new(10, null, 20)),
                Rule(Comparison.Below, 30, new(null, -10, -20), new(-10, 0, -5))],
        });
        var next = policy.Decide(AlarmSeries.Minutes(replicas, 60, cpu), ScalingMemory.Empty).Replicas;
        return next is >= 2 and <= 60
            && (cpu > 70 ? next > replicas || replicas == 60 : cpu < 30 ? next < replicas || replicas == 2 : next == replicas);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void ClusterAutoscaler_AnyPods_PlacesThemAllWithinTheBoundsAndRemovesNoneThatIsNeeded() => Prop.ForAll(
        Gen.ArrayOf(Gen.Choose(1, 2000)).Where(pods => pods.Length > 0).ToArbitrary(), pods =>
    {
        var group = new NodeGroup("nodes", new(2000, 1L << 33, 30), 0, 1000);
        var pending = pods.Select(milli => new PendingPods(new(milli, 1 << 20), 1, TimeSpan.Zero));
        var scaler = new ClusterAutoscaler(new() { Groups = [group] });
        var added = scaler.Decide(new() { At = TimeSpan.Zero, Pending = [.. pending] }, ClusterMemory.Empty);
        var nodes = added.Add.Sum(change => change.Count);
        var again = scaler.Decide(new() { At = At.Seconds(10), Pending = [.. pending], Upcoming = added.Add }, added.Memory);
        return nodes * 2000 >= pods.Sum() && nodes <= pods.Length && again.Add.Count == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void ClusterAutoscaler_AnyRemoval_LeavesRoomForItsPods() => Prop.ForAll(
        Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(1, 400)).Where(pods => pods.Length <= 5)).Where(nodes => nodes.Length is > 0 and < 12)
            .ToArbitrary(), nodes =>
    {
        var group = new NodeGroup("nodes", new(2000, 1L << 33, 30), 1, 1000);
        var scaler = new ClusterAutoscaler(new() { Groups = [group], MaxDrains = 10 });
        var seen = new ClusterObservation
        {
            At = TimeSpan.Zero,
            Nodes = [.. nodes.Select((pods, i) =>
                new ClusterNode($"n{i}", "nodes", [.. pods.Select(milli => new NodePod(new(milli, 1 << 20)))]))],
        };
        var memory = scaler.Decide(seen, ClusterMemory.Empty).Memory;
        var removed = scaler.Decide(seen with { At = At.Minutes(10) }, memory).Remove;
        var stay = seen.Nodes.Where(node => !removed.Contains(node.Name)).ToList();
        var pods = seen.Nodes.Where(node => removed.Contains(node.Name)).SelectMany(node => node.Pods)
            .Select(pod => new PendingPods(pod.Requests, 1, TimeSpan.Zero));
        var room = stay.Sum(node => 2000 - node.Pods.Sum(pod => pod.Requests.CpuMilli));
        return stay.Count >= 1 && pods.Sum(pod => pod.Requests.CpuMilli) <= room;
    }).QuickCheckThrowOnFailure();

    private static int Proposed(int count, int usage) =>
        new HpaPolicy(new() { MaxReplicas = 1000 }).Decide(Pods.Seen(count, Pods.Using(usage, count)), ScalingMemory.Empty).Proposed;
}
