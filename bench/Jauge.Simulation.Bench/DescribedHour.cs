using Jauge.Catalog;
using Jauge.Control;
using Jauge.Core;
using Jauge.Dynamics;
using Jauge.Simulation.Engine;
using Jauge.Simulation.Faults;
using Jauge.Simulation.Running;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Simulation.Bench;

/// <summary>An hour of a system file, as <c>jauge simulate</c> runs it: intervals of 10 s, with the faults that are written on its command
/// line.</summary>
internal sealed class DescribedHour
{
    private readonly Deployment _deployment;
    private readonly SystemModel _model;

    internal DescribedHour(string name, string folder, params string[] faults)
    {
        (Name, File, Faults) = (name, Path.Combine(Repository.Root, folder, "system.yaml"), faults);
        var bag = new DiagnosticBag();
        var catalog = OfferingCatalog.Load([Path.Combine(Repository.Root, "catalog")], bag);
        var document = SystemDocument.ReadText(System.IO.File.ReadAllText(File), File, bag)!;
        _deployment = new Resolver(catalog, bag).Resolve(document, document.MainEnvironment);
        if (bag.HasErrors) throw new InvalidOperationException(bag.Sorted()[0].ToString());
        _model = ModelBuilder.Compile(_deployment);
    }

    internal string Name { get; }

    internal string File { get; }

    /// <summary>As they are written.</summary>
    internal string[] Faults { get; }

    /// <summary>The engine alone, one replication.</summary>
    internal (long Events, double MeanResponse) Replication(int number)
    {
        var record = new SystemRun(_model, Settings(number)).Run();
        var response = record.Counts.Latencies.Sum(l => (double)l.Sum) / record.Counts.Latencies.Sum(l => l.Count);
        return (record.Events, response / RunTime.Second);
    }

    /// <summary>Replications with their intervals, on two threads.</summary>
    internal (long Events, double MeanResponse) Study(int replications)
    {
        var result = SystemSimulation.Run(_deployment, new() { Replications = replications, Threads = 2, Faults = [.. Read()] });
        return (result.Events, result.All.Mean.Value);
    }

    private RunSettings Settings(int replication) => new()
    {
        Key = new(1, replication), Load = _model.Load, Until = _model.Load.Horizon, Interval = TimeSpan.FromSeconds(10),
        Faults = FaultSchedule.Of([.. Read()], new(1, replication), _model.Load.Horizon),
    };

    private IEnumerable<Fault> Read() => Faults.Select(text =>
        FaultText.TryParse(text, out var fault) ? fault : throw new FormatException(text));
}
