using System.Globalization;
using Jauge.Core;

namespace Jauge.Rehearsal.Parts.Redis;

/// <summary>What a server says of itself (<c>INFO</c>).</summary>
/// <param name="Version">As it names itself.</param>
/// <param name="IsMaster">Whether it takes writes.</param>
/// <param name="IsLinked">For a replica: whether it follows its master now.</param>
/// <param name="Clients">Connected now.</param>
/// <param name="Memory">Of data and all that goes with it.</param>
/// <param name="Evicted">Keys that went because the memory was full, since the start.</param>
public sealed record RedisHealth(string Version, bool IsMaster, bool IsLinked, long Clients, Bytes Memory, long Evicted)
{
    /// <summary>Reads what <c>INFO</c> answers; what is not there is nothing.</summary>
    public static RedisHealth Read(string info)
    {
        ArgumentNullException.ThrowIfNull(info);
        var fields = info.Split('\n').Select(l => l.Trim().Split(':', 2)).Where(f => f.Length == 2).GroupBy(f => f[0])
            .ToDictionary(g => g.Key, g => g.First()[1], StringComparer.Ordinal);
        return new(fields.GetValueOrDefault("redis_version", ""), fields.GetValueOrDefault("role") == "master",
            fields.GetValueOrDefault("master_link_status") == "up",
            Number(fields, "connected_clients"), new(Number(fields, "used_memory")), Number(fields, "evicted_keys"));
    }

    private static long Number(Dictionary<string, string> fields, string name) =>
        long.TryParse(fields.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
