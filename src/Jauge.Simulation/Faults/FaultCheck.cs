using Jauge.Core;
using Jauge.Dynamics;

namespace Jauge.Simulation.Faults;

/// <summary>Whether a fault can happen in a model.</summary>
internal static class FaultCheck
{
    private const string Users = "users";
    private static readonly TimeSpan MostOften = TimeSpan.FromSeconds(1);

    internal static Text? Obstacle(SystemModel model, Fault fault) => Times(fault) ?? fault.Kind switch
    {
        FaultKind.RegionLost => Region(model, fault.Component),
        FaultKind.ZoneLost => Zone(model, fault),
        FaultKind.NodeLost => Node(model, fault.Component),
        FaultKind.NetworkCut => Cut(model, fault),
        FaultKind.Burst => Multiple(fault),
        _ => Component(model, fault),
    };

    /// <summary>Faults that a model has and that change nothing in it.</summary>
    internal static IEnumerable<Text> WithoutEffect(SystemModel model, IEnumerable<Fault> faults) => faults
        .Where(f => f.Kind == FaultKind.CacheLost && !model.Calls.Any(c => c.WarmCache == model.IndexOf(f.Component)))
        .Select(f => f.Component).Distinct().Select(name => new Text(
            $"{name}: nobody says how it warms up (`warms-up`): an emptied cache answers as many calls as a full one.",
            $"{name} : nul ne dit comment il se réchauffe (« warms-up ») : un cache vidé répond à autant d'appels qu'un cache plein."));

    private static Text? Times(Fault fault)
    {
        if (fault.At < TimeSpan.Zero || fault.For < TimeSpan.Zero) return new("A time is not negative.", "Un temps n'est pas négatif.");
        if (fault.Every < MostOften)
            return new("Nothing happens more often than every second.", "Rien n'arrive plus souvent que chaque seconde.");
        if (fault is { Every: not null, For: null } && IsLasting(fault.Kind))
            return new("What happens again and again needs an end: add 'for' and a time.",
                "Ce qui revient a besoin d'une fin : ajoutez « for » et un temps.");
        return fault.For is not null
            && fault.Kind is FaultKind.ReplicaLost or FaultKind.NodeLost or FaultKind.Updated or FaultKind.CacheLost
            ? new("It lasts until it is replaced: it takes no 'for'.", "Cela dure jusqu'au remplacement : « for » n'y a pas de sens.")
                : null;
    }

    private static bool IsLasting(FaultKind kind) =>
        kind is not (FaultKind.ReplicaLost or FaultKind.NodeLost or FaultKind.Updated or FaultKind.CacheLost or FaultKind.PrimaryLost);

    private static Text? Component(SystemModel model, Fault fault)
    {
        var index = model.IndexOf(fault.Component);
        if (index < 0) return Unknown(fault.Component, model.Stations.Select(s => s.Name));
        var station = model.Stations[index];
        return fault.Kind switch
        {
            FaultKind.ReplicaLost or FaultKind.Updated when station.Primary >= 0 => new(
                $"Nobody knows how long a new reader of {model.Stations[station.Primary].Name} takes: let the readers be slow, or fail.",
                $"Nul ne sait combien de temps prend une nouvelle réplique de lecture de {model.Stations[station.Primary].Name} : ralentissez-les, ou faites-les échouer."),
            FaultKind.ReplicaLost or FaultKind.ReplicaSlow or FaultKind.Updated when station.Kind != StationKind.Replicas =>
                new($"{station.Name} has no replicas in the model.", $"{station.Name} n'a pas de répliques dans le modèle."),
            FaultKind.PrimaryLost when station.Failover is null && fault.For is null => new(
                $"The catalog does not know how long a failover of {station.Name} takes: say it, as in 'at 2 min for 2 min'.",
                $"Le catalogue ignore combien de temps dure une bascule de {station.Name} : indiquez-le, comme dans « at 2 min for 2 min »."),
            FaultKind.CacheLost when !station.IsCache =>
                new($"{station.Name} is no cache.", $"{station.Name} n'est pas un cache."),
            FaultKind.DiskSlow when !station.IsDatabase =>
                new($"{station.Name} is no database: nothing is known of its disk.",
                    $"{station.Name} n'est pas une base : rien n'est connu de son disque."),
            FaultKind.Slow or FaultKind.ReplicaSlow or FaultKind.DiskSlow => Multiple(fault),
            FaultKind.Failing when fault.Amount is < 0 or > 1 =>
                new("A share lies between 0 and 1.", "Une part est comprise entre 0 et 1."),
            _ => null,
        };
    }

