namespace Jauge.Dynamics;

/// <summary>Names of the measured series, for the policies whose metric names are free: who measures and who decides agree on them
/// here.</summary>
public static class SeriesNames
{
    /// <summary>Requests that a replica receives in a second.</summary>
    public const string Requests = "requests";

    /// <summary>Processor use in percent.</summary>
    public const string Cpu = "cpu";

    /// <summary>Calls and messages that wait for the component.</summary>
    public const string Queue = "queue-length";
}
