using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Tests.Processes;

/// <summary>A folder and a supervisor that go with the test.</summary>
internal sealed class Stage(SupervisorOptions? options = null) : IAsyncDisposable
{
    private static readonly TimeSpan Hung = TimeSpan.FromSeconds(30);

    public RehearsalFolder Folder { get; } = RehearsalFolder.Create();

    public Supervisor Supervisor => field ??= new Supervisor(Folder, options);

    /// <summary>A shell that says "started", then does what the script says.</summary>
    public static PartSpec Shell(string name, string script) =>
        new() { Name = name, Program = "sh", Arguments = ["-c", $"echo started; {script}"] };

    public Task<RunningPart> StartAsync(PartSpec part) => Supervisor.StartAsync(part, TestContext.Current.CancellationToken);

    public Task<CommandOutcome> RunAsync(PartSpec command) => Supervisor.RunAsync(command, TestContext.Current.CancellationToken);

    public static async Task UntilAsync(Func<bool> condition)
    {
        using CancellationTokenSource limit = new(Hung);
        while (!condition())
            await Task.Delay(10, limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await Supervisor.DisposeAsync();
        Folder.Dispose();
    }
}
