using Jauge.Catalog;
using Jauge.Core;
using Jauge.Pricing.Usage;
using Jauge.Review;
using Jauge.Simulation;
using Jauge.Simulation.Verdicts;
using Jauge.Sizing.Committing;
using Jauge.Sizing.Judging;
using Jauge.Sizing.Search;
using Jauge.Sizing.Space;
using Jauge.Spec.Resolution;

namespace Jauge.Sizing;

/// <summary>One search, from the space to the answer.</summary>
internal sealed class SizingRun
{
    private const double StrictShare = 0.6;
    private readonly Deployment _asWritten;
    private readonly OfferingCatalog _catalog;
    private readonly SizingOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly SpaceBuilder _builder;
    private readonly ShapeSpace _space;
    private readonly SpaceLaws? _laws;
    private readonly Judges _judges;
    private readonly ShapeReading _reading;
    private readonly Shape _asIs;

    internal SizingRun(Deployment deployment, OfferingCatalog catalog, SizingOptions options, CancellationToken cancellation)
    {
        (_asWritten, _catalog, _options, _cancellation) = (deployment, catalog, options, cancellation);
        _builder = new(deployment, catalog, options, cancellation);
        _space = _builder.Build();
        var canPlay = SystemSimulation.Obstacle(deployment) is null;
        _laws = canPlay ? new(_space, options.Threads, cancellation) : null;
        _judges = new(new(catalog), new(catalog, options.Today), new(), canPlay ? new(options, cancellation) : null);
        _reading = new(deployment, _builder.Always, _judges);
        _asIs = _space.AsIs is { } point ? _space.Of(point) : new(new(0, []), _space.Scenarios[0].Base, [], "0|as-is");
    }

    internal SizingAnswer Answer()
    {
        var bill = _judges.Pricer.Bill(_asIs);
        var review = _judges.Design.Review(_asIs.Deployment, bill);
        _judges.Design.Compare(review);
        var today = _reading.Judged(_asIs, bill);
        var impossible = new Impossibilities(_space, _laws, _judges.Design, _judges.Pricer).Of(_asIs.Deployment, review, today.Verdicts);
        EquatableList<string> possible = [.. today.Verdicts.Select(v => v.Path).Distinct().Where(p => !impossible.Any(i => i.Path == p))];
        var strict = Search(possible, today, StrictShare);
        return Decide(strict, possible, impossible, today);
    }

    private SizingSearch Search(EquatableList<string> paths, SizedShape today, double share)
    {
        var isAsked = paths.Contains("promises.availability") && _asIs.Deployment.Spec.Promises.Availability is not null;
        var targets = new Targets(paths, isAsked ? _asIs.Deployment.Spec.Promises.Availability!.Value.Value : today.Availability);
        var (space, removed) = _laws?.Without(targets) ?? (_space, []);
        var problem = new ShapeProblem(space, _laws, targets, _judges);
        var limits = new SearchLimits { Alternatives = _options.Alternatives, Events = (long)(_options.EventBudget * share),
            Threads = _options.Threads };
        return new(space, problem, new CheapestSearch(problem, limits, Told, _cancellation).Run(), removed, targets);
    }

    private void Told(SearchStanding standing) =>
        _options.Progress?.Invoke(new(standing.Scored, standing.Tried, standing.Events,
            standing.LowerBound == decimal.MaxValue ? null : standing.LowerBound, standing.Best));

    private decimal? Budget => _options.Budget
        ?? (_asWritten.Spec.Budget is { Providers.Count: 0, Teams.Count: 0, Components.Count: 0, Categories.Count: 0 } budget
        && (budget.Limit.Currency is null || budget.Limit.Currency == _asWritten.Spec.Currency)
            ? budget.Limit.Value.High * BillingMonth.Seconds : null);

    // everything where that can be had within the budget, else all that is kept today
    private SizingAnswer Decide(SizingSearch strict, EquatableList<string> possible, EquatableList<ImpossiblePromise> impossible,
        SizedShape today)
    {
        var missed = today.Verdicts.Where(v => possible.Contains(v.Path) && IsMissed(v)).DistinctBy(v => v.Path).ToList();
        if ((strict.Result.Best is { } best && (Budget is null || best.Cost <= Budget)) || missed.Count == 0
            || strict.Result.Outcome == SizingOutcome.Interrupted)
            return Compose(strict, impossible, today, null);
        EquatableList<string> left = [.. possible.Where(p => missed.All(m => m.Path != p))];
        var relaxed = Search(left, today, 1);
        if (relaxed.Result.Best is null) return Compose(strict, impossible, today, null);
        return Compose(relaxed, [.. impossible,
            .. missed.Select(m => new ImpossiblePromise(m.Path, m.Title, m.Stated, SetAside(strict.Result)))], today, strict);
    }

