namespace Jauge.Rehearsal.Processes;

/// <summary>The control groups of one rehearsal: a folder named like it in each hierarchy, and one for each part in them.</summary>
internal sealed class ControlGroups : IDisposable
{
    private readonly string? _unified;
    private readonly Dictionary<string, string> _legacy;

    private ControlGroups(string? unified, bool unifiedLimits, Dictionary<string, string> legacy)
    {
        (_unified, _legacy) = (unified, legacy);
        Limits = unifiedLimits ? LimitSource.Unified : legacy.ContainsKey("cpu") ? LimitSource.Legacy : LimitSource.None;
    }

    /// <summary>Where CPU and memory are limited.</summary>
    public LimitSource Limits { get; }

    /// <summary>Whether a part can be frozen and killed as one, by version 2.</summary>
    public bool Unified => _unified is not null;

    /// <summary>Whether a part's disk can be slowed.</summary>
    public bool Disk => Limits == LimitSource.Unified ? HasIo(_unified!) : _legacy.ContainsKey("blkio");

    /// <summary>Makes the rehearsal's folders in each hierarchy that lets it.</summary>
    public static ControlGroups Make(string rehearsal)
    {
        var mounts = GroupMounts.Read();
        var unified = mounts.UnifiedParents().Select(p => Path.Combine(p, rehearsal)).FirstOrDefault(GroupFile.Make);
        var limits = unified is not null && PassControllers(Path.GetDirectoryName(unified)!) && PassControllers(unified);
        var legacy = mounts.Legacy.Where(_ => !limits).Select(m => (m.Key, Folder: Path.Combine(m.Value, rehearsal)))
            .Where(m => GroupFile.Make(m.Folder)).ToDictionary(m => m.Key, m => m.Folder);
        return new(unified, limits, legacy);
    }

    /// <summary>Kills what lives in the groups of a rehearsal that died, and removes them.</summary>
    public static void Sweep(string rehearsal)
    {
        foreach (var folder in GroupMounts.Read().Parents().Select(p => Path.Combine(p, rehearsal)).Where(Directory.Exists))
            Clear(folder);
    }

    /// <summary>The group of a part; made anew, or found where a part of that name ran before.</summary>
    public PartGroup Part(string name)
    {
        var unified = _unified is null ? null : Path.Combine(_unified, name);
        var legacy = _legacy.ToDictionary(l => l.Key, l => Path.Combine(l.Value, name));
        foreach (var folder in legacy.Values.Prepend(unified).OfType<string>())
            GroupFile.Make(folder);
        return new(unified, Limits == LimitSource.Unified, legacy);
    }

    /// <summary>Kills whatever is left in the groups, and removes them.</summary>
    public void Dispose()
    {
        foreach (var folder in _legacy.Values.Prepend(_unified).OfType<string>())
            Clear(folder);
    }

    private static bool PassControllers(string folder)
    {
        var given = GroupFile.Text(folder, "cgroup.controllers").Split(' ', '\n');
        if (!given.Contains("cpu") || !given.Contains("memory")) return false;
        GroupFile.Write(folder, "cgroup.subtree_control", "+io");
        return GroupFile.Write(folder, "cgroup.subtree_control", "+cpu +memory");
    }

    private static bool HasIo(string folder) => GroupFile.Text(folder, "cgroup.subtree_control").Split(' ', '\n').Contains("io");

    // A killed process leaves its group a moment later: the kernel is asked again for a moment.
    private static void Clear(string folder)
    {
        GroupFile.Write(folder, "cgroup.kill", "1");
        SpinWait.SpinUntil(() => GroupFile.Remove(folder), TimeSpan.FromSeconds(2));
    }
}
