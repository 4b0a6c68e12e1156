using Jauge.Core;

namespace Jauge.Simulation.Theory;

/// <summary>Users that are alike, in a closed network of several classes.</summary>
/// <param name="Users">0 or more.</param>
/// <param name="ThinkTime">Mean time outside the stations, in seconds; delay stations count in here. 0 or more.</param>
/// <param name="Demands">Seconds of service that a request asks of each single-server station: visits times mean service. 0 or
/// more.</param>
public sealed record ClosedClass(int Users, double ThinkTime, EquatableList<double> Demands);
