using Jauge.Core;

namespace Jauge.Rehearsal.Backups;

/// <summary>A backup that was made.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Duration">From the command to its end.</param>
/// <param name="Source">Size of what it stands for.</param>
/// <param name="Stored">What it takes in the repository.</param>
public sealed record BackupTaken(BackupKind Kind, TimeSpan Duration, Bytes Source, Bytes Stored);
