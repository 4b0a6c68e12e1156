using Jauge.Cli.Loading;
using Jauge.Core;
using Jauge.Rehearsal.Calibration;
using Jauge.Rehearsal.Evidence;
using Jauge.Rehearsal.Planning;
using Jauge.Spec.Model;
using Jauge.Spec.Reading;
using Jauge.Spec.Resolution;

namespace Jauge.Cli.Commands.Rehearsals;

/// <summary>Predicts a rehearsal that the fit has not seen, with the stated times and with the measured ones.</summary>
internal sealed class CalibrationJudge(LoadedSystem system, SystemSettings settings, MeasuredEvidence evidence, long seed)
{
    /// <summary>The figures of both predictions beside what was measured.</summary>
    /// <param name="calibrated">The file's text with the measured times.</param>
    /// <param name="cancellation">Ends the simulations.</param>
    /// <exception cref="UserError">What is set does not fit the file.</exception>
    public Judgement Run(string calibrated, CancellationToken cancellation) => new(JudgedFigure.Of(evidence,
        Predict(File.ReadAllText(system.Document!.Path), cancellation), Predict(calibrated, cancellation)), evidence.BusyWithOthers);

    private Prediction Predict(string text, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var document = SystemDocument.ReadText(text, system.Document!.Path, bag, settings);
        var deployment = document is null ? null
            : new Resolver(system.Catalog, bag).Resolve(document, settings.Environment ?? document.MainEnvironment);
        if (deployment is null || bag.HasErrors) throw new UserError(
            new($"with what is set the file has errors: {bag.Sorted().FirstOrDefault()?.Message.English}",
                $"avec ces réglages le fichier a des erreurs : {bag.Sorted().FirstOrDefault()?.Message.French}"), null, ExitCode.Errors);
        var plan = RehearsalPlanner.Plan(AsLarge(deployment), evidence.Machine ?? Machine.OfThis());
        return Predictions.Of(plan, evidence.Costs, evidence.Seed ?? seed, cancellation);
    }

    // other times would let another share of the load come: both predictions are of what was rehearsed
    private Deployment AsLarge(Deployment deployment)
    {
        if (evidence.Size is not { } size) return deployment;
        var rehearsal = (deployment.Spec.Rehearsal ?? new RehearsalSpec()) with
        {
            Share = new((decimal)size.LoadShare), Ramp = size.Ramp, Hold = size.Hold, CpuPeriod = size.CpuPeriod,
        };
        return deployment with { Spec = deployment.Spec with { Rehearsal = rehearsal } };
    }
}
