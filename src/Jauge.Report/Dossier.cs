using Jauge.Core;
using Jauge.Pricing;
using Jauge.Pricing.Runs;
using Jauge.Report.Dossiers;
using Jauge.Review;
using Jauge.Review.Audit;
using Jauge.Simulation.Verdicts;
using Jauge.Sizing;
using Jauge.Spec.Reading;

namespace Jauge.Report;

/// <summary>Everything that one plan of a system has read.</summary>
/// <param name="Document">The file.</param>
/// <param name="Costs">Costs of each environment, in the order of the file; at least one.</param>
/// <param name="Reviews">Reviews, one for each cost, in the same order.</param>
/// <param name="Audit">The stated figures, in the order of the file.</param>
/// <param name="Diagnostics">What the file and the catalog made the reader say; no errors.</param>
public sealed record Dossier(
    SystemDocument Document, EquatableList<EnvironmentCost> Costs, EquatableList<ReviewResult> Reviews, EquatableList<AuditedClaim> Audit,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>What a simulation says of one environment; null where there is none.</summary>
    public SimulationResult? Simulation { get; init; }

    /// <summary>Why there is no simulation; null where there is one, or where nobody asked for it.</summary>
    public Text? NotSimulated { get; init; }

    /// <summary>What the simulated run costs; null where there is none, or where nobody asked for it.</summary>
    public RunCost? RunCost { get; init; }

    /// <summary>The largest load that holds; null where nobody asked for it.</summary>
    public LoadLimit? Largest { get; init; }

    /// <summary>The file's drills, each played alone; empty where nobody asked for them.</summary>
    public EquatableList<DrillRun> Drills { get; init; } = [];

    /// <summary>The cheapest shape that holds; null where nobody asked for it.</summary>
    public SizingAnswer? Sizing { get; init; }

    /// <summary>How to have the same again; null where nobody needs to know.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Cost and review of an environment.</summary>
    /// <exception cref="InvalidOperationException">The file has no such environment.</exception>
    public (EnvironmentCost Cost, ReviewResult Review) Of(string environment) =>
        (Costs.First(c => c.Deployment.Environment == environment), Reviews.First(r => r.Deployment.Environment == environment));

    /// <summary>Cost of the environment that the promises are made for.</summary>
    public EnvironmentCost MainCost => Costs[^1];

    /// <summary>Review of the environment that the promises are made for.</summary>
    public ReviewResult MainReview => Reviews[^1];

    /// <summary>Whether a promise of the main environment is contradicted by something that nobody has accepted, or not kept by the
    /// simulation.</summary>
    public bool BreaksAPromise => Verdicts.IsBroken(MainReview)
        || (Simulation is { } simulation && simulation.Deployment.Environment == MainReview.Deployment.Environment
            && simulation.Promises.Any(p => p.State == VerdictState.NotKept));
}
