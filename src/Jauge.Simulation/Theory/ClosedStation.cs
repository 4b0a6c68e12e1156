namespace Jauge.Simulation.Theory;

/// <summary>A station of a closed network with one class of users.</summary>
/// <param name="VisitsPerRequest">To all copies together; above 0.</param>
/// <param name="MeanService">Seconds a visit; above 0. Exponential, or any distribution under processor sharing with one core.</param>
/// <param name="Servers">Of one copy; at least 1.</param>
/// <param name="Copies">Identical and visited equally often at random; at least 1.</param>
public readonly record struct ClosedStation(double VisitsPerRequest, double MeanService, int Servers = 1, int Copies = 1)
{
    /// <summary>Seconds of service a request asks of all copies together.</summary>
    public double Demand => VisitsPerRequest * MeanService;

    /// <summary>Requests a second that the station can serve at most.</summary>
    public double MaxThroughput => Servers * (double)Copies / Demand;
}
