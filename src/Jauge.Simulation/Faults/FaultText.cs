using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Jauge.Core;

namespace Jauge.Simulation.Faults;

/// <summary>Faults as people write them on a command line.</summary>
public static partial class FaultText
{
    /// <summary>The forms that are read, for a message.</summary>
    public static IReadOnlyList<string> Forms { get; } =
    [
        "db primary lost at 10 min", "db primary lost at 10 min for 90 s", "shop replica lost at 10 min", "region aws/eu-west-3 lost at 10 min for 1 h",
        "payment slow 10 times at 10 min for 5 min", "payment failing 50 % at 10 min for 5 min",
    ];

    /// <summary>Reads one of the <see cref="Forms"/>; false for anything else.</summary>
    /// <param name="text">The fault.</param>
    /// <param name="fault">What it says; whether the system has such a component is another question.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Fault? fault)
    {
        fault = null;
        var match = Form().Match(text?.Trim() ?? "");
        if (!match.Success || !Durations.TryParse(match.Groups["at"].Value, out var at)) return false;
        TimeSpan? length = null;
        if (match.Groups["for"].Success)
        {
            if (!Durations.TryParse(match.Groups["for"].Value, out var stated)) return false;
            length = stated;
        }

        fault = Read(match, at, length);
        return true;
    }

    private static Fault Read(Match match, TimeSpan at, TimeSpan? length)
    {
        var name = match.Groups["name"].Value;
        return match switch
        {
            _ when match.Groups["primary"].Success => Fault.PrimaryLost(name, at, length),
            _ when match.Groups["replica"].Success => Fault.ReplicaLost(name, at),
            _ when match.Groups["slow"].Success => new(FaultKind.Slow, name, at, length, Number(match.Groups["slow"].Value)),
            _ when match.Groups["failing"].Success => new(FaultKind.Failing, name, at, length, Number(match.Groups["failing"].Value) / 100),
            _ => Fault.RegionLost(match.Groups["region"].Value, at, length),
        };
    }

    private static double Number(string digits) => double.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:region (?<region>\S+) lost|(?<name>\S+) (?:(?<primary>primary lost)|(?<replica>replica lost)|slow (?<slow>\d{1,6}(?:\.\d{1,6})?) times|failing (?<failing>\d{1,3}(?:\.\d{1,6})?) ?%)) at (?<at>[^f]+?)(?: for (?<for>.+))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
