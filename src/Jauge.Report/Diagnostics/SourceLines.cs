namespace Jauge.Report.Diagnostics;

/// <summary>Gives the text of a file for the lines that diagnostics show; null where it cannot be had.</summary>
/// <param name="file">The path, as spans name it.</param>
public delegate string? SourceLines(string file);
