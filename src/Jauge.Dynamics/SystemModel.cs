using Jauge.Core;

namespace Jauge.Dynamics;

/// <summary>A deployment compiled for simulation: names are indices, everything is flat and immutable.</summary>
public sealed record SystemModel
{
    /// <summary>Components that requests visit.</summary>
    public required EquatableList<StationModel> Stations { get; init; }

    /// <summary>Nodes that carry replicas; none where the file states none.</summary>
    public required EquatableList<NodeGroupModel> NodeGroups { get; init; }

    /// <summary>Tables with rows that calls lock.</summary>
    public int Tables { get; init; }

    /// <summary>The table of calls: rows refer to each other by index.</summary>
    public required EquatableList<CallModel> Calls { get; init; }

    /// <summary>Classes of requests; at least one.</summary>
    public required EquatableList<RequestModel> Requests { get; init; }

    /// <summary>Who comes, and when.</summary>
    public required LoadModel Load { get; init; }

    /// <summary>Names of the regions that users are spread over; at least one.</summary>
    public required EquatableList<string> Regions { get; init; }

    /// <summary>The one machine that carries everything; null: each component has cores of its own, as a cloud promises.</summary>
    public HostModel? Host { get; init; }

    /// <summary>Zones of each region; 0: not known.</summary>
    public EquatableList<int> Zones { get; init; } = [];

    /// <summary>From the loss of a region to the health check's word; null: nobody checks, its users stay there.</summary>
    public Range<TimeSpan>? Detection { get; init; }

    /// <summary>How long a client may keep the old address after that.</summary>
    public TimeSpan TimeToLive { get; init; }

    /// <summary>The file's alerts, those included that cannot be evaluated.</summary>
    public EquatableList<AlertModel> Alerts { get; init; } = [];

    /// <summary>What the file says and the simulation does not do.</summary>
    public required EquatableList<Text> Limits { get; init; }

    /// <summary>Index of a component; −1: it is not visited.</summary>
    /// <param name="component">Its name in the file.</param>
    public int IndexOf(string component)
    {
        for (var i = 0; i < Stations.Count; i++)
            if (Stations[i].Name == component) return i;
        return -1;
    }
}
