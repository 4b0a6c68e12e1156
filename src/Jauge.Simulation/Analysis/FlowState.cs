namespace Jauge.Simulation.Analysis;

/// <summary>The flows of a system in balance at one load, with given replicas. Times in seconds, rates a second.</summary>
internal sealed class FlowState(FlowModel model)
{
    /// <summary>By cell: calls a second.</summary>
    internal double[] Rate { get; } = new double[model.Cells.Length];

    /// <summary>By cell: work of a call.</summary>
    internal double[] Work { get; } = new double[model.Cells.Length];

    /// <summary>By cell: squared coefficient of variation of the work.</summary>
    internal double[] WorkVariation { get; } = new double[model.Cells.Length];

    /// <summary>By cell: time that a call spends in calls of its own.</summary>
    internal double[] Elsewhere { get; } = new double[model.Cells.Length];

    /// <summary>By cell: its variance.</summary>
    internal double[] ElsewhereVariance { get; } = new double[model.Cells.Length];

    /// <summary>By cell: share of the calls that a rate limit refuses.</summary>
    internal double[] Refused { get; } = new double[model.Cells.Length];

    /// <summary>By cell: wait that a rate limit makes.</summary>
    internal double[] LimitWait { get; } = new double[model.Cells.Length];

    /// <summary>By call and region: mean wait for a locked row, and the share that waits.</summary>
    internal double[] LockWait { get; } = new double[model.Rows.Length * model.Regions];

    internal double[] LockBusy { get; } = new double[model.Rows.Length * model.Regions];

    /// <summary>By call and region: how long it keeps the row that it locks.</summary>
    internal TwoMoments[] Held { get; } = new TwoMoments[model.Rows.Length * model.Regions];

    /// <summary>Calls a second that a cell takes in.</summary>
    internal double Entering(int cell) => Rate[cell] * (1 - Refused[cell]);

    /// <summary>Share of calls that a cell does not take in: above its rate, or without a place to wait.</summary>
    internal double Lost(int cell) => 1 - ((1 - Refused[cell]) * (1 - Stay[cell].Loss));

    /// <summary>By cell: one replica.</summary>
    internal ReplicaStay[] Stay { get; } = new ReplicaStay[model.Cells.Length];

    /// <summary>By cell: time of a call there, waits and its own calls included.</summary>
    internal double[] Response { get; } = new double[model.Cells.Length];

    /// <summary>By call and region: mean time, its variance, and the share that fails.</summary>
    internal double[] Mean { get; } = new double[model.Rows.Length * model.Regions];

    internal double[] Variance { get; } = new double[model.Rows.Length * model.Regions];

    internal double[] Failing { get; } = new double[model.Rows.Length * model.Regions];

    /// <summary>By call and region: attempts that a call takes, 1 or more.</summary>
    internal double[] Attempts { get; } = new double[model.Rows.Length * model.Regions];

    /// <summary>By call and region: time in the calls that it makes.</summary>
    internal double[] After { get; } = new double[model.Rows.Length * model.Regions];

    internal double[] AfterVariance { get; } = new double[model.Rows.Length * model.Regions];

    /// <summary>By call and region: how often it is made in a request of its class.</summary>
    internal double[] Visits { get; } = new double[model.Rows.Length * model.Regions];

    /// <summary>By caller's cell and component called: one replica's pool.</summary>
    internal ReplicaStay[] Pools { get; } = new ReplicaStay[model.Cells.Length * model.Stations.Length];

    internal double[] PoolInside { get; } = new double[model.Cells.Length * model.Stations.Length];

    /// <summary>By caller's cell and component called: calls a second.</summary>
    internal double[] PoolRate { get; } = new double[model.Cells.Length * model.Stations.Length];

    /// <summary>By region: requests a second.</summary>
    internal double[] Throughput { get; } = new double[model.Regions];

    /// <summary>By region: mean time of a request.</summary>
    internal double[] Answer { get; } = new double[model.Regions];

    /// <summary>Rounds that the last balance took.</summary>
    internal int Rounds { get; set; }

    /// <summary>How much the load exceeds what some component can serve; at most 1 where it holds.</summary>
    internal double Overload { get; set; }

    internal double Total => Throughput.Sum();

    /// <summary>Mean time over the regions, by their requests.</summary>
    internal double MeanAnswer
    {
        get
        {
            var (sum, weight) = (0.0, 0.0);
            for (var r = 0; r < Throughput.Length; r++) (sum, weight) = (sum + (Throughput[r] * Answer[r]), weight + Throughput[r]);
            return weight > 0 ? sum / weight : Answer.Length > 0 ? Answer[0] : 0;
        }
    }
}
