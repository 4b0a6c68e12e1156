namespace Jauge.Rehearsal.Parts.PostgreSql;

/// <summary>Where a server lives.</summary>
/// <param name="Name">Of the server.</param>
/// <param name="Port">On loopback.</param>
/// <param name="Folder">Holds its data; the server's user owns it.</param>
/// <param name="Sockets">Folder of its UNIX socket, for pgBackRest; null where the path would be too long for one.</param>
public sealed record PostgresPlace(string Name, int Port, string Folder, string? Sockets)
{
    // 107 bytes for the path of a socket, whose name is .s.PGSQL.PORT
    private const int LongestFolder = 107 - 16;

    /// <summary>The server's data.</summary>
    public string Data => Path.Combine(Folder, "data");

    /// <summary>A place of that name in the rehearsal's folder, with a free port.</summary>
    public static PostgresPlace Make(Workbench bench, string name)
    {
        ArgumentNullException.ThrowIfNull(bench);
        var folder = bench.Folder.Folder(name, PostgresServer.User);
        return new(name, bench.Ports.Take(), folder, SocketsIn(folder));
    }

    internal static string? SocketsIn(string folder) => folder.Length <= LongestFolder ? folder : null;
}
