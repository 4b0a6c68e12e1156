using Jauge.Core;
using Jauge.Simulation.Faults;

namespace Jauge.Simulation.Model;

/// <summary>Whether a fault can happen in a model.</summary>
internal static class FaultCheck
{
    internal static Text? Obstacle(SystemModel model, Fault fault)
    {
        if (fault.Kind == FaultKind.RegionLost) return RegionObstacle(model, fault);
        var index = model.IndexOf(fault.Component);
        if (index < 0) return Unknown(model, fault.Component);
        var station = model.Stations[index];
        return fault.Kind switch
        {
            FaultKind.ReplicaLost when station.Kind != StationKind.Replicas =>
                new($"{station.Name} has no replicas in the model.", $"{station.Name} n'a pas de répliques dans le modèle."),
            FaultKind.PrimaryLost when station.Failover is null && fault.For is null => new(
                $"The catalog does not know how long a failover of {station.Name} takes: say it.",
                    $"Le catalogue ignore combien de temps dure une bascule de {station.Name} : indiquez-le."),
            FaultKind.Slow when fault.Amount <= 0 =>
                new("A slow component takes a multiple above 0 of its time.",
                "Un composant lent prend un multiple supérieur à 0 de son temps."),
            FaultKind.Failing when fault.Amount is < 0 or > 1 => new("A share lies between 0 and 1.", "Une part est comprise entre 0 et 1."),
            _ => fault.At < TimeSpan.Zero || fault.For < TimeSpan.Zero ? new("A time is not negative.", "Un temps n'est pas négatif.") : null,
        };
    }

    private static Text? RegionObstacle(SystemModel model, Fault fault)
    {
        var regions = string.Join(", ", model.Regions);
        if (!model.Regions.Contains(fault.Component)) return new($"No request is received in '{fault.Component}', but in {regions}.",
            $"Aucune requête n'est reçue dans « {fault.Component} », mais dans {regions}.");
        return fault.At < TimeSpan.Zero || fault.For < TimeSpan.Zero ? new("A time is not negative.", "Un temps n'est pas négatif.") : null;
    }

    private static Text Unknown(SystemModel model, string name)
    {
        var nearest = NearestName.Of(name, model.Stations.Select(s => s.Name));
        return nearest is null
            ? new($"No request visits a component '{name}'.", $"Aucune requête ne visite un composant « {name} ».")
            : new($"No request visits a component '{name}'; did you mean '{nearest}'?",
                $"Aucune requête ne visite un composant « {name} » ; vouliez-vous dire « {nearest} » ?");
    }
}
