namespace Jauge.Rehearsal.Processes;

/// <summary>Where this machine's control groups are mounted.</summary>
/// <param name="Unified">The folder of version 2; null where it is not mounted.</param>
/// <param name="Legacy">The folder of each controller of version 1.</param>
internal sealed record GroupMounts(string? Unified, IReadOnlyDictionary<string, string> Legacy)
{
    /// <summary>The controllers of version 1 that a rehearsal uses.</summary>
    public static readonly string[] Controllers = ["cpu", "cpuacct", "memory", "blkio"];

    /// <summary>Reads <c>/proc/self/mounts</c>.</summary>
    public static GroupMounts Read()
    {
        var mounts = File.ReadLines("/proc/self/mounts").Select(l => l.Split(' ')).Where(f => f.Length > 3).ToList();
        var legacy = from controller in Controllers
                     from fields in mounts
                     where fields[2] == "cgroup" && fields[3].Split(',').Contains(controller)
                     select (controller, Folder: fields[1]);
        return new(mounts.Find(f => f[2] == "cgroup2")?[1], legacy.DistinctBy(l => l.controller).ToDictionary(l => l.controller, l =>
            l.Folder));
    }

    /// <summary>Every folder under which a rehearsal may have made its own, for a sweep.</summary>
    public IEnumerable<string> Parents() => Legacy.Values.Concat(UnifiedParents()).Distinct();

    /// <summary>Where a folder of version 2 may be made: at the root for root, else in the group that this process was given.</summary>
    public IEnumerable<string> UnifiedParents()
    {
        if (Unified is null) return [];
        var own = File.ReadLines("/proc/self/cgroup").FirstOrDefault(l => l.StartsWith("0::/", StringComparison.Ordinal))?[4..] ?? "";
        return new[] { Unified, Path.Combine(Unified, own) }.Distinct();
    }
}
