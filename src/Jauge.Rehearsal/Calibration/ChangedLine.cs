using Jauge.Core;

namespace Jauge.Rehearsal.Calibration;

/// <summary>A line of a file, before and after.</summary>
/// <param name="Number">Of the line before, from 1.</param>
/// <param name="Before">As it is.</param>
/// <param name="After">As it would be: one line, or two where the note stands above.</param>
public sealed record ChangedLine(int Number, string Before, EquatableList<string> After);
