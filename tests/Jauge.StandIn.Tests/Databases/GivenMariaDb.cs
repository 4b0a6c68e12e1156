using Jauge.MariaDb;
using Jauge.Rehearsal.Parts.MariaDb;
using Jauge.Rehearsal.Processes;
using Jauge.Roles;

namespace Jauge.StandIn.Tests.Databases;

internal sealed class GivenMariaDb(MariaDbServer server) : GivenServer
{
    internal override DependencyKind Kind => DependencyKind.MariaDb;

    internal override string Url => server.Address.Url;

    internal override RunningPart Part => server.Process!;

    internal override string Connections => "SELECT COUNT(*) FROM information_schema.processlist WHERE user = 'app'";

    internal override string Resting => "SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE 'SELECT SLEEP%'";

    // not innodb_trx: the server renews that table only where nobody has read it for a tenth of a second
    internal override string Waiting =>
        "SELECT variable_value FROM information_schema.global_status WHERE variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS'";

    // as the administrator, who is none of the replicas
    internal override async Task<IGivenSession> OpenAsync() => new Session(
        await MariaDbConnection.OpenAsync(server.Address with { User = "root" }, TestContext.Current.CancellationToken));

    private sealed class Session(MariaDbConnection connection) : IGivenSession
    {
        public async Task<string?> AskAsync(string statement) =>
            (await connection.AskAsync(statement, TestContext.Current.CancellationToken)) is [var row, ..] ? row.First : null;

        public ValueTask DisposeAsync()
        {
            connection.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
