using System.Diagnostics;
using System.Globalization;

namespace Jauge.Rehearsal.Tests.Processes;

/// <summary>A rehearsal in a process of its own, to be killed.</summary>
internal sealed class Victim : IDisposable
{
    private readonly Process _process;

    private Victim(Process process) => _process = process;

    public int Pid => _process.Id;

    public string Folder { get; private set; } = "";

    public string Mode { get; private set; } = "";

    public IReadOnlyList<int> Parts { get; private set; } = [];

    public string Last { get; private set; } = "";

    public int ExitCode => _process.ExitCode;

    /// <summary>Starts it behind some words, such as those that change the user, and reads until its parts run or it ends.</summary>
    public static async Task<Victim> StartAsync(string[] before, params string[] arguments)
    {
        string[] line = [.. before, Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath
            : "dotnet", Program, .. arguments];
        Victim victim = new(Process.Start(new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true })!);
        while (victim.Parts.Count == 0
            && await victim._process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } read)
            victim.Note(read);
        return victim;
    }

    public async Task EndAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } read)
            Note(read);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await EndAsync();
    }

    public bool Leaves => Parts.Any(p => Directory.Exists($"/proc/{p}"));

    public static string Program => Path.Combine(AppContext.BaseDirectory, "Jauge.Rehearsal.Victim.Testing.dll");

    public void Dispose() => _process.Dispose();

    private void Note(string line)
    {
        var words = line.Split(' ', 2);
        if (words[0] == "folder") Folder = words[1];
        else if (words[0] == "mode") Mode = words[1];
        else if (words[0] == "pids") Parts = [.. words[1].Split(' ').Select(w => int.Parse(w, CultureInfo.InvariantCulture))];
        else Last = line;
    }
}
