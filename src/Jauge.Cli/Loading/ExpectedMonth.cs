using Jauge.Core;
using Jauge.Simulation;
using Jauge.Simulation.Analysis;
using Jauge.Spec.Resolution;

namespace Jauge.Cli.Loading;

/// <summary>A month of the declared load through the autoscalers, for the bill.</summary>
internal static class ExpectedMonth
{
    /// <summary>Mean replicas of the components whose count follows the load and whose average the file does not state.</summary>
    public static EquatableMap<decimal> Averages(Deployment deployment)
    {
        if (!deployment.Components.Any(IsOpen) || SystemSimulation.Obstacle(deployment) is not null) return EquatableMap<decimal>.Empty;
        return Averages(deployment, MonthSimulation.Run(deployment, new() { Requests = 0 }), IsOpen);
    }

    /// <summary>Mean replicas of all components whose count follows the load.</summary>
    public static EquatableMap<decimal> Averages(Deployment deployment, ExpectedLoad month) => Averages(deployment, month, static _ => true);

    private static EquatableMap<decimal> Averages(Deployment deployment, ExpectedLoad month, Func<DeployedComponent, bool> isWanted) =>
        deployment.Components.Where(c => isWanted(c) && month.AverageOf(c.Name) is not null)
            .ToEquatableMap(c => c.Name, c => Math.Round((decimal)month.AverageOf(c.Name)!.Value, 2));

    private static bool IsOpen(DeployedComponent component) =>
        component.Spec.AverageReplicas is null && component.MinReplicas < component.MaxReplicas;
}
