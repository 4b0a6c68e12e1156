using System.Globalization;
using Jauge.Rehearsal.Parts.PostgreSql;
using Jauge.Rehearsal.Processes;
using Jauge.Roles;
using Npgsql;

namespace Jauge.StandIn.Tests.Databases;

internal sealed class GivenPostgres(PostgresServer server) : GivenServer
{
    internal override DependencyKind Kind => DependencyKind.PostgreSql;

    internal override string Url => server.Address.Url;

    internal override RunningPart Part => server.Process!;

    internal override string Connections => "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'stand-in'";

    internal override string Resting => "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'SELECT pg_sleep%'";

    internal override string Waiting => "SELECT count(*) FROM pg_locks WHERE NOT granted";

    internal override async Task<IGivenSession> OpenAsync() =>
        new Session(await server.Address.OpenAsync(TestContext.Current.CancellationToken));

    private sealed class Session(NpgsqlConnection connection) : IGivenSession
    {
        public async Task<string?> AskAsync(string statement)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            return Convert.ToString(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
        }

        public ValueTask DisposeAsync() => connection.DisposeAsync();
    }
}
