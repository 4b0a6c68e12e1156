namespace Jauge.Rehearsal.Processes;

/// <summary>Finds the disk below a folder.</summary>
internal static class BlockDevice
{
    /// <summary>Major and minor number, such as <c>254:0</c>; null where the folder is in memory, or on layers that no disk number
    /// names.</summary>
    public static string? Of(string folder)
    {
        var mounts = File.ReadLines("/proc/self/mountinfo").Select(l => l.Split(' ')).Where(f => f.Length > 5 && Holds(f[4], folder));
        var device = mounts.OrderBy(f => f[4].Length).Select(f => f[2]).LastOrDefault();
        return device is null || !Directory.Exists($"/sys/dev/block/{device}") ? null : Whole(device);
    }

    private static bool Holds(string mount, string folder) =>
        mount == "/" || folder == mount || folder.StartsWith(mount + "/", StringComparison.Ordinal);

    // Throttles are set on the whole disk: a partition's folder lies in its disk's.
    private static string Whole(string device)
    {
        var folder = new DirectoryInfo($"/sys/dev/block/{device}").ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        if (folder is null || !File.Exists(Path.Combine(folder, "partition"))) return device;
        return File.ReadAllText(Path.Combine(Path.GetDirectoryName(folder)!, "dev")).Trim();
    }
}
