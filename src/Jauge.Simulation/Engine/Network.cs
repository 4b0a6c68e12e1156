using Jauge.Core;

namespace Jauge.Simulation.Engine;

/// <summary>Stations and the classes of jobs that visit them.</summary>
/// <param name="Stations">Distinct by name.</param>
/// <param name="Classes">At least one; distinct by name.</param>
public sealed record Network(EquatableList<Station> Stations, EquatableList<JobClass> Classes);
