namespace Jauge.Dynamics;

/// <summary>How many calls a request makes, on average.</summary>
public static class HopCount
{
    /// <summary>Calls that a component makes itself for one request that it takes in.</summary>
    public static double CallsOf(SystemModel model, CallModel call)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(call);
        return call.Calls.Sum(c => Times(model.Calls[c]) * Calls(model, model.Calls[c]));
    }

    /// <summary>Adds up, for a row and all below it, the requests that each component takes in and the calls that it makes.</summary>
    /// <param name="model">The model.</param>
    /// <param name="row">Index of the row.</param>
    /// <param name="weight">How often the row itself is made.</param>
    /// <param name="hops">Takes the sums, by station.</param>
    public static void Add(SystemModel model, int row, double weight, double[] hops)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(hops);
        var call = model.Calls[row];
        if (call.Station >= 0) hops[call.Station] += weight * (1 + CallsOf(model, call));
        foreach (var (i, below) in call.Calls.Index())
            Add(model, below, weight * Times(model.Calls[below]) * (call.Station < 0 && i > 0 ? 1 - call.Hit : 1), hops);
    }

    /// <summary>Calls on the way of a request from its first to its last, those left out that nobody waits for: of calls side by side one
    /// counts.</summary>
    /// <param name="model">The model.</param>
    /// <param name="row">Index of the row.</param>
    /// <param name="cost">What one visit counts.</param>
    public static double OnTheWay(SystemModel model, int row, Func<CallModel, double> cost)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(cost);
        var call = model.Calls[row];
        var sum = call.Station < 0 ? 0 : cost(call);
        var beside = 0.0;
        foreach (var (i, below) in call.Calls.Index())
        {
            var share = call.Station < 0 && i > 0 ? 1 - call.Hit : 1;
            var (called, each) = (model.Calls[below], share * OnTheWay(model, below, cost));
            if (called.Mode == Spec.Model.CallMode.Sequential) sum += each * Times(called);
            else if (called.Mode == Spec.Model.CallMode.Parallel) beside = Math.Max(beside, each);
        }

        return sum + beside;
    }

    private static double Times(CallModel call) => call.Times + call.Fraction;

    private static double InGroup(SystemModel model, CallModel group) => group.Calls.Index()
        .Sum(c => (c.Index > 0 ? 1 - group.Hit : 1) * Times(model.Calls[c.Item]) * Calls(model, model.Calls[c.Item]));

    // a group is no call, what stands in it is
    private static double Calls(SystemModel model, CallModel call) => call.Station < 0 ? InGroup(model, call) : 1;
}
