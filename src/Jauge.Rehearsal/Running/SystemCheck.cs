using Jauge.Core;
using Jauge.Rehearsal.Evidence;
using Jauge.Rehearsal.Processes;
using Jauge.Spec.Model;

namespace Jauge.Rehearsal.Running;

/// <summary>Lets a program of its own hold what clients were told against what the parts say, while they still run.</summary>
internal sealed class SystemCheck(RunningSystem system, RehearsalCheckSpec check)
{
    private const int Broken = 3;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private readonly WorkloadPrograms _programs = new(system.Supervisor, system.Settings);

    /// <summary>Checks.</summary>
    /// <param name="answers">File of the kept answers.</param>
    /// <param name="count">How many it holds.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="RehearsalException">JG5294: the check could not be made.</exception>
    internal async Task<RehearsedCheck> RunAsync(string answers, long count, CancellationToken cancellation)
    {
        system.Settings.Progress?.Invoke(new(RehearsalPhase.Running, new($"checking by {Name}", $"vérification par {Name}")));
        var command = await CommandAsync(cancellation).ConfigureAwait(false);
        var outcome = await system.Supervisor.RunAsync(new()
        {
            Name = "check", Program = command[0], Package = command[0] == "dotnet" ? "dotnet-sdk-10.0" : "", ReadyWithin = Limit,
            Arguments = [.. command.Skip(1), answers, .. check.Arguments], Environment = Variables(),
        }, cancellation).ConfigureAwait(false);
        var said = outcome.Output.Trim();
        if (outcome.Exit.Code is not (0 or Broken)) throw new RehearsalException(RehearsalDiagnostics.NotChecked(Name, said));
        return new(Name, count, outcome.Exit.Code == 0, said);
    }

    private string Name => check.Workload ?? check.Command!;

    private async Task<EquatableList<string>> CommandAsync(CancellationToken cancellation) => check.Workload is { } workload
        ? ["dotnet", await _programs.AssemblyAsync(workload, cancellation).ConfigureAwait(false)]
        : [system.Settings.OwnProgram(check.Command!)];

    // those of the replicas that requests enter by
    private EquatableMap<string> Variables()
    {
        var model = system.Plan.Model;
        var entry = model.Stations[model.Requests[0].Entry].Name;
        return new ProgramVariables(system).Of(entry, 0, "", system.Plan.PartOf(entry)?.Program);
    }
}
