using Npgsql;

namespace TicketShop.Data;

/// <summary>The statements of one piece of work. Parameters are positional: <c>$1</c> is the first value.</summary>
internal sealed class Sql(NpgsqlConnection connection)
{
    /// <summary>The transaction is rolled back at its end.</summary>
    public bool IsAbandoned { get; private set; }

    /// <summary>Gives an answer that leaves no trace: all that was written is rolled back.</summary>
    public T Abandon<T>(T answer)
    {
        IsAbandoned = true;
        return answer;
    }

    /// <returns>How many rows were written.</returns>
    public async Task<int> Write(string statement, params object?[] values)
    {
        await using var command = Command(statement, values);
        return await command.ExecuteNonQueryAsync();
    }

    /// <returns>The rows, read one by one.</returns>
    public async Task<List<T>> Read<T>(Func<NpgsqlDataReader, T> read, string statement, params object?[] values)
    {
        await using var command = Command(statement, values);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync()) rows.Add(read(reader));
        return rows;
    }

    /// <returns>The first row, or null where there is none.</returns>
    public async Task<T?> ReadFirst<T>(Func<NpgsqlDataReader, T> read, string statement, params object?[] values) where T : class =>
        (await Read(read, statement, values)).FirstOrDefault();

    private NpgsqlCommand Command(string statement, object?[] values)
    {
        var command = new NpgsqlCommand(statement, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return command;
    }
}
