using Jauge.Core;
using Jauge.Simulation.Analysis;
using Jauge.Spec.Resolution;

namespace Jauge.Simulation;

/// <summary>A month of the declared load through the autoscalers, for the bill.</summary>
public static class ExpectedMonth
{
    /// <summary>Mean replicas of the components whose count follows the load and whose average the file does not state.</summary>
    /// <param name="deployment">The system.</param>
    /// <returns>By component, to two decimals; empty where nothing is open, or where nothing can be simulated.</returns>
    public static EquatableMap<decimal> Averages(Deployment deployment)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        if (!deployment.Components.Any(IsOpen) || SystemSimulation.Obstacle(deployment) is not null) return EquatableMap<decimal>.Empty;
        return Averages(deployment, MonthSimulation.Run(deployment, new() { Requests = 0 }), IsOpen);
    }

    /// <summary>Mean replicas of all components whose count follows the load.</summary>
    /// <param name="deployment">The system.</param>
    /// <param name="month">A month of it.</param>
    /// <returns>By component, to two decimals.</returns>
    public static EquatableMap<decimal> Averages(Deployment deployment, ExpectedLoad month)
    {
        ArgumentNullException.ThrowIfNull(deployment);
        ArgumentNullException.ThrowIfNull(month);
        return Averages(deployment, month, static _ => true);
    }

    private static EquatableMap<decimal> Averages(Deployment deployment, ExpectedLoad month, Func<DeployedComponent, bool> isWanted) =>
        deployment.Components.Where(c => isWanted(c) && month.AverageOf(c.Name) is not null)
            .ToEquatableMap(c => c.Name, c => Math.Round((decimal)month.AverageOf(c.Name)!.Value, 2));

    private static bool IsOpen(DeployedComponent component) =>
        component.Spec.AverageReplicas is null && component.MinReplicas < component.MaxReplicas;
}
