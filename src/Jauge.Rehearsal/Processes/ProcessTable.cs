using System.Globalization;

namespace Jauge.Rehearsal.Processes;

/// <summary>Reads <c>/proc</c>.</summary>
internal static class ProcessTable
{
    /// <summary>Children of a process's first thread, which is the one that forks in the programs that launch parts.</summary>
    public static IReadOnlyList<int> Children(int pid) =>
        Numbers(Read($"/proc/{pid}/task/{pid}/children"));

    /// <summary>Whether the process runs or may run again; a zombie has ended, even if nobody has asked for its exit code yet.</summary>
    public static bool IsAlive(int pid) => State(pid) is not (null or 'Z' or 'X');

    /// <summary>All processes of a process's PID namespace, itself first; only itself where that is the tool's own namespace.</summary>
    public static IReadOnlyList<int> SameNamespace(int pid)
    {
        var space = Link($"/proc/{pid}/ns/pid");
        if (space is null || space == Link("/proc/self/ns/pid")) return Descendants(pid);
        return [.. All().Where(p => Link($"/proc/{p}/ns/pid") == space).OrderBy(p => p != pid).ThenBy(p => p)];
    }

    /// <summary>A process and those that it started, and theirs; one that left its family by a double fork is not among them.</summary>
    public static IReadOnlyList<int> Descendants(int pid)
    {
        var byParent = All().Select(p => (Pid: p, Parent: Parent(p))).ToLookup(p => p.Parent, p => p.Pid);
        List<int> family = [pid];
        for (var i = 0; i < family.Count; i++)
            family.AddRange(byParent[family[i]]);
        return family;
    }

    private static IEnumerable<int> All() =>
        Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(n => char.IsAsciiDigit(n![0])).Select(n => Number(n!));

    private static char? State(int pid) => Fields(pid) is { Length: > 0 } fields ? fields[0][0] : null;

    private static int Parent(int pid) => Fields(pid) is { Length: > 1 } fields ? Number(fields[1]) : 0;

    // "pid (name) S ppid …": the name may hold spaces and parentheses, so what counts starts after the last one.
    private static string[] Fields(int pid)
    {
        var stat = Read($"/proc/{pid}/stat");
        return stat.Length == 0 ? [] : stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
    }

    private static IReadOnlyList<int> Numbers(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Number)];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static string? Link(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