    private static bool IsMissed(ShapeVerdict verdict) =>
        verdict.State == VerdictState.NotKept || (verdict is { State: VerdictState.Undecided, Evidence: Evidence.Simulation });

    private Text SetAside(SearchResult strict)
    {
        var currency = _asWritten.Spec.Currency;
        if (strict.Best is { } best)
            return Text.Format($"not kept today; keeping everything that can be kept costs {best.Cost:N0} {currency} a month, more than the budget",
            $"non tenue aujourd'hui ; tenir tout ce qui peut l'être coûte {best.Cost:N0} {currency} par mois, plus que le budget");
        return strict.Outcome == SizingOutcome.Impossible
            ? new("not kept today, and no shape of the space keeps it together with the others",
                "non tenue aujourd'hui, et aucune forme de l'espace ne la tient avec les autres")
            : Text.Format($"not kept today; no shape that keeps it with the others was found: below {strict.LowerBound:N0} {currency} a month there is none",
                $"non tenue aujourd'hui ; aucune forme qui la tient avec les autres n'a été trouvée : sous {strict.LowerBound:N0} {currency} par mois il n'y en a pas");
    }

    private SizingAnswer Compose(SizingSearch search, EquatableList<ImpossiblePromise> impossible, SizedShape today, SizingSearch? strict)
    {
        var result = search.Result;
        var chosen = result.Best is { } best ? Judged(search, best.Choice) : null;
        var answer = new SizingAnswer
        {
            Deployment = _asWritten, Outcome = result.Outcome, Today = today, Chosen = chosen, Impossible = impossible, Budget = Budget,
            Strict = strict?.Result.Best is { } all ? Judged(strict, all.Choice) : null,
            LowerBound = result.LowerBound == decimal.MaxValue ? 0 : result.LowerBound,
            Cheaper = new CheaperReading(search, _reading, _options.Top).Read(chosen),
            Front = [.. result.Front.Select(s => Shown(search, s.Choice))], Dominated = Dominated(search),
            Reservations = Reservations(result.Best, search),
            Varied = [.. _builder.Levers.Select(Words.Of)], LeftOut = _builder.LeftOut, Effort = Effort(search),
        };
        return Explained(answer);
    }

    private static SizingAnswer Explained(SizingAnswer answer)
    {
        var risky = answer with { Risks = RiskReading.Of(answer) };
        return risky with { Explanation = new Explanation(risky).Sentences() };
    }

    private SizedShape Shown(SizingSearch search, Choice choice) => _reading.Scored(search.Space.Of(choice), search.Problem.Bill(choice));

    private SizedShape Judged(SizingSearch search, Choice choice) => _reading.Judged(search.Space.Of(choice), search.Problem.Bill(choice));

    private EquatableList<DominatedShape> Dominated(SizingSearch search)
    {
        var (result, front) = (search.Result, search.Result.Front.ToList());
        return [.. result.Dominated.Take(_options.Top).Select(d => new DominatedShape(Shown(search, d.Choice),
            front.FindIndex(f => f.Scores.Dominates(d.Scores) || f.Scores.Equal(d.Scores))))];
    }

    private EquatableList<ReservationAdvice> Reservations(SearchNode? best, SizingSearch search) =>
        best is null || _cancellation.IsCancellationRequested ? []
        : new ReservationPlan(search.Space.Of(best.Choice).Deployment, _catalog, _cancellation).Read();

    private SizingEffort Effort(SizingSearch search)
    {
        int By(Evidence evidence) => search.Result.Refused.Count(r => r.Refusal.Evidence == evidence);
        return new()
        {
            Space = _space.Count, Scored = search.Result.Scored, ByLaw = By(Evidence.Law), ByEstimate = By(Evidence.Estimate),
            BySimulation = By(Evidence.Simulation),
            Simulated = _judges.Play?.Played ?? 0, Events = _judges.Play?.Events ?? 0, IsExhausted = search.Result.IsExhausted,
        };
    }
}
