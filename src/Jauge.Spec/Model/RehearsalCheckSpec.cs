using Jauge.Core;

namespace Jauge.Spec.Model;

/// <summary>A program that holds what clients were told against what the parts say, once the load is over and before they end. It is
/// given the kept answers' file as its first argument, and the variables of the replicas that requests enter by. Exit code 0: all is
/// well; 3: something is not.</summary>
[Shorthand(nameof(Workload))]
public sealed record RehearsalCheckSpec
{
    /// <summary>Folder of the program below <c>workloads/</c>.</summary>
    public string? Workload { get; init; }

    /// <summary>A program of your own: a path relative to this file, or a command of the machine.</summary>
    public string? Command { get; init; }

    /// <summary>Further arguments.</summary>
    public EquatableList<string> Arguments { get; init; } = [];
}
