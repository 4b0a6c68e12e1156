using System.Collections.Concurrent;
using Jauge.Core;
using Jauge.Pricing.Bill;
using Jauge.Review;
using Jauge.Simulation;
using Jauge.Sizing.Search;
using Jauge.Sizing.Space;

namespace Jauge.Sizing.Judging;

/// <summary>The search's view of a space of systems.</summary>
internal sealed class ShapeProblem : ISizingProblem
{
    private readonly ShapeSpace _space;
    private readonly Targets _targets;
    private readonly Judges _judges;
    private readonly decimal[][][] _bounds;
    private readonly ConcurrentDictionary<Choice, MonthlyBill> _bills = new();

    internal ShapeProblem(ShapeSpace space, SpaceLaws? laws, Targets targets, Judges judges)
    {
        (_space, _targets, _judges) = (space, targets, judges);
        Starts = [.. new Starts(space, laws).All().Distinct()];
        _bounds = [.. space.Scenarios.Select(s => s.Parts.Select((p, i) => p.Options.Select(o => o.Bound + (i == 0 ? s.Rest : 0)).ToArray())
            .ToArray())];
    }

    public int Scenarios => _space.Scenarios.Count;

    public IReadOnlyList<Choice> Starts { get; }

    public long Events => _judges.Play?.Events ?? 0;

    public IReadOnlyList<IReadOnlyList<decimal>> Parts(int scenario) => _bounds[scenario];

    public int ChangesOf(Choice choice)
    {
        var scenario = _space.Scenarios[choice.Scenario];
        return scenario.Settings.Count + scenario.Parts.Select((p, i) => p.Options[choice.Options[i]].Settings.Count).Sum();
    }

    public Refusal? Law(Choice choice)
    {
        if (_targets.Availability is not { } level || SystemReview.Levels(_space.Of(choice).Deployment) is not { } levels
            || levels.Value >= level) return null;
        return new(Evidence.Law, "promises.availability", AvailabilityLaw.Reason(levels, level));
    }

    public decimal Cost(Choice choice) => Bill(choice).Total.Middle;

    public Refusal? Judge(Choice choice)
    {
        var shape = _space.Of(choice);
        if (_judges.Design.Refute(_judges.Design.Review(shape.Deployment, Bill(choice)), _targets) is { } design) return design;
        if (_judges.Play is null) return null;
        return new CapacityLaw(shape.Deployment, _targets).Refute(SystemAnalysis.Capacity(shape.Deployment), null)
            ?? _judges.Estimate.Refute(shape, _targets);
    }

    public Refusal? Try(Choice choice) => _judges.Play?.Refute(_space.Of(choice), _targets);

    public Scores ScoresOf(Choice choice, decimal cost)
    {
        var shape = _space.Of(choice);
        return new(cost, _judges.Play is null ? null : _judges.Estimate.Read(shape).All.P99, SystemReview.Levels(shape.Deployment)?.Value);
    }

    /// <summary>The bill of a choice.</summary>
    internal MonthlyBill Bill(Choice choice) => _bills.GetOrAdd(choice, c => _judges.Pricer.Bill(_space.Of(c)));
}
