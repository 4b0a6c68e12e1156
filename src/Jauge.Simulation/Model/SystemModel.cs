using Jauge.Core;

namespace Jauge.Simulation.Model;

/// <summary>A deployment compiled for simulation: names are indices, everything is flat and immutable.</summary>
internal sealed record SystemModel
{
    internal required EquatableList<StationModel> Stations { get; init; }

    internal required EquatableList<NodeGroupModel> NodeGroups { get; init; }

    /// <summary>Tables with rows that calls lock.</summary>
    internal int Tables { get; init; }

    internal required EquatableList<CallModel> Calls { get; init; }

    internal required EquatableList<RequestModel> Requests { get; init; }

    internal required LoadModel Load { get; init; }

    /// <summary>Names of the regions that users are spread over; at least one.</summary>
    internal required EquatableList<string> Regions { get; init; }

    /// <summary>Zones of each region; 0: not known.</summary>
    internal EquatableList<int> Zones { get; init; } = [];

    /// <summary>From the loss of a region to the health check's word; null: nobody checks, its users stay there.</summary>
    internal Range<TimeSpan>? Detection { get; init; }

    /// <summary>How long a client may keep the old address after that.</summary>
    internal TimeSpan TimeToLive { get; init; }

    /// <summary>The file's alerts, those included that cannot be evaluated.</summary>
    internal EquatableList<AlertModel> Alerts { get; init; } = [];

    /// <summary>What the file says and the simulation does not do.</summary>
    internal required EquatableList<Text> Limits { get; init; }

    internal int IndexOf(string component)
    {
        for (var i = 0; i < Stations.Count; i++)
            if (Stations[i].Name == component) return i;
        return -1;
    }
}
