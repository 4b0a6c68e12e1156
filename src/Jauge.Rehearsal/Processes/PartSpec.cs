using Jauge.Core;

namespace Jauge.Rehearsal.Processes;

/// <summary>One process to start, and the machine that it stands for.</summary>
public sealed record PartSpec
{
    /// <summary>Unique among the parts that run; names its log, its folder and its messages. Letters, digits, <c>-</c> and
    /// <c>_</c>.</summary>
    public required string Name { get; init; }

    /// <summary>A name that is looked up on PATH and in the folders of system programs, or an absolute path.</summary>
    public required string Program { get; init; }

    /// <summary>The Debian package that brings the program: what the message proposes to install.</summary>
    public string Package { get; init; } = "";

    /// <summary>As the program receives them: no shell reads them.</summary>
    public EquatableList<string> Arguments { get; init; } = [];

    /// <summary>Added to the few variables that pass on (PATH, LANG, TZ and the .NET ones); HOME and TMPDIR are the part's folder unless
    /// named here.</summary>
    public EquatableMap<string> Environment { get; init; } = EquatableMap<string>.Empty;

    /// <summary>Absolute; null for the part's own folder.</summary>
    public string? WorkingFolder { get; init; }

    /// <summary>The user that the program runs as where the rehearsal runs as root (servers such as PostgreSQL refuse root); null for
    /// the rehearsal's own. Without root the part always runs as the rehearsal's user.</summary>
    public string? User { get; init; }

    /// <summary>CPU and memory; null for none.</summary>
    public PartLimits? Limits { get; init; }

    /// <summary>Ports that the part will listen on: they are looked at before it starts.</summary>
    public EquatableList<int> Ports { get; init; } = [];

    /// <summary>Whether the part gets a process namespace and a shared memory of its own: the whole of it dies at once, and leaves no
    /// segment. Off only for programs that must see the machine's processes.</summary>
    public bool OwnNamespace { get; init; } = true;

    /// <summary>The machine that the part stands on: parts of one machine are killed and frozen together. Null: a machine of its own,
    /// named like the part.</summary>
    public string? Machine { get; init; }

    /// <summary>When the part answers; null: as soon as it runs.</summary>
    public IReadinessProbe? Readiness { get; init; }

    /// <summary>How long the part may take to answer; then it is killed and its last lines are shown.</summary>
    public TimeSpan ReadyWithin { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How it is asked to end.</summary>
    public StopWay Stop { get; init; } = StopWay.Terminate;
}
