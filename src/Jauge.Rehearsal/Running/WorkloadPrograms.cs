using Jauge.Core;
using Jauge.Rehearsal.Processes;

namespace Jauge.Rehearsal.Running;

/// <summary>Finds the programs of the workloads, and builds those that are not built or older than their sources.</summary>
internal sealed class WorkloadPrograms(Supervisor supervisor, RehearsalSettings settings)
{
    internal const string StandIn = Planning.RehearsalPlanner.GenericWorkload;
    private static readonly TimeSpan BuildLimit = TimeSpan.FromMinutes(5);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task<string>> _found = new(StringComparer.Ordinal);

    /// <summary>The assembly of a workload, for <c>dotnet</c>; each is built once.</summary>
    /// <exception cref="RehearsalException">JG5290: there is none; JG5291: it does not build.</exception>
    internal Task<string> AssemblyAsync(string name, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (!_found.TryGetValue(name, out var assembly)) _found[name] = assembly = FindAsync(name, cancellation);
            return assembly;
        }
    }

    /// <summary>The project of a workload.</summary>
    /// <exception cref="RehearsalException">JG5290: there is none.</exception>
    internal string Project(string name)
    {
        var folder = Path.Combine(settings.Workloads, name);
        return Directory.Exists(folder) && Directory.GetFiles(folder, "*.csproj") is [var project] ? project
            : throw new RehearsalException(RehearsalDiagnostics.NoWorkload(name, settings.Workloads));
    }

    private async Task<string> FindAsync(string name, CancellationToken cancellation)
    {
        var project = Project(name);
        var folder = Path.GetDirectoryName(project)!;
        if (Built(folder) is { } built && IsNewest(built, folder)) return built;
        settings.Progress?.Invoke(new(RehearsalPhase.Starting, new($"building {name}", $"construction de {name}")));
        await BuildAsync(name, project, cancellation).ConfigureAwait(false);
        return Built(folder) ?? throw new RehearsalException(RehearsalDiagnostics.DoesNotBuild(name, "no program came of it"));
    }

    private async Task BuildAsync(string name, string project, CancellationToken cancellation)
    {
        var outcome = await supervisor.RunAsync(new()
        {
            Name = $"build-{name}", Program = "dotnet", Package = "dotnet-sdk-10.0", ReadyWithin = BuildLimit,
            WorkingFolder = Path.GetDirectoryName(project),
            Arguments = ["build", project, "-c", "Release", "-v", "q", "--nologo", "--disable-build-servers"], OwnNamespace = false,
            Environment = Variables("HOME", "NUGET_PACKAGES", "DOTNET_CLI_HOME"),
        }, cancellation).ConfigureAwait(false);
        if (outcome.Exit.Code != 0)
            throw new RehearsalException(RehearsalDiagnostics.DoesNotBuild(name,
                string.Join('\n', outcome.Output.Split('\n').TakeLast(12))));
    }

    // the packages are where the user's other builds find them
    private static EquatableMap<string> Variables(params string[] names) =>
        names.Select(n => KeyValuePair.Create(n, Environment.GetEnvironmentVariable(n)))
        .Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Key, v.Value!)).ToEquatableMap();

    private static string? Built(string folder)
    {
        var output = Path.Combine(folder, "bin", "Release", "net10.0");
        return Directory.Exists(output) && Directory.GetFiles(output, "*.runtimeconfig.json") is [var config]
            ? Path.ChangeExtension(config[..^".json".Length], ".dll") : null;
    }

    private static bool IsNewest(string built, string folder) =>
        File.Exists(built) && Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains("/obj/", StringComparison.Ordinal))
            .All(f => File.GetLastWriteTimeUtc(f) <= File.GetLastWriteTimeUtc(built));
}
