using Jauge.Control.Failover;
using Jauge.Rehearsal.Parts.Patroni;
using Jauge.Rehearsal.Parts.PostgreSql;

namespace Jauge.Rehearsal.Tests.Parts;

public sealed class PatroniFileTests
{
    private static readonly PatroniSettings Settings = new() { Name = "db", Postgres = new() { Password = "p" } };

    [Fact]
    public void Write_AsUsual_SpeaksEtcdsVersion2()
    {
        var file = Write(Settings);
        file.ShouldContain("\netcd:");
        file.ShouldNotContain("etcd3");
        file.ShouldContain("ttl: 30");
        file.ShouldContain("failsafe_mode: false");
        file.ShouldContain("mode: \"off\"");
    }

    [Fact]
    public void Write_OtherwiseSet_SaysSo()
    {
        var file = Write(Settings with
        {
            Store = EtcdInterface.Version3, Synchronous = SynchronousMode.Strict,
            Timings = new PatroniOptions { IsFailsafe = true, TimeToLive = TimeSpan.FromSeconds(20.5) },
        });
        foreach (var line in new[] { "\netcd3:", "synchronous_mode: true", "synchronous_mode_strict: true", "failsafe_mode: true",
            "ttl: 21" }) file.ShouldContain(line);
    }

    private static string Write(PatroniSettings settings) =>
        new PatroniFile(settings, [2379], "/usr/lib/postgresql/15/bin", "/tmp/x/pgbackrest-push")
            .Write(new("db-1", 5432, 8008, "/tmp/x/db-1"));
}
