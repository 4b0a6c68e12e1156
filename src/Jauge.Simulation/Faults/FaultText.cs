using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Jauge.Core;
using Jauge.Dynamics;

namespace Jauge.Simulation.Faults;

/// <summary>Faults as people write them on a command line or in a file.</summary>
public static partial class FaultText
{
    private const int PerCent = 100;

    /// <summary>The forms that are read, for a message.</summary>
    public static IReadOnlyList<string> Forms { get; } =
    [
        "db primary lost at 10 min", "db primary lost at 10 min for 90 s", "shop replica lost at 10 min", "nodes node lost at 10 min",
        "zone 1 of azure/westeurope lost at 10 min for 20 min", "region aws/eu-west-3 lost at 10 min for 1 h",
        "payment slow 10 times at 10 min for 5 min", "db disk slow 5 times at 10 min for 5 min", "payment failing 50 % at 10 min for 5 min",
        "network cut between shop and db at 10 min for 1 min", "requests 3 times at 10 min for 1 min", "cache lost at 10 min",
        "shop updated at 20 min", "shop replica lost every 6 h", "shop replica slow 100 times at 10 min for 5 min",
        "db readers slow 3 times at 10 min for 5 min",
    ];

    /// <summary>Reads one of the <see cref="Forms"/>, each <c>at</c> a time or <c>every</c> so often; false for anything else.</summary>
    /// <param name="text">The fault.</param>
    /// <param name="fault">What it says; whether the system has such a component is another question.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Fault? fault)
    {
        fault = null;
        var whole = When().Match(text?.Trim() ?? "");
        var what = whole.Success ? What().Match(whole.Groups["what"].Value) : Match.Empty;
        if (!what.Success || !Time(whole.Groups["at"], out var at) || !Time(whole.Groups["every"], out var every)
            || !Time(whole.Groups["for"], out var length)) return false;
        fault = Read(what) with { At = at ?? TimeSpan.Zero, Every = every, For = length };
        return every is null || every > TimeSpan.Zero;
    }

    private static bool Time(Group group, out TimeSpan? time)
    {
        time = null;
        if (!group.Success) return true;
        var isTime = Durations.TryParse(group.Value, out var read);
        time = read;
        return isTime;
    }

    private static Fault Read(Match what)
    {
        var name = Named(what.Groups["name"].Value);
        Fault Of(FaultKind kind) => new(kind, name, default);
        Fault Times(FaultKind kind, string group) => Of(kind) with { Amount = Number(what.Groups[group].Value) };
        bool Is(string group) => what.Groups[group].Success;
        return what switch
        {
            _ when Is("primary") => Of(FaultKind.PrimaryLost),
            _ when Is("replica") => Of(FaultKind.ReplicaLost),
            _ when Is("ill") => Times(FaultKind.ReplicaSlow, "ill"),
            _ when Is("node") => Of(FaultKind.NodeLost),
            _ when Is("disk") => Times(FaultKind.DiskSlow, "disk"),
            _ when Is("slow") => Times(FaultKind.Slow, "slow"),
            _ when Is("failing") => Of(FaultKind.Failing) with { Amount = Number(what.Groups["failing"].Value) / PerCent },
            _ when Is("burst") => new(FaultKind.Burst, "requests", default, Amount: Number(what.Groups["burst"].Value)),
            _ when Is("updated") => Of(FaultKind.Updated),
            _ when Is("cut") => Fault.NetworkCut(what.Groups["cut"].Value, what.Groups["to"].Value, default),
            _ when Is("zone") => Fault.ZoneLost(what.Groups["place"].Value, Zone(what.Groups["zone"].Value), default),
            _ when Is("region") => Fault.RegionLost(what.Groups["region"].Value, default),
            _ => Of(FaultKind.CacheLost),
        };
    }

    // the readers of a database are simulated beside it
    private static string Named(string name) =>
        name.EndsWith(Readers, StringComparison.Ordinal) ? ReaderStations.Of(name[..^Readers.Length]) : name;

    private const string Readers = " readers";

    // a is 1, b is 2
    private static int Zone(string name) => char.IsAsciiLetter(name[0]) ? char.ToLowerInvariant(name[0]) - 'a' + 1 : name[0] - '0';

    private static double Number(string digits) => double.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<what>.+?) (?:at (?<at>[^f]+?)|every (?<every>[^f]+?))(?: for (?<for>.+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex When();

    [GeneratedRegex(
        @"^(?:region (?<region>\S+) lost|zone (?<zone>[a-f1-9])(?: of (?<place>\S+))? lost|network cut between (?<cut>\S+) and (?<to>\S+)|"
        + @"requests (?<burst>\d{1,6}(?:\.\d{1,6})?) times|"
        + @"(?<name>\S+(?: readers)?) (?:(?<primary>primary lost)|(?<replica>replica lost)|(?<node>node lost)|(?<updated>updated)|(?<emptied>lost)|"
        + @"replica slow (?<ill>\d{1,6}(?:\.\d{1,6})?) times|slow (?<slow>\d{1,6}(?:\.\d{1,6})?) times|disk slow (?<disk>\d{1,6}(?:\.\d{1,6})?) times|failing (?<failing>\d{1,3}(?:\.\d{1,6})?) ?%))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex What();
}
