namespace Jauge.Control.Scaling.Kubernetes;

/// <summary>Pods of one group with their summed usage and requests, in thousandths.</summary>
internal readonly record struct PodSum(long Usage, long Request, int Pods)
{
    public PodSum Plus(long usageEach, long requestEach, int pods) =>
        new(Usage + usageEach * pods, Request + requestEach * pods, Pods + pods);

    public static PodSum operator +(PodSum a, PodSum b) => new(a.Usage + b.Usage, a.Request + b.Request, a.Pods + b.Pods);

    /// <summary>Usage over target; utilization is a whole percent first, an average is divided as integers first.</summary>
    public double RatioTo(HpaTarget target) => target.Kind == HpaTargetKind.Utilization
        ? (double)(long)((Int128)Usage * 100 / Request) / target.Amount
        : (double)(Usage / Pods) / target.Amount;
}
