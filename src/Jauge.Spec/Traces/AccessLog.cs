using System.Text.RegularExpressions;

namespace Jauge.Spec.Traces;

/// <summary>Access logs of web servers: Common and Combined Log Format, times in their form or in ISO 8601.</summary>
/// <remarks>Source: Apache HTTP Server 2.4, mod_log_config: <c>%h %l %u %t "%r" %>s %b</c>, and the two fields that Combined adds
/// behind.</remarks>
internal static partial class AccessLog
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>Whether the first line that is not empty is one of a log.</summary>
    public static bool IsOne(string file) => File.ReadLines(file).FirstOrDefault(l => l.Length > 0) is { } first && Line().IsMatch(first);

    /// <summary>Reads the requests of a log. A request line that is none is a request all the same, of which nothing is known.</summary>
    public static Trace? Read(string file, TraceRows rows)
    {
        var (number, areWhole) = (0, true);
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (rows.IsSpent) return null;
            if (line.Length == 0) continue;
            var match = Line().Match(line);
            if (!match.Success)
                rows.WrongLogLine(number, line.Length);
            else if (rows.Time(match.Groups["time"].Value, number, line.Length) is { } time)
            {
                areWhole &= time.Ticks % TimeSpan.TicksPerSecond == 0;
                rows.Arrive(time, Request(match.Groups["request"].Value, rows), number);
            }
        }

        return rows.Arrivals(areWhole ? Second : TimeSpan.Zero);
    }

    private static int Request(string line, TraceRows rows)
    {
        var words = line.Split(' ');
        return words.Length >= 2 && words[1].StartsWith('/') ? rows.Request($"{words[0]} {words[1]}", 0, 0) : -1;
    }

    [GeneratedRegex(@"^\S+ \S+ .{1,256}? ?\[(?<time>[^\]]{10,40})\] ""(?<request>[^""\\]*(?:\\.[^""\\]*)*)""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
