using System.Runtime.InteropServices;
using Jauge.Rehearsal;
using Jauge.Rehearsal.Processes;

// hold FOLDER [plain]   starts parts, prints what a test looks for, ends orderly on SIGINT
// fill FOLDER           starts a part that fills the disk
using CancellationTokenSource interrupted = new();
using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => { context.Cancel = true; interrupted.Cancel(); });
try
{
    using var folder = RehearsalFolder.Create(args[1]);
    var options = args.Contains("plain") ? new SupervisorOptions { Isolation = new Isolation(IsolationMode.None, "asked for") } : new();
    await using Supervisor supervisor = new(folder, options);
    Console.WriteLine($"folder {folder.Path}");
    Console.WriteLine($"mode {supervisor.Isolation.Mode} {supervisor.Host.Limits} {supervisor.Host.Limitations.Count}");
    if (args[0] == "fill") await FillAsync(supervisor);
    else await HoldAsync(supervisor, interrupted.Token);
    return 0;
}
catch (RehearsalException failure)
{
    Console.WriteLine($"failed {failure.Diagnostic.Code} {failure.Diagnostic.Message.English}");
    return 1;
}
catch (OperationCanceledException)
{
    Console.WriteLine("interrupted");
    return 130;
}

static async Task HoldAsync(Supervisor supervisor, CancellationToken cancellation)
{
    const string daemon = "echo x >/dev/shm/jauge-victim; ipcmk -M 4242 >/dev/null; (setsid sleep 1000 &); sleep 1000 & echo up; wait";
    for (var i = 0; i < 3; i++)
        await StartAsync(supervisor, new PartSpec { Name = $"part-{i}", Program = "sh", Arguments = ["-c", daemon],
            Limits = new() { Cpus = 0.5 } }, cancellation);
    Console.WriteLine($"pids {string.Join(' ', supervisor.Running.SelectMany(p => p.Processes()))}");
    await Task.Delay(Timeout.Infinite, cancellation);
}

static async Task StartAsync(Supervisor supervisor, PartSpec part, CancellationToken cancellation)
{
    var log = Path.Combine(supervisor.Folder.Logs, part.Name + ".log");
    await supervisor.StartAsync(part with { Readiness =
        new QuestionProbe(async c => (await File.ReadAllTextAsync(log, c)).Contains("up\n")) }, cancellation);
}

static Task FillAsync(Supervisor supervisor) => supervisor.StartAsync(new PartSpec
{
    Name = "writer", Program = "sh", Arguments = ["-c", "cat /dev/zero >big"], Readiness = new TcpProbe(1),
    ReadyWithin = TimeSpan.FromSeconds(20),
});
