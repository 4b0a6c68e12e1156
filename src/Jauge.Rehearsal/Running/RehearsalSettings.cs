namespace Jauge.Rehearsal.Running;

/// <summary>What a rehearsal is told beside its plan.</summary>
public sealed record RehearsalSettings
{
    /// <summary>Folder of the workloads' programs, each in a folder of its own.</summary>
    public required string Workloads { get; init; }

    /// <summary>Folder of the system's file: relative commands begin there.</summary>
    public required string SystemFolder { get; init; }

    /// <summary>Root of all chance: of the load, and of what the stand-ins draw.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Where the temporary folder is made; null: the system's.</summary>
    public string? Parent { get; init; }

    /// <summary>Whether the folder with its logs stays.</summary>
    public bool KeepsFolder { get; init; }

    /// <summary>Whether the alerts are watched: Prometheus and Alertmanager.</summary>
    public bool WatchesAlerts { get; init; } = true;

    /// <summary>Whether programs reach what they call by links that a drill can slow and cut; a member of a cluster that tells clients
    /// of the others is always reached directly.</summary>
    public bool LaysCables { get; init; }

    /// <summary>The clock of everything but the processes themselves.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Told what happens; called from several threads, one at a time.</summary>
    public Action<RehearsalProgress>? Progress { get; init; }

    /// <summary>File that takes the kept answers, each JSON body on a line of its own; null: a file of the temporary folder, where a
    /// check wants one.</summary>
    public string? Answers { get; init; }

    /// <summary>Takes the decision trace line by line; null: it is only kept.</summary>
    public TextWriter? Trace { get; init; }

    // a path begins at the system's file, a plain word is a command of the machine
    internal string OwnProgram(string command) =>
        command.Contains('/', StringComparison.Ordinal) ? Path.GetFullPath(Path.Combine(SystemFolder, command)) : command;
}
