namespace Jauge.Dynamics;

/// <summary>A message that a queue sends by itself at equal intervals.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Every">Time between two.</param>
/// <param name="Delivery">Row of what one delivery does.</param>
public sealed record ScheduleModel(string Name, TimeSpan Every, int Delivery);
