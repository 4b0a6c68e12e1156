using Jauge.Core;

namespace Jauge.Sizing.Search;

/// <summary>Branch and bound by cost, best first: the first choice that keeps everything is the cheapest, since all that remains costs
/// more.</summary>
/// <remarks>What an estimate refutes is put aside and played last, as long as the budget of events lasts: an estimate decides nothing, it
/// only waits. What is left of it then is the gap. Batches have a fixed size, so that the number of threads changes nothing.</remarks>
internal sealed class CheapestSearch(ISizingProblem problem, SearchLimits limits, Action<SearchStanding>? progress,
    CancellationToken cancellation)
{
    private const int Batch = 16;
    private const int MostSimpler = 4;
    private readonly Lattice _lattice = new(problem);
    private readonly List<Refused> _refused = [];
    private readonly List<SearchNode> _doubtful = [];
    private readonly Dictionary<Choice, Refusal> _doubts = [];
    private readonly List<SearchNode> _judged = [];
    private readonly List<SearchNode> _waiting = [];
    private readonly Dictionary<Choice, Refusal?> _tried = [];
    private SearchNode? _best;
    private int _scored;
    private int _looks;
    private bool _isBroke;

    internal SearchResult Run()
    {
        var isInterrupted = false;
        try
        {
            _lattice.Begin();
            new Descent(new Watched(problem, Tried), limits).Run(Keep);
            Climb();
            Doubts();
            Simplify();
            if (limits.IsFrontWanted && _best is not null) Dearer();
        }
        catch (OperationCanceledException)
        {
            isInterrupted = true;
        }

        return Result(isInterrupted);
    }

    // upwards by cost until the first that does
    private void Climb()
    {
        while (_lattice.Min is { } next && IsBelow(next) && !IsSpent)
        {
            Step(next.Stage == SearchStage.Judged ? 1 : Batch);
            Tell();
        }
    }

    private bool IsSpent => _isBroke || _scored >= limits.Alternatives || _looks >= limits.Looks;

    private void Step(int most)
    {
        Taken(most, nodes =>
        {
            if (nodes[0].Stage == SearchStage.Bounded) Price(nodes);
            else if (nodes[0].Stage == SearchStage.Priced) Judge(nodes);
            else Play(nodes[0]);
        });
    }

    // what an interruption leaves undone is open again: the bound must hold even then
    private void Taken(int most, Action<List<SearchNode>> act)
    {
        cancellation.ThrowIfCancellationRequested();
        var nodes = _lattice.Take(most);
        try
        {
            act(nodes);
        }
        catch (OperationCanceledException)
        {
            nodes.ForEach(_lattice.Add);
            throw;
        }
    }

    private void Price(List<SearchNode> nodes)
    {
        _looks += nodes.Count;
        var priced =
            Parallel(nodes, n => problem.Law(n.Choice) is { } law ? (Law: law, Cost: n.Cost) : (Law: null, Cost: problem.Cost(n.Choice)));
        foreach (var (node, (law, cost)) in nodes.Zip(priced))
            if (law is not null) _refused.Add(new(node.Choice, node.Cost, law));
            else
            {
                _scored++;
                _lattice.Add(node with { Cost = Math.Max(cost, node.Cost), Stage = SearchStage.Priced });
            }
    }

    private void Judge(List<SearchNode> nodes)
    {
        foreach (var (node, refusal) in nodes.Zip(Parallel(nodes, n => problem.Judge(n.Choice))))
        {
            if (refusal is { Evidence: Evidence.Law }) _refused.Add(new(node.Choice, node.Cost, refusal));
            else if (refusal is not null) Doubt(node, refusal);
            else
            {
                _judged.Add(node with { Stage = SearchStage.Judged });
                _lattice.Add(node with { Stage = SearchStage.Judged });
            }
        }
    }

    private void Doubt(SearchNode node, Refusal refusal)
    {
        _doubtful.Add(node with { Stage = SearchStage.Judged });
        _doubts[node.Choice] = refusal;
    }

    private void Play(SearchNode node)
    {
        if (!_tried.ContainsKey(node.Choice) && problem.Events >= limits.Events)
        {
            _isBroke = true;
            _lattice.Add(node);
            return;
        }

        if (Tried(node.Choice) is not { } refusal) Keep(node);
        else _refused.Add(new(node.Choice, node.Cost, refusal));
    }

    private Refusal? Tried(Choice choice)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!_tried.TryGetValue(choice, out var refusal)) _tried[choice] = refusal = problem.Try(choice);
        return refusal;
    }

    private void Keep(SearchNode node)
    {
        if (_best is null || node.CompareTo(_best) < 0) _best = node;
    }

    // what only an estimate refutes is played, the cheapest first
    private void Doubts()
    {
        foreach (var node in _doubtful.Order().ToList())
        {
            if (!IsBelow(node)) return;
            if (!_tried.ContainsKey(node.Choice) && problem.Events >= limits.Events) return;
            var refusal = Tried(node.Choice);
            _doubtful.Remove(node);
            if (refusal is not null) _refused.Add(new(node.Choice, node.Cost, refusal));
            else Keep(node);
            Tell();
        }
    }

    // what costs nothing need not change: of equally cheap choices the one nearer to the file is taken
    private void Simplify()
    {
        for (var part = 0; _best is { } best && part < best.Choice.Options.Count; part++)
            foreach (var simpler in Simpler(best, part).Take(MostSimpler).ToList())
            {
                if (problem.Law(simpler.Choice) is not null || problem.Judge(simpler.Choice) is not null
                    || Tried(simpler.Choice) is not null) continue;
                _best = simpler;
                break;
            }
    }

    private IEnumerable<SearchNode> Simpler(SearchNode best, int part) =>
        Enumerable.Range(0, problem.Parts(best.Choice.Scenario)[part].Count).Select(o => best.Choice.With(part, o))
            .Select(c => (Choice: c, Changes: problem.ChangesOf(c)))
            .Where(c => c.Changes < best.Changes && Lattice.Bound(problem, c.Choice) <= best.Cost).OrderBy(c => c.Changes)
                .ThenBy(c => c.Choice).Take(MostSimpler)
            .Select(c => new SearchNode(problem.Cost(c.Choice), SearchStage.Judged, c.Changes, c.Choice)).Where(n => n.Cost <= best.Cost);

    private void Dearer()
    {
        while (_lattice.Min is not null && _scored < limits.Alternatives && _looks < limits.Looks)
        {
            Taken(Batch, nodes =>
            {
                if (nodes[0].Stage == SearchStage.Bounded) Price(nodes);
                else if (nodes[0].Stage == SearchStage.Priced) JudgeForTheFront(nodes);
                else _waiting.AddRange(nodes);
            });
            Tell();
        }
    }

    private void JudgeForTheFront(List<SearchNode> nodes)
    {
        foreach (var (node, refusal) in nodes.Zip(Parallel(nodes, n => problem.Judge(n.Choice))))
            if (refusal is { Evidence: Evidence.Law }) _refused.Add(new(node.Choice, node.Cost, refusal));
            else if (refusal is not null) Doubt(node, refusal);
            else Wait(node with { Stage = SearchStage.Judged });
    }

    // of the dearer ones nothing more is asked; a cheaper one for which no events were left stays open
    private void Wait(SearchNode node)
    {
        _judged.Add(node);
        _waiting.Add(node);
    }

    private T[] Parallel<T>(List<SearchNode> nodes, Func<SearchNode, T> of)
    {
        var results = new T[nodes.Count];
        System.Threading.Tasks.Parallel.For(0, nodes.Count,
            new() { MaxDegreeOfParallelism = limits.Threads, CancellationToken = cancellation },
            i => results[i] = of(nodes[i]));
        return results;
    }

    private void Tell() => progress?.Invoke(new(_scored, _tried.Count, problem.Events, LowerBound, _best?.Cost));

    private IEnumerable<SearchNode> Left => _doubtful.Where(IsBelow);

    private bool IsBelow(SearchNode node) => _best is null || node.Cost < _best.Cost;

    private bool IsOpen => (_lattice.Min is { } next && IsBelow(next)) || _waiting.Exists(IsBelow);

    private decimal LowerBound => Left.Concat(_waiting.Where(IsBelow)).Select(d => d.Cost)
        .Append(_lattice.Min is { } next && IsBelow(next) ? next.Cost : decimal.MaxValue).Append(_best?.Cost ?? decimal.MaxValue).Min();

    private SearchResult Result(bool isInterrupted)
    {
        var isProved = !IsOpen && !Left.Any();
        var outcome = isInterrupted && !isProved ? SizingOutcome.Interrupted : _best is not null ? isProved ? SizingOutcome.Proved
            : SizingOutcome.BestFound
            : isProved ? SizingOutcome.Impossible : SizingOutcome.NotFound;
        var (front, dominated) = Fronts();
        return new()
        {
            Outcome = outcome, Best = _best, LowerBound = LowerBound, Front = front, Dominated = dominated, Scored = _scored,
            Tried = _tried.Count, IsExhausted = !IsOpen,
            Refused = [.. _refused, .. Left.Order().Select(d => new Refused(d.Choice, d.Cost, _doubts[d.Choice]))],
        };
    }

    private (EquatableList<Scored> Front, EquatableList<Scored> Dominated) Fronts()
    {
        if (_best is not { } best) return ([], []);
        var dearer = _judged.Where(j => j.Cost >= best.Cost && !(_tried.TryGetValue(j.Choice, out var refusal) && refusal is not null));
        return ParetoFront.Of(dearer.Prepend(best).DistinctBy(n => n.Choice)
            .Select(n => new Scored(n.Choice, problem.ScoresOf(n.Choice, n.Cost))));
    }
}
