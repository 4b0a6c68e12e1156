using System.Diagnostics;

namespace Jauge.Rehearsal.Processes;

/// <summary>What the kernel knows of a part.</summary>
/// <param name="Outer">The process that the rehearsal started: the program itself, or <c>unshare</c> around it.</param>
/// <param name="Group">Its control groups.</param>
/// <param name="Mode">How it was kept apart.</param>
/// <param name="Device">The disk that it writes to; null where it has no number.</param>
internal sealed record PartBody(Process Outer, PartGroup Group, IsolationMode Mode, string? Device)
{
    /// <summary>Whether the process that was started is the program.</summary>
    public bool IsDirect => Mode == IsolationMode.None;

    /// <summary>The program's process; 0 as long as it is not there.</summary>
    public int FindProgram() => IsDirect ? Outer.Id : ProcessTable.Children(Outer.Id).FirstOrDefault();

    /// <summary>Kills all of it: the namespace's first process takes the rest with it.</summary>
    public void Kill(int program)
    {
        if (!IsDirect && Native.Signal(program, Native.Kill)) return;
        foreach (var pid in ProcessTable.Descendants(Outer.Id))
            Native.Signal(pid, Native.Kill);
        Group.Kill();
    }
}
