using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Kubernetes;

/// <summary>Something that must run in a cluster before the objects mean anything.</summary>
/// <param name="Name">The chart's name, and that of its release: the names of services and accounts follow it.</param>
/// <param name="Repository">Where the chart is.</param>
/// <param name="Namespace">Where it runs.</param>
/// <param name="Settings">What it has to be told.</param>
internal sealed record ClusterOperator(string Name, string Repository, string Namespace, IReadOnlyList<ShellWord> Settings)
{
    /// <summary>The command that installs it, or brings it to what is asked.</summary>
    /// <param name="context">The cluster, as kubectl knows it.</param>
    internal ShellCommand Install(string context) => ShellStatement.Run("helm",
        ["upgrade", "--install", Name, Name, "--repo", Repository, "--kube-context", context, "--namespace", Namespace,
            "--create-namespace", "--wait",
            .. Settings.SelectMany(s => new ShellWord[] { "--set", s })]);
}
