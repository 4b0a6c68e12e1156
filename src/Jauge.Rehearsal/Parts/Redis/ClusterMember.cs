using System.Globalization;
using Jauge.Core;

namespace Jauge.Rehearsal.Parts.Redis;

/// <summary>One line of <c>CLUSTER NODES</c>.</summary>
/// <param name="Id">Of the node.</param>
/// <param name="Port">Where it takes clients.</param>
/// <param name="IsMaster">Whether it holds slots of its own.</param>
/// <param name="IsFailed">Whether the cluster has agreed that it is lost.</param>
/// <param name="MasterId">Of a replica: whom it follows; null for a master.</param>
/// <param name="IsLinked">Whether the node that was asked is connected to it.</param>
/// <param name="SlotRanges">First and last slot of each stretch that it holds.</param>
/// <remarks>Source: redis.io, command reference, CLUSTER NODES.</remarks>
public sealed record ClusterMember(string Id, int Port, bool IsMaster, bool IsFailed, string? MasterId, bool IsLinked,
    EquatableList<Range<int>> SlotRanges)
{
    private const int Fixed = 8;

    /// <summary>Slots that it holds.</summary>
    public int SlotCount => SlotRanges.Sum(r => r.High - r.Low + 1);

    /// <summary>Whether it holds a slot.</summary>
    public bool Holds(int slot) => SlotRanges.Any(r => slot >= r.Low && slot <= r.High);

    /// <summary>Reads one line.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ClusterMember Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var words = line.Trim().Split(' ');
        if (words.Length < Fixed) throw new FormatException($"This is no line of CLUSTER NODES: {line}");
        var flags = words[2].Split(',');
        return new(words[0], PortOf(words[1]), flags.Contains("master"), flags.Contains("fail"), words[3] == "-" ? null : words[3],
            words[7] == "connected", [.. words[Fixed..].Where(w => w[0] != '[').Select(Slots)]);
    }

    // 127.0.0.1:21000@31000,name
    private static int PortOf(string address) => Number(address.Split('@')[0].Split(':')[^1]);

    private static Range<int> Slots(string words)
    {
        var ends = words.Split('-');
        return new(Number(ends[0]), Number(ends[^1]));
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
