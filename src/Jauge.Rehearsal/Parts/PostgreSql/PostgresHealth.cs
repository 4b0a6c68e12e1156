using Jauge.Core;

namespace Jauge.Rehearsal.Parts.PostgreSql;

/// <summary>What a server says of itself.</summary>
/// <param name="Version">As it names itself, such as <c>15.20 (Debian 15.20-0+deb12u1)</c>.</param>
/// <param name="IsPrimary">Whether it takes writes; a standby that replays the log does not.</param>
/// <param name="Timeline">Branch of history, by one more after each promotion.</param>
/// <param name="Connections">Of programs, now.</param>
/// <param name="Standbys">Those that read its log, in order of their names.</param>
public sealed record PostgresHealth(string Version, bool IsPrimary, int Timeline, int Connections, EquatableList<StandbyHealth> Standbys)
{
    /// <summary>Whether so many standbys stream.</summary>
    public bool HasStreaming(int standbys) => Standbys.Count(s => s.IsStreaming) >= standbys;
}
