using Jauge.Core;

namespace Jauge.Rehearsal.Calibration;

/// <summary>A file with measured values in it.</summary>
/// <param name="Text">All of it.</param>
/// <param name="Changes">By line, from the top.</param>
/// <param name="Left">Values that do not stand in the file as a plain value of one line, and were left out.</param>
public sealed record CalibratedFile(string Text, EquatableList<ChangedLine> Changes, EquatableList<CalibratedValue> Left);
