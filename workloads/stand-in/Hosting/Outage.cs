namespace Jauge.StandIn.Hosting;

/// <summary>How a stand-in does not answer.</summary>
public enum Outage
{
    /// <summary>It does answer.</summary>
    None,

    /// <summary>Connections are cut as soon as a request is there.</summary>
    Abort,

    /// <summary>Requests are read and never answered, until the fault ends or the caller gives up.</summary>
    Hang,

    /// <summary>Requests are done, and their answers lost with the connection.</summary>
    Lose,
}
