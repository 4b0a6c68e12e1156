namespace Jauge.Simulation.Analysis;

/// <summary>The load at one time, of all regions together.</summary>
/// <param name="Users">Users present.</param>
/// <param name="Arrivals">Requests a second from outside.</param>
internal readonly record struct FlowLoad(double Users, double Arrivals);