    private static Text? Multiple(Fault fault) => fault.Amount > 0 ? null
        : new("A multiple is above 0.", "Un multiple est supérieur à 0.");

    private static Text? Region(SystemModel model, string region) => model.Regions.Contains(region) ? null
        : new($"No request is received in '{region}', but in {string.Join(", ", model.Regions)}.",
            $"Aucune requête n'est reçue dans « {region} », mais dans {string.Join(", ", model.Regions)}.");

    private static Text? Zone(SystemModel model, Fault fault)
    {
        if (fault.Component.Length == 0 && model.Regions.Count > 1)
            return new($"There are several regions: write 'zone {fault.Zone} of {model.Regions[0]}'.",
                $"Il y a plusieurs régions : écrivez « zone {fault.Zone} of {model.Regions[0]} ».");
        if (fault.Component.Length > 0 && Region(model, fault.Component) is { } unknown) return unknown;
        var zones = model.Zones[fault.Component.Length == 0 ? 0 : model.Regions.ToList().IndexOf(fault.Component)];
        return zones == 0 || fault.Zone <= zones ? null : new($"The region has {zones} zones.", $"La région a {zones} zones.");
    }

    private static Text? Node(SystemModel model, string name)
    {
        var groups = model.NodeGroups.Select(g => g.Name).ToList();
        if (groups.Contains(name)) return null;
        return groups.Count == 0
            ? new("Nothing that requests visit runs on nodes.", "Rien de ce que les requêtes visitent ne tourne sur des nœuds.")
            : new($"'{name}' are no nodes; those are: {string.Join(", ", groups)}.",
                $"« {name} » ne désigne pas de nœuds ; il y a : {string.Join(", ", groups)}.");
    }

    private static Text? Cut(SystemModel model, Fault fault)
    {
        if (fault.Component != Users && model.IndexOf(fault.Component) < 0)
            return Unknown(fault.Component, model.Stations.Select(s => s.Name).Append(Users));
        if (model.IndexOf(fault.To!) < 0) return Unknown(fault.To!, model.Stations.Select(s => s.Name));
        return model.Calls.Any(c => c.Station == model.IndexOf(fault.To!) && Calls(model, fault.Component, c)) ? null
            : new($"{fault.Component} does not call {fault.To}.", $"{fault.Component} n'appelle pas {fault.To}.");
    }

    private static bool Calls(SystemModel model, string caller, CallModel call)
    {
        var row = model.Calls.ToList().IndexOf(call);
        var above = model.Calls.FirstOrDefault(c => c.Calls.Contains(row));
        if (above is null) return caller == Users;
        return above.Station < 0 ? Calls(model, caller, above) : model.Stations[above.Station].Name == caller;
    }

    private static Text Unknown(string name, IEnumerable<string> known)
    {
        var nearest = NearestName.Of(name, known);
        return nearest is null
            ? new($"No request visits a component '{name}', but {string.Join(", ", known)}.",
                $"Aucune requête ne visite un composant « {name} », mais {string.Join(", ", known)}.")
            : new($"No request visits a component '{name}'; did you mean '{nearest}'?",
                $"Aucune requête ne visite un composant « {name} » ; vouliez-vous dire « {nearest} » ?");
    }
}
