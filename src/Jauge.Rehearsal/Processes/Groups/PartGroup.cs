using System.Globalization;
using Jauge.Core;

namespace Jauge.Rehearsal.Processes;

/// <summary>The control groups of one part.</summary>
/// <param name="unified">Its folder of version 2; null where there is none.</param>
/// <param name="unifiedLimits">Whether version 2 holds the limits here.</param>
/// <param name="legacy">Its folders of version 1, by controller.</param>
internal sealed class PartGroup(string? unified, bool unifiedLimits, IReadOnlyDictionary<string, string> legacy)
{
    private static readonly string[] Ways = ["read", "write"];

    /// <summary>What the part's first process enters before it becomes the program; its children follow it.</summary>
    public IEnumerable<string> Folders => legacy.Values.Prepend(unified).OfType<string>().Distinct();

    /// <summary>Sets CPU and memory; null lifts a limit. False where a limit that was asked for is not held.</summary>
    public bool Limit(PartLimits? limits)
    {
        var cpu = LimitCpu(limits?.Cpus, limits?.CpuPeriod ?? PartLimits.DefaultPeriod);
        var memory = LimitMemory(limits?.Memory);
        return (cpu || limits?.Cpus is null) && (memory || limits?.Memory is null);
    }

    /// <summary>Slows the disk, or lets it go; false where the kernel cannot.</summary>
    public bool Disk(string device, DiskThrottle? throttle) => unifiedLimits
        ? GroupFile.Write(unified!, "io.max", IoMax(device, throttle))
        : Ways.All(way =>
            LegacyDisk($"blkio.throttle.{way}_bps_device", device, throttle?.PerSecond?.Count)
            && LegacyDisk($"blkio.throttle.{way}_iops_device", device, throttle?.OperationsPerSecond));

    /// <summary>Stops or resumes every process at once; false where version 2 is not there.</summary>
    public bool Freeze(bool frozen) => unified is not null && GroupFile.Write(unified, "cgroup.freeze", frozen ? "1" : "0");

    /// <summary>Whether every process is stopped.</summary>
    public bool IsFrozen => unified is not null && GroupFile.Number(unified, "cgroup.events", "frozen") == 1;

    /// <summary>Whether a process lives in it; false where nobody can tell.</summary>
    public bool IsPopulated => unified is not null && GroupFile.Number(unified, "cgroup.events", "populated") == 1;

    /// <summary>Kills every process, those that left their session included.</summary>
    public bool Kill() => unified is not null && GroupFile.Write(unified, "cgroup.kill", "1");

    /// <summary>What was used; null where nothing counts it.</summary>
    public PartUsage? Usage() => unifiedLimits ? UnifiedUsage(unified!) : legacy.ContainsKey("cpuacct") ? LegacyUsage() : null;

    private bool LimitCpu(double? cpus, TimeSpan period)
    {
        var length = (long)period.TotalMicroseconds;
        var quota = cpus is { } share ? Whole(Math.Max(1000, (long)(share * length))) : null;
        if (unifiedLimits) return GroupFile.Write(unified!, "cpu.max", $"{quota ?? "max"} {Whole(length)}");
        return legacy.TryGetValue("cpu", out var folder)
            && GroupFile.Write(folder, "cpu.cfs_quota_us", "-1") && GroupFile.Write(folder, "cpu.cfs_period_us", Whole(length))
            && GroupFile.Write(folder, "cpu.cfs_quota_us", quota ?? "-1");
    }

    private bool LimitMemory(Bytes? memory) => unifiedLimits
        ? GroupFile.Write(unified!, "memory.max", memory is { } most ? Whole(most.Count) : "max")
        : legacy.TryGetValue("memory", out var folder)
            && GroupFile.Write(folder, "memory.limit_in_bytes", memory is { } limit ? Whole(limit.Count) : "-1");

    private bool LegacyDisk(string file, string device, long? limit) =>
        legacy.TryGetValue("blkio", out var folder) && GroupFile.Write(folder, file, $"{device} {Whole(limit ?? 0)}");

    private static string IoMax(string device, DiskThrottle? throttle)
    {
        var bytes = throttle?.PerSecond is { } size ? Whole(size.Count) : "max";
        var operations = throttle?.OperationsPerSecond is { } count ? Whole(count) : "max";
        return $"{device} rbps={bytes} wbps={bytes} riops={operations} wiops={operations}";
    }

    private static PartUsage UnifiedUsage(string folder) => new(
        TimeSpan.FromMicroseconds(GroupFile.Number(folder, "cpu.stat", "usage_usec")),
        new(GroupFile.Number(folder, "memory.current")),
        TimeSpan.FromMicroseconds(GroupFile.Number(folder, "cpu.stat", "throttled_usec")),
        GroupFile.Number(folder, "memory.events", "oom_kill"));

    private PartUsage LegacyUsage() => new(
        Nanoseconds(GroupFile.Number(legacy["cpuacct"], "cpuacct.usage")),
        new(GroupFile.Number(legacy.GetValueOrDefault("memory", ""), "memory.usage_in_bytes")),
        Nanoseconds(GroupFile.Number(legacy.GetValueOrDefault("cpu", ""), "cpu.stat", "throttled_time")),
        GroupFile.Number(legacy.GetValueOrDefault("memory", ""), "memory.oom_control", "oom_kill"));

    private static TimeSpan Nanoseconds(long count) => TimeSpan.FromTicks(count / 100);

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
