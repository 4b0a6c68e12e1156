using System.Globalization;
using Npgsql;

namespace TrytonReplica;

/// <summary>What the environment says; README.md lists the variables.</summary>
/// <param name="Database">As <c>DATABASE_URL</c> has it.</param>
/// <param name="Modules">Tryton modules to activate; what they depend on comes along.</param>
/// <param name="Workers">Processes that answer.</param>
/// <param name="Threads">Requests that each process answers at the same time.</param>
/// <param name="Cache">Folder that outlives rehearsals: the prepared database is kept there.</param>
internal sealed record TrytonSettings(Uri Database, IReadOnlyList<string> Modules, int Workers, int Threads, string Cache)
{
    /// <summary>Of the user <c>admin</c>: the system is a rehearsal's, on loopback, and its journeys must know it.</summary>
    public const string Password = "secret";

    private const string Sales = "sale stock party product company account_invoice_stock";

    /// <summary>The database's own name, which Tryton's clients have in their path.</summary>
    public string DatabaseName => Uri.UnescapeDataString(Database.AbsolutePath.TrimStart('/'));

    /// <summary>The same address as Tryton writes it.</summary>
    public string TrytonUri => $"postgresql://{Database.UserInfo}@{Database.Host}:{Database.Port}{Database.AbsolutePath}";

    /// <summary>For our own connection. It asks for nothing for a minute or two while Tryton prepares, so it says now and then that it is
    /// alive.</summary>
    public string Connection => new NpgsqlConnectionStringBuilder
    {
        Host = Database.Host, Port = Database.Port, Database = DatabaseName, Username = User[0],
        Password = User.Length > 1 ? User[1] : null,
        Pooling = false, Timeout = 2, KeepAlive = 5, GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    private string[] User => [.. Database.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString)];

    /// <exception cref="FormatException">A variable is missing or not what it should be; the message says which.</exception>
    public static TrytonSettings FromEnvironment() => new(
        Uri.TryCreate(Variable("DATABASE_URL", ""), UriKind.Absolute, out var url)
            && url is { Port: > 0, Scheme: "postgres" or "postgresql" } ? url
            : throw new FormatException("DATABASE_URL does not lead to PostgreSQL: postgres://user:password@host:port/database"),
        Variable("MODULES", Sales).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        int.Parse(Variable("WORKERS", "1"), CultureInfo.InvariantCulture),
        int.Parse(Variable("THREADS", "4"), CultureInfo.InvariantCulture),
        Path.Combine(Variable("CACHE", Variable("XDG_CACHE_HOME", Path.Combine(Variable("HOME", Path.GetTempPath()), ".cache"))), "jauge",
            "tryton"));

    private static string Variable(string name, string otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : otherwise;
}
