using Jauge.MariaDb;
using Jauge.Rehearsal.Parts.MariaDb;

namespace Jauge.Rehearsal.Tests.Parts;

/// <summary>The client's own protocol, against a real server.</summary>
[Collection(RealParts.Name)]
public sealed class MariaDbConnectionTests(MariaDbConnectionTests.Given given) : IClassFixture<MariaDbConnectionTests.Given>
{
    private MariaDbAddress Address => given.Server.Address;

    [Fact]
    public async Task Ask_WithParameters_SendsAndReadsEveryKindOfValue()
    {
        using var connection = await MariaDbConnection.OpenAsync(Address, PartsStage.Cancellation);
        await connection.AskAsync(
            "CREATE TABLE kinds (a TINYINT, b SMALLINT UNSIGNED, c INT, d BIGINT, e FLOAT, f DOUBLE, g DECIMAL(9,3), h MEDIUMTEXT)",
            PartsStage.Cancellation);
        foreach (var text in new[] { "é'\"\\", new string('x', 300), new string('y', 70_000), null })
        {
            await connection.AskAsync(
                "INSERT INTO kinds (a, b, c, d, e, f, g, h) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", PartsStage.Cancellation,
                -7, 65_535, int.MinValue, long.MaxValue, 0.5, -1.25e300, "123456.789", text);
        }

        var rows = await connection.AskAsync("SELECT a, b, c, d, e, f, g, h FROM kinds WHERE a = ?", PartsStage.Cancellation, -7);
        rows.Count.ShouldBe(4);
        rows.Select(r => r["h"]?.Length).ShouldBe([4, 300, 70_000, null], ignoreOrder: true);
        rows.ShouldAllBe(r =>
            r["a"] == "-7" && r["b"] == "65535" && r["c"] == "-2147483648" && r["d"] == "9223372036854775807" && r["e"] == "0.5"
            && r["g"] == "123456.789");
        double.Parse(rows[0]["f"]!, System.Globalization.CultureInfo.InvariantCulture).ShouldBe(-1.25e300);
        rows.ShouldContain(r => r["h"] == "é'\"\\");
        (await connection.AskAsync("SELECT h FROM kinds WHERE a = ?", PartsStage.Cancellation, 8)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ask_AfterARefusal_GoesOnOnTheSameConnection()
    {
        using var connection = await MariaDbConnection.OpenAsync(Address, PartsStage.Cancellation);
        (await Should.ThrowAsync<MariaDbException>(connection.AskAsync("SELECT ? FROM nowhere", PartsStage.Cancellation, 1)))
            .Code.ShouldBe(1146);
        (await Should.ThrowAsync<MariaDbException>(connection.AskAsync("SELEKT", PartsStage.Cancellation))).Code.ShouldBe(1064);
        connection.IsGood().ShouldBeTrue();
        (await connection.AskAsync("SELECT ? + 1 n", PartsStage.Cancellation, 41L))[0]["n"].ShouldBe("42");
    }

    [Fact]
    public async Task Ask_PastItsTimeLimit_IsAbandonedAndTheConnectionIsOfNoMoreUse()
    {
        using var connection = await MariaDbConnection.OpenAsync(
            Address with { StatementTimeout = TimeSpan.FromMilliseconds(200) }, PartsStage.Cancellation);
        await Should.ThrowAsync<TimeoutException>(connection.AskAsync("SELECT SLEEP(300)", PartsStage.Cancellation));
        connection.IsGood().ShouldBeFalse();
        (await SleepingAsync()).ShouldBe("1");
        await connection.AbandonAsync();
        await given.UntilAsync(async () => await SleepingAsync() == "0");
    }

    [Fact]
    public async Task Open_OfAUserWithAnotherMethod_SaysWhichOne()
    {
        await given.Server.AskAsync("INSTALL SONAME 'auth_ed25519'", PartsStage.Cancellation);
        await given.Server.AskAsync(
            "CREATE USER other@'127.0.0.1' IDENTIFIED VIA ed25519 USING PASSWORD('secret')", PartsStage.Cancellation);
        var refused = await Should.ThrowAsync<MariaDbException>(
            MariaDbConnection.OpenAsync(Address with { User = "other", Password = "secret" }, PartsStage.Cancellation));
        refused.Code.ShouldBe(MariaDbException.OtherMethod);
        refused.Message.ShouldContain("client_ed25519");
    }

    [Fact]
    public async Task Open_OfAUserWithoutPassword_IsLetIn()
    {
        await given.Server.AskAsync("CREATE USER open@'127.0.0.1'", PartsStage.Cancellation);
        using var connection = await MariaDbConnection.OpenAsync(new(Address.Port, "open", "", ""), PartsStage.Cancellation);
        connection.Version.ShouldContain("MariaDB");
    }

    [Fact]
    public async Task Take_FromAPool_GivesTheSameConnectionAgainUntilItBreaks()
    {
        using var pool = new MariaDbPool(Address);
        async Task<long> IdAsync()
        {
            using var taken = await pool.TakeAsync(PartsStage.Cancellation);
            await taken.Connection.AskAsync("SELECT 1", PartsStage.Cancellation);
            return taken.Connection.Id;
        }

        var first = await IdAsync();
        (await IdAsync()).ShouldBe(first);
        await given.Server.AskAsync($"KILL {first}", PartsStage.Cancellation);
        await given.UntilAsync(async () => await IdAsync() != first);
        var second = await IdAsync();
        pool.Clear();
        (await IdAsync()).ShouldNotBe(second);
    }

    private async Task<string?> SleepingAsync() => (await given.Server.AskAsync(
        "SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE 'SELECT SLEEP%'", PartsStage.Cancellation))[0].First;

    /// <summary>A server for the whole class.</summary>
    public sealed class Given : IAsyncLifetime
    {
        private readonly PartsStage _stage = new();

        internal MariaDbServer Server { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Server = await MariaDbServer.CreateAsync(
            _stage.Bench, "db", new() { Password = Jauge.Rehearsal.Parts.Password.New(), BufferPool = new(16 << 20) },
                CancellationToken.None);

        public async ValueTask DisposeAsync() => await _stage.DisposeAsync();

        internal Task UntilAsync(Func<Task<bool>> condition) => _stage.Bench.WaitAsync(
            Server.Process!, new("what the test waits for", "ce que l'essai attend"), _ =>
                condition(), TimeSpan.FromSeconds(30), PartsStage.Cancellation);
    }
}
