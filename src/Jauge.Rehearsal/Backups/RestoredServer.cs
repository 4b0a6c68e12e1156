using Jauge.Rehearsal.Parts.PostgreSql;

namespace Jauge.Rehearsal.Backups;

/// <summary>A server that was brought back.</summary>
/// <param name="Server">It takes writes.</param>
/// <param name="Copying">From the command to the files.</param>
/// <param name="Replaying">From its start to a server that takes writes, with the log up to the target.</param>
public sealed record RestoredServer(PostgresServer Server, TimeSpan Copying, TimeSpan Replaying)
{
    /// <summary>The recovery time, without the time until somebody decides.</summary>
    public TimeSpan Total => Copying + Replaying;
}
