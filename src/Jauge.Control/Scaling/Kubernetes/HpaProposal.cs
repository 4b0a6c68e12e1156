namespace Jauge.Control.Scaling.Kubernetes;

/// <summary>What the metrics together ask for.</summary>
/// <param name="Replicas">The largest valid proposal; null where no change may be made.</param>
/// <param name="Metric">The metric that asked for it, or the one that cannot be read.</param>
internal readonly record struct HpaProposal(int? Replicas, string Metric)
{
    // An unreadable metric blocks scaling in, never scaling out.
    public static HpaProposal Of(in ScalingObservation observation, HpaOptions options)
    {
        int? largest = null;
        string? asker = null, unread = null;
        foreach (var metric in options.Metrics)
        {
            var replicas = HpaCalculator.Propose(metric, observation, options);
            if (replicas is null)
                unread ??= metric.Name;
            else if (largest is null || replicas > largest)
                (largest, asker) = (replicas, metric.Name);
        }
        return largest is null || (unread is not null && largest < observation.Replicas) ? new(null, unread!) : new(largest, asker!);
    }
}
