using System.Reflection;
using System.Text.Json.Nodes;
using Npgsql;

namespace TicketShopCheck;

/// <summary>Holds a sale against what it promises, from what buyers were told and what the database says. It shares no code with the
/// shop.</summary>
/// <remarks>Each law is a query of its own in <c>Laws/</c>: it returns a line for each time that it was broken.</remarks>
public static class SaleCheck
{
    /// <summary>What the laws read beside the shop's tables: $1 what buyers were told, $2 the bank's list, $3 the patience in
    /// seconds.</summary>
    private const string Common =
        """
        with ledger as (
          select * from jsonb_to_recordset($1::jsonb) as l ("order" uuid, key text, hold uuid, state text, tickets jsonb)),
        charge as (
          select idempotency_key as key, amount_cents as amount, accepted from bank.charge where $2::jsonb is null
          union all
          select * from jsonb_to_recordset($2::jsonb) as c (key text, amount bigint, accepted boolean)),
        limits as (select $3 * interval '1 second' as grace)
        """;

    /// <summary>The names of the laws, in their order of printing.</summary>
    public static IReadOnlyList<string> Laws { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Order(StringComparer.Ordinal)];

    /// <summary>Reads everything in one snapshot, so that it may be asked while the sale goes on.</summary>
    /// <param name="source">The shop's database.</param>
    /// <param name="ledger">What buyers were told before this was asked: the JSON answers of <c>POST /commande</c>.</param>
    /// <param name="charges">The bank's list, each <c>{key, amount, accepted}</c>; null where the bank is the stand-in in the
    /// database.</param>
    /// <param name="grace">How long a basket past its time, or an order without an outcome, is given before it counts as forgotten.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>Every breach; none if the sale kept its promises.</returns>
    /// <exception cref="NpgsqlException">The database does not answer, or holds no such sale.</exception>
    public static async Task<IReadOnlyList<Finding>> Run(
        NpgsqlDataSource source, IEnumerable<JsonNode> ledger, JsonArray? charges, TimeSpan grace, CancellationToken cancellation = default)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        var told = $"[{string.Join(',', ledger.Select(answer => answer.ToJsonString()))}]";
        var findings = new List<Finding>();
        foreach (var law in Laws) findings.AddRange(await Ask(connection, law, told, charges, grace, cancellation));
        return findings;
    }

    private static async Task<List<Finding>> Ask(
        NpgsqlConnection connection, string law, string told, JsonArray? charges, TimeSpan grace, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"{Common}\n{Read(law)}", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = told });
        command.Parameters.Add(new NpgsqlParameter { Value = charges?.ToJsonString() ?? (object)DBNull.Value,
            NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        command.Parameters.Add(new NpgsqlParameter { Value = grace.TotalSeconds });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var findings = new List<Finding>();
        while (await reader.ReadAsync(cancellation)) findings.Add(new Finding(law, reader.GetString(0)));
        return findings;
    }

    private static string Read(string law)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(law)!);
        return reader.ReadToEnd();
    }
}
