namespace Jauge.Rehearsal.Backups;

/// <summary>What is done to a copy of a backup before it is restored, so that the drill must fail.</summary>
public enum Sabotage
{
    /// <summary>Nothing: the drill is to succeed.</summary>
    None,

    /// <summary>A byte in the middle of its largest file is turned: JG5230.</summary>
    DamagedBackup,

    /// <summary>The first file of the log after the last backup is taken away: JG5231.</summary>
    MissingLog,

    /// <summary>It is opened with another key: JG5232.</summary>
    WrongKey,
}
