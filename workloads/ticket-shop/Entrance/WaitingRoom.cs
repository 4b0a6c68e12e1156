using TicketShop.Data;

namespace TicketShop.Entrance;

/// <summary>Lets a crowd in at a steady rate.</summary>
/// <remarks>
/// One row says when the next visitor may enter. Whoever arrives takes that instant, moves it on by 1/rate, and carries it in a signed
/// cookie: no session, no
/// row a visitor, no write while he waits, and every replica reads the same cookie. In calm times the instant is now and nobody notices. A
/// pass already given
/// keeps its instant when the rate is changed. Whoever gives his pass away gives his place away.
/// </remarks>
internal sealed class WaitingRoom(Database database, TimeProvider clock)
{
    /// <summary>How late a replica may learn that the rate was changed.</summary>
    private static readonly TimeSpan RuleAge = TimeSpan.FromSeconds(1);

    private volatile RuleSeen? _seen;

    /// <summary>The visitor's pass: the one he shows, or a new one where he has none that is still good.</summary>
    /// <returns>The pass, and the text of the new one; null for both where the doors are open.</returns>
    public async Task<(Pass? Pass, string? New)> Receive(string? shown)
    {
        var rule = await ReadRule();
        if (rule.AdmitsPerSecond is not { } rate) return (null, null);
        if (Pass.Read(shown, rule.Secret) is { } pass && !pass.IsOverAt(clock.GetUtcNow())) return (pass, null);
        var given = await Give(rate);
        return (given, given.Sign(rule.Secret));
    }

    /// <summary>How many visitors enter before this one.</summary>
    public async Task<int> PositionOf(Pass pass)
    {
        var ahead = (pass.EntersAt - clock.GetUtcNow()).TotalSeconds * ((await ReadRule()).AdmitsPerSecond ?? 0);
        return (int)Math.Ceiling(Math.Max(0, ahead));
    }

    public async Task<EntranceRule> ReadRule()
    {
        if (_seen is { } seen && clock.GetElapsedTime(seen.At) < RuleAge) return seen.Rule;
        var rule = await database.Read(sql => sql.ReadFirst(
            row => new EntranceRule(row.IsDBNull(0) ? null : row.GetDouble(0), row.GetFieldValue<byte[]>(1)),
            "select admits_per_second, secret from entrance"));
        _seen = new RuleSeen(rule!, clock.GetTimestamp());
        return rule!;
    }

    /// <param name="admitsPerSecond">More than 0; null opens the doors.</param>
    public async Task Change(double? admitsPerSecond)
    {
        await database.Transact(sql => sql.Write("update entrance set admits_per_second = $1", admitsPerSecond));
        _seen = null;
    }

    /// <summary>Hundreds a second take this row one after another: a place in the queue may be lost in a crash, so nobody waits for the
    /// disk.</summary>
    private Task<Pass> Give(double rate) => database.Transact(async sql =>
    {
        await sql.Write("set local synchronous_commit = off");
        return (await sql.ReadFirst(
            row => new Pass(row.GetFieldValue<DateTimeOffset>(0)),
            """
            update entrance set next_at = greatest(next_at, now()) + $1 * interval '1 second'
            returning next_at - $1 * interval '1 second'
            """,
            1 / rate))!;
    });

    private sealed record RuleSeen(EntranceRule Rule, long At);
}
