using System.Globalization;
using Jauge.Core;

namespace Jauge.Rehearsal.Parts.PostgreSql;

/// <summary>The parameters that every PostgreSQL server of a rehearsal gets.</summary>
public static class PostgresParameters
{
    /// <summary>By name; those of the settings win.</summary>
    /// <param name="settings">Of the server.</param>
    /// <param name="sockets">Folder of its UNIX socket, which pgBackRest needs; null for none: a path longer than 107 bytes stops the
    /// server.</param>
    /// <param name="archiver">The program that is given each full file of the log; as long as there is none at that path, the log is thrown
    /// away. So a backup can begin while the server runs, whose archiving can only be switched on at its start.</param>
    public static EquatableMap<string> Of(PostgresSettings settings, string? sockets, string archiver)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["listen_addresses"] = "127.0.0.1",
            ["unix_socket_directories"] = sockets ?? "",
            ["shared_buffers"] = $"{(settings.SharedBuffers.Count >> 10).ToString(CultureInfo.InvariantCulture)}kB",
            ["max_connections"] = settings.MaxConnections.ToString(CultureInfo.InvariantCulture),
            ["wal_level"] = "replica",
            ["wal_log_hints"] = "on",
            ["max_wal_senders"] = "10",
            ["max_replication_slots"] = "10",
            ["hot_standby"] = "on",
            ["logging_collector"] = "off",
            ["archive_mode"] = "on",
            ["archive_command"] = $"test ! -f {archiver} || sh {archiver} %p",
        };
        if (!settings.IsDurable) all["fsync"] = "off";
        foreach (var (name, value) in settings.Parameters) all[name] = value;
        return all.ToEquatableMap();
    }

    /// <summary>As arguments of the server: they win over the files of a copied or restored data folder.</summary>
    public static EquatableList<string> Arguments(EquatableMap<string> parameters) =>
        [.. parameters.SelectMany(p => new[] { "-c", $"{p.Key}={p.Value}" })];
}
