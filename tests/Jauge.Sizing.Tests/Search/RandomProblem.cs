using Jauge.Core;
using Jauge.Sizing.Search;

namespace Jauge.Sizing.Tests.Search;

/// <summary>A small random space whose truth is known: laws that are sound but see little, estimates that err in both directions.</summary>
internal sealed class RandomProblem : ISizingProblem
{
    private readonly Random _random;
    private readonly decimal[][][] _bounds;
    private readonly double[][][] _strength;
    private readonly double _asked;
    private readonly int _seed;

    public RandomProblem(int seed)
    {
        (_seed, _random) = (seed, new Random(seed));
        _bounds = [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => Parts())];
        _strength = [.. _bounds.Select(s => s.Select(p => p.Select(b => (double)b * (0.5 + _random.NextDouble())).ToArray()).ToArray())];
        _asked = _random.NextDouble() * 14;
        Starts = [.. Enumerable.Range(0, _random.Next(0, 3)).Select(_ => All[_random.Next(All.Count)])];
    }

    public int Scenarios => _bounds.Length;

    public IReadOnlyList<Choice> Starts { get; }

    public long Events { get; private set; }

    public List<Choice> All => [.. Enumerable.Range(0, Scenarios).SelectMany(Products)];

    public IReadOnlyList<IReadOnlyList<decimal>> Parts(int scenario) => _bounds[scenario];

    public int ChangesOf(Choice choice) => choice.Options.Count(o => o != 1);

    public Refusal? Law(Choice choice) => !IsTrue(choice) && Draw(choice, 1) < 0.3 ? new(Evidence.Law, "law", Text.Same("law")) : null;

    public decimal Cost(Choice choice) => Lattice.Bound(this, choice) + (decimal)Math.Floor(Draw(choice, 2) * 3);

    public Refusal? Judge(Choice choice)
    {
        if (!IsTrue(choice) && Draw(choice, 3) < 0.3) return new(Evidence.Law, "design", Text.Same("design"));
        var looksBad = Draw(choice, 4) < 0.25 ? IsTrue(choice) : !IsTrue(choice);
        return looksBad ? new(Evidence.Estimate, "estimate", Text.Same("estimate")) : null;
    }

    public Refusal? Try(Choice choice)
    {
        Events++;
        return IsTrue(choice) ? null : new(Evidence.Simulation, "played", Text.Same("played"));
    }

    public Scores ScoresOf(Choice choice, decimal cost) =>
        new(cost, Draw(choice, 5) < 0.1 ? null : Math.Floor(Draw(choice, 6) * 5), Math.Floor((decimal)Draw(choice, 7) * 3));

    public bool IsTrue(Choice choice) => choice.Options.Select((o, p) => _strength[choice.Scenario][p][o]).Sum() >= _asked;

    private decimal[][] Parts() =>
        [.. Enumerable.Range(0, _random.Next(1, 5))
            .Select(_ => Enumerable.Range(0, _random.Next(1, 5)).Select(_ => (decimal)_random.Next(0, 6)).Order().ToArray())];

    private IEnumerable<Choice> Products(int scenario)
    {
        var lists = _bounds[scenario].Select(p => Enumerable.Range(0, p.Length));
        IEnumerable<EquatableList<int>> all = [[]];
        foreach (var list in lists) all = all.SelectMany(a => list.Select(o => (EquatableList<int>)[.. a, o])).ToList();
        return all.Select(o => new Choice(scenario, o));
    }

    private double Draw(Choice choice, int purpose) =>
        new Random(unchecked(choice.Options.Aggregate((_seed * 31) + choice.Scenario, (h, o) => (h * 17) + o) * 101) + purpose)
            .NextDouble();
}
