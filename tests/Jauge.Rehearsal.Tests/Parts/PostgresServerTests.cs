using Jauge.Rehearsal.Parts.PostgreSql;

namespace Jauge.Rehearsal.Tests.Parts;

[Collection(RealParts.Name)]
public sealed class PostgresServerTests
{
    [Fact]
    public async Task AddStandby_ThenPromote_HasWhatThePrimaryAcknowledged()
    {
        await using PartsStage stage = new();
        var primary = await PostgresServer.CreateAsync(stage.Bench, "db", PartsStage.Postgres, PartsStage.Cancellation);
        await primary.StartAsync(PartsStage.Cancellation);
        var standby = await primary.AddStandbyAsync("db-2", PartsStage.Cancellation);
        await primary.SynchronizeAsync(SynchronousMode.Synchronous, PartsStage.Cancellation);
        await primary.Address.ExecuteAsync("CREATE TABLE kept (id int); INSERT INTO kept SELECT generate_series(1, 100)",
            PartsStage.Cancellation);

        var health = await primary.HealthAsync(PartsStage.Cancellation);
        health.IsPrimary.ShouldBeTrue();
        health.Version.ShouldNotBeEmpty();
        health.Standbys.ShouldHaveSingleItem().Name.ShouldBe("db-2");

        await primary.Process!.KillAsync();
        await standby.PromoteAsync(PartsStage.Cancellation);
        (await standby.HealthAsync(PartsStage.Cancellation)).IsPrimary.ShouldBeTrue();
        (await standby.Address.AskAsync("SELECT count(*) FROM kept", PartsStage.Cancellation)).ShouldBe(100L);
    }
}
