using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Npgsql;

namespace TicketShop;

/// <summary>What the environment says; README.md lists the variables.</summary>
/// <param name="Connection">To the primary, through whatever finds it.</param>
/// <param name="ConcertFile">Path of the concert that an empty database is filled with.</param>
/// <param name="Patience">How long a visitor is kept waiting while the database is away.</param>
/// <param name="PaymentUrl">The bank; null charges in the database's own stand-in.</param>
/// <param name="PaymentKey">What the shop shows the bank; null shows nothing.</param>
/// <param name="WebhookSecret">Signs what the bank tells the shop; null believes nothing of it.</param>
/// <param name="AdminPassword">Opens <c>/admin</c>; null leaves it shut.</param>
internal sealed record ShopSettings(
    string Connection, string ConcertFile, TimeSpan Patience, Uri? PaymentUrl, string? PaymentKey, string? WebhookSecret,
        string? AdminPassword)
{
    /// <summary>
    /// What the server holds against a replica that is frozen or cut off in the middle of a transaction: its locks must not stop the
    /// others' sale.
    /// </summary>
    private const string SessionLimits = "-c idle_in_transaction_session_timeout=5s -c lock_timeout=5s -c statement_timeout=10s";

    /// <exception cref="FormatException">A variable is missing or not what it should be; the message says which.</exception>
    public static ShopSettings FromEnvironment() => new(
        ConnectionTo(Variable("DATABASE_URL")
            ?? throw new FormatException("DATABASE_URL is missing: postgres://user:password@host:port/database"), PoolSize()),
        Variable("CONCERT") ?? Path.Combine(AppContext.BaseDirectory, "concert.json"),
        TimeSpan.FromSeconds(Number("PATIENCE", 10)),
        Variable("PAYMENT_URL") is { } url ? new Uri(url) : null,
        Variable("PAYMENT_KEY"),
        Variable("PAYMENT_WEBHOOK_SECRET"),
        Variable("ADMIN_PASSWORD"));

    /// <summary>An Npgsql connection string from a PostgreSQL URL; what stands behind its question mark (<c>sslmode=require</c>) is
    /// Npgsql's own.</summary>
    private static string ConnectionTo(string url, int poolSize)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("postgres" or "postgresql"))
            throw new FormatException("DATABASE_URL does not lead to PostgreSQL: postgres://user:password@host:port/database");
        var user = uri.UserInfo.Split(':', 2);
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : NpgsqlConnection.DefaultPort,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')),
            Username = Uri.UnescapeDataString(user[0]),
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            MaxPoolSize = poolSize,
            Timeout = 2,
            CommandTimeout = 5,
            CancellationTimeout = 500,
            GssEncryptionMode = GssEncryptionMode.Disable,
            Options = SessionLimits,
        };
        foreach (var (name, value) in QueryHelpers.ParseQuery(uri.Query)) connection[name] = value.ToString();
        return connection.ConnectionString;
    }

    private static int PoolSize() => (int)Number("DATABASE_POOL", 20);

    private static double Number(string name, double otherwise) => Variable(name) is not { } text ? otherwise
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw new FormatException($"{name} is no number: {text}");

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
