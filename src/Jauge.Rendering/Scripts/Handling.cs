using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts;

/// <summary>What scripts can do with a component of one offering; what they cannot is left empty.</summary>
internal abstract class Handling(Site site)
{
    internal Site Site => site;

    internal virtual IEnumerable<Step> Deploy() => [];

    internal abstract IEnumerable<Step> Verify();

    internal virtual IEnumerable<Step> Rollback() => [];

    internal virtual IEnumerable<Step> Backup() => [];

    internal virtual IEnumerable<Step> Restore() => [];

    internal virtual IEnumerable<Step> Failover() => [];

    /// <summary>Commands that show its state and its last log lines: what somebody types first when it is ill.</summary>
    internal virtual IEnumerable<ShellCommand> Looks() => [];

    /// <summary>Commands that give it more room at once, before a crowd or against one.</summary>
    internal virtual IEnumerable<ShellCommand> Grows() => [];

    internal IEnumerable<Step> Steps(Operation operation) => operation switch
    {
        Operation.Deploy => Deploy(),
        Operation.Verify => Verify(),
        Operation.Rollback => Rollback(),
        Operation.Backup => Backup(),
        Operation.Restore => Restore(),
        Operation.Failover => Failover(),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    private protected static ShellCommand Line(string tool, params string[] words) =>
        ShellStatement.Run(tool, [.. words.Select(ShellWord.Of)]);
}
