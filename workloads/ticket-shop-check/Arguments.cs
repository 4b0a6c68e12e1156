using System.Globalization;
using Npgsql;

namespace TicketShopCheck;

/// <summary>What the command line and the environment ask for.</summary>
/// <param name="Connection">To the shop's database.</param>
/// <param name="Ledger">Path: the answers that buyers got, one JSON object a line.</param>
/// <param name="Charges">Path of the bank's list, or the bank's own address; null where the bank is in the database.</param>
/// <param name="Key">What the bank is shown.</param>
/// <param name="Grace">See <see cref="SaleCheck.Run"/>.</param>
internal sealed record Arguments(string Connection, string Ledger, string? Charges, string? Key, TimeSpan Grace)
{
    private const double DefaultGraceSeconds = 30;

    /// <returns>Null where they make no sense.</returns>
    public static Arguments? Read(string[] words, Func<string, string?> variable)
    {
        if (words.Length % 2 == 0 || words[0].StartsWith('-')
            || !Uri.TryCreate(variable("DATABASE_URL"), UriKind.Absolute, out var database)) return null;
        var asked = new Arguments(ConnectionTo(database), words[0], variable("PAYMENT_URL"), variable("PAYMENT_KEY"),
            TimeSpan.FromSeconds(DefaultGraceSeconds));
        for (var i = 1; i < words.Length && asked is not null; i += 2) asked = asked.With(words[i], words[i + 1]);
        return asked;
    }

    private Arguments? With(string option, string value) => option switch
    {
        "--charges" => this with { Charges = value },
        "--grace" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) =>
            this with { Grace = TimeSpan.FromSeconds(seconds) },
        _ => null,
    };

    private static string ConnectionTo(Uri url)
    {
        var user = url.UserInfo.Split(':', 2);
        return new NpgsqlConnectionStringBuilder
        {
            Host = url.Host, Port = url.Port > 0 ? url.Port : NpgsqlConnection.DefaultPort,
            Database = Uri.UnescapeDataString(url.AbsolutePath.TrimStart('/')),
            Username = Uri.UnescapeDataString(user[0]), Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
        }.ConnectionString;
    }
}
