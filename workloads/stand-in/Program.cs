using System.Diagnostics;
using System.Runtime.InteropServices;
using Jauge.MariaDb;
using Jauge.StandIn;
using Jauge.StandIn.Hosting;

const int Done = 0, Failed = 1, WrongUse = 2;
try
{
    return args switch
    {
        ["prepare"] => await PrepareAsync(),
        [var name] => await ServeAsync(name),
        _ => Wrong(StandIns.Usage),
    };
}
catch (SettingException problem)
{
    return Wrong(problem.Message);
}
catch (Exception problem) when (
    problem is IOException or System.Data.Common.DbException or MariaDbException or TimeoutException or System.Net.Sockets.SocketException)
{
    await Console.Error.WriteLineAsync($"stand-in: {problem.Message}");
    return Failed;
}

static int Wrong(string message)
{
    Console.Error.WriteLine($"stand-in: {message}");
    return WrongUse;
}

static async Task<int> PrepareAsync()
{
    await StandIns.PrepareAsync(Settings.OfProcess(), TimeProvider.System, CancellationToken.None);
    return Done;
}

static async Task<int> ServeAsync(string name)
{
    var settings = Settings.OfProcess();
    var (grace, limit) = (settings.Seconds("DRAIN", 2), settings.Seconds("DRAIN_LIMIT", 30));
    var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    await using var server = await StandIns.StartAsync(name, settings, Alive(), TimeProvider.System);
    if (server is null) return Wrong(StandIns.Usage);
    using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
    await ended.Task;
    return await server.DrainAsync(grace, limit) ? Done : Failed;

    void End(PosixSignalContext signal)
    {
        signal.Cancel = true;
        ended.TrySetResult();
    }
}

static TimeSpan Alive()
{
    using var process = Process.GetCurrentProcess();
    return TimeProvider.System.GetUtcNow() - process.StartTime.ToUniversalTime();       // local times would jump with the season
}
