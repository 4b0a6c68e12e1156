using System.Diagnostics;
using System.Globalization;

namespace TrytonReplica;

/// <summary>The server of Tryton's own program: a child of this one that listens on a socket file.</summary>
/// <remarks>
/// A dedicated thread starts it and waits for its end: the child asks the kernel to be ended with its parent, and the kernel means the
/// thread that started it.
/// </remarks>
internal sealed class Gunicorn(TrytonSettings settings) : IDisposable
{
    /// <summary>How long it may take to answer what it has begun.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _folder = Directory.CreateTempSubdirectory("tryton-").FullName;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;

    /// <summary>Where it listens. A socket file needs no free port; its path must stay under 108 bytes.</summary>
    public string Socket => Path.Combine(_folder, "s");

    /// <summary>Done when it has ended, for whatever reason.</summary>
    public Task Ended => _ended.Task;

    public void Start() => new Thread(Run) { IsBackground = true, Name = "gunicorn" }.Start();

    /// <summary>Processor time of all its processes, in seconds; 0 before it runs.</summary>
    public double ProcessorSeconds() => _process is { } process ? ProcessorTime.OfTree(process.Id) : 0;

    /// <summary>Lets it answer what it has begun, then ends it.</summary>
    public async Task Stop()
    {
        if (_process is null || Ended.IsCompleted) return;
        ProcessSignals.Terminate(_process.Id);
        if (await Task.WhenAny(Ended, Task.Delay(Patience, TimeProvider.System)) != Ended) _process.Kill(entireProcessTree: true);
    }

    public void Dispose()
    {
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Run()
    {
        var start = new ProcessStartInfo("setpriv",
        [
            "--pdeathsig", "TERM", "--", "/usr/bin/python3", "/usr/bin/gunicorn", "-w", Text(settings.Workers), "--threads",
            Text(settings.Threads),
            "--worker-tmp-dir", "/dev/shm", "-b", $"unix:{Socket}", "trytond.application:app",
        ]);
        start.Environment["TRYTOND_DATABASE_URI"] = settings.TrytonUri;
        start.Environment["TRYTOND_DATABASE_NAMES"] = settings.DatabaseName;
        using (_process = Process.Start(start)!) _process.WaitForExit();
        _ended.SetResult();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
