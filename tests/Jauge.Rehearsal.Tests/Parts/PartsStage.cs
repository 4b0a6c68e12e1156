using Jauge.Rehearsal.Parts;
using Jauge.Rehearsal.Parts.PostgreSql;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Tests.Parts;

/// <summary>A folder, a supervisor and a bench that go with the test.</summary>
internal sealed class PartsStage : IAsyncDisposable
{
    private readonly RehearsalFolder _folder = RehearsalFolder.Create();
    private readonly Supervisor _supervisor;

    public PartsStage()
    {
        _supervisor = new(_folder);
        Bench = new(_supervisor, TimeProvider.System);
    }

    public Workbench Bench { get; }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static PostgresSettings Postgres { get; } =
        new() { Password = Password.New(), SharedBuffers = new(16 << 20), MaxConnections = 40 };

    public int Port() => Bench.Ports.Take();

    public async ValueTask DisposeAsync()
    {
        await _supervisor.DisposeAsync();
        _folder.Dispose();
    }
}
