namespace Jauge.Rehearsal.Evidence;

/// <summary>What an independent check said of a rehearsal.</summary>
/// <param name="Program">Who checked.</param>
/// <param name="Answers">Answers that it was given.</param>
/// <param name="IsKept">Whether what clients were told is true.</param>
/// <param name="Said">What it wrote.</param>
public sealed record RehearsedCheck(string Program, long Answers, bool IsKept, string Said);
