using System.Globalization;
using Jauge.Core;

namespace Jauge.Rehearsal.Parts.HaProxy;

/// <summary>Reads what <c>show stat</c> answers.</summary>
public static class StatisticsTable
{
    private const string Whole = "BACKEND";

    /// <summary>Every backend, in HAProxy's order.</summary>
    /// <param name="csv">The answer, with its head.</param>
    /// <exception cref="FormatException">It has no head, or a number is none: no answer of HAProxy 2.x.</exception>
    public static EquatableList<BackendStatistics> Read(string csv)
    {
        ArgumentNullException.ThrowIfNull(csv);
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length == 0 || !lines[0].StartsWith("# pxname,svname,", StringComparison.Ordinal))
            throw new FormatException("This is no table of HAProxy's statistics.");
        var head = lines[0][2..].Split(',');
        var rows = lines.Skip(1).Select(l => new Row(head, l.Split(','))).Where(r => r["svname"] != "FRONTEND").GroupBy(r => r["pxname"]);
        return [.. rows.Select(Backend).OfType<BackendStatistics>()];
    }

    private static BackendStatistics? Backend(IGrouping<string, Row> rows) =>
        rows.FirstOrDefault(r => r["svname"] == Whole) is not { } whole ? null
        : new(rows.Key, Line(whole), [.. rows.Where(r => r["svname"] != Whole).Select(Line)]);

    private static ServerStatistics Line(Row row) => new()
    {
        Name = row["svname"], State = State(row["status"]),
        Queued = row.Count("qcur"), InFlight = row.Count("scur"), Total = row.Count("stot"),
        ConnectErrors = row.Count("econ"), AnswerErrors = row.Count("eresp"), Retries = row.Count("wretr"),
        Redispatches = row.Count("wredis"),
        Successes = row.Count("hrsp_2xx"), ClientErrors = row.Count("hrsp_4xx"), ServerErrors = row.Count("hrsp_5xx"),
        FailedChecks = row.Count("chkfail"),
        MeanQueueTime = row.Milliseconds("qtime"), MeanResponseTime = row.Milliseconds("rtime"), MeanTotalTime = row.Milliseconds("ttime"),
    };

    // "UP 1/3" is going down, "DOWN 1/2" coming up: as long as it says UP, it is given work
    private static ServerState State(string status) => status.Split(' ')[0] switch
    {
        "UP" or "OPEN" => ServerState.Up,
        "DRAIN" or "NOLB" => ServerState.Drain,
        "MAINT" => ServerState.Maintenance,
        "no" => ServerState.Unchecked,
        _ => ServerState.Down,
    };

    private sealed class Row(string[] head, string[] cells)
    {
        internal string this[string name] => Array.IndexOf(head, name) is var i && i >= 0 && i < cells.Length ? cells[i] : "";

        internal long Count(string name) =>
            this[name] is { Length: > 0 } cell ? long.Parse(cell, NumberStyles.Integer, CultureInfo.InvariantCulture) : 0;

        internal TimeSpan Milliseconds(string name) => TimeSpan.FromMilliseconds(Count(name));
    }
}
