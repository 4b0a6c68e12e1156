using Jauge.Core;
using Jauge.Review;
using Jauge.Sizing.Search;
using Jauge.Sizing.Space;
using Jauge.Spec.Resolution;

namespace Jauge.Sizing.Judging;

/// <summary>Finds the promises that no shape of a space can keep, by proofs that hold for all of them at once.</summary>
/// <remarks>
/// Capacity: every way to run some component is refuted. Service levels: the product of each part's best is too low. Facts of one component
/// (recovery, failover, the steps of an autoscaler without nodes): contradicted in every way to run it, or nothing of it varies.
/// </remarks>
internal sealed class Impossibilities(ShapeSpace space, SpaceLaws? laws, DesignJudge design, ShapePricer pricer)
{
    // rules that look at one component alone, so that no other one can clear them
    private static readonly string[] OfOneComponent = ["JR201", "JR202", "JR203", "JR205", "JR301"];

    /// <summary>One for each such promise.</summary>
    internal EquatableList<ImpossiblePromise> Of(Deployment asIs, ReviewResult review, EquatableList<ShapeVerdict> today) =>
    [
        .. today.DistinctBy(v => v.Path)
            .Select(v => Reason(asIs, review, v.Path) is { } reason ? new ImpossiblePromise(v.Path, v.Title, v.Stated, reason) : null)
            .OfType<ImpossiblePromise>(),
    ];

    private Text? Reason(Deployment asIs, ReviewResult review, string path)
    {
        if (path == "promises.availability" && asIs.Spec.Promises.Availability is { } asked && AvailabilityLaw.Best(space) is { } best
            && best.Value < asked.Value)
            return AvailabilityLaw.Reason(best, asked.Value);
        return ByCapacity(path, asIs) ?? ByDesign(asIs, review, path);
    }

    // the weakest refusal is that of the way that comes nearest: the dearest
    private Text? ByCapacity(string path, Deployment asIs)
    {
        if (laws is null) return null;
        var targets = new Targets(Companions(path, asIs), null);
        var rest = space.Scenarios.Select((_, i) => laws.RefuteRest(i, targets)).ToList();
        if (rest.TrueForAll(r => r?.Promise == path)) return rest[0]!.Reason;
        foreach (var part in Enumerable.Range(0, space.Scenarios[0].Parts.Count))
        {
            var refusals = space.Scenarios.Select((s, i) => s.Parts[part].Options.Select(o => laws.Refute(i, part, o, targets)).ToList())
                .ToList();
            if (refusals.Count > 0 && refusals.TrueForAll(r => r.TrueForAll(x => x?.Promise == path))) return refusals[0][^1]!.Reason;
        }

        return null;
    }

    // a bound on answers holds only where requests may not fail instead
    private static EquatableList<string> Companions(string path, Deployment asIs) =>
        asIs.Spec.Promises.ErrorRate is not null ? [path, "promises.error-rate"] : [path, "promises.availability", "promises.users"];

    private Text? ByDesign(Deployment asIs, ReviewResult review, string path)
    {
        foreach (var finding in review.Findings.Where(f => f.Promise == path
            && f is { Severity: FindingSeverity.Contradiction, Accepted: null } && OfOneComponent.Contains(f.Code)))
            if (finding.About.Split('.') is ["components", var name, ..] && !RunsOnNodes(asIs, name) && Holds(finding, name))
                return finding.Message;
        return null;
    }

    private static bool RunsOnNodes(Deployment asIs, string name) => asIs.Find(name)?.Inputs.ContainsKey("runs-on") == true;

    // the dearest ways first: where one clears the finding, it is most likely one of them
    private bool Holds(Finding finding, string name) =>
        space.Scenarios.All(s => s.Parts.FirstOrDefault(p => p.Component == name) is not { } part
        || part.Options.DistinctBy(o => o.LoadKey).Reverse().All(o => IsThere(s, o, finding)));

    private bool IsThere(Scenario scenario, PartOption option, Finding finding)
    {
        var deployment = ShapeSpace.With(scenario.Base, [option]);
        var shape = new Shape(new(0, []), deployment, [], "impossible");
        return design.Review(deployment, pricer.AtMinimum(shape))
            .Findings.Any(f => f.Code == finding.Code && f.About == finding.About && f.Severity == finding.Severity);
    }
}
