using Jauge.Core;

namespace Jauge.Control.Arrivals;

/// <summary>Finds the next point above a level without looking at all between: the largest load of every half, quarter and eighth of a
/// curve.</summary>
internal sealed class LoadPeaks
{
    private readonly int _leaves;
    private readonly double[] _largest;             // a heap-ordered tree: node n stands over 2n and 2n + 1, the points are its leaves

    internal LoadPeaks(EquatableList<CurvePoint> points)
    {
        _leaves = 1;
        while (_leaves < points.Count) _leaves *= 2;
        _largest = new double[2 * _leaves];
        _largest.AsSpan().Fill(double.NegativeInfinity);
        for (var i = 0; i < points.Count; i++) _largest[_leaves + i] = points[i].Load;
        for (var node = _leaves - 1; node > 0; node--) _largest[node] = Math.Max(_largest[2 * node], _largest[(2 * node) + 1]);
    }

    /// <summary>The first point from an index on that is above a level; −1: none is.</summary>
    internal int NextAbove(int from, double level)
    {
        var node = _leaves + from;
        while (_largest[node] <= level)
        {
            while ((node & 1) == 1) node >>= 1;     // a right half: what follows it lies behind its parent
            if (node == 0) return -1;
            node++;
        }

        while (node < _leaves) node = _largest[2 * node] > level ? 2 * node : (2 * node) + 1;
        return node - _leaves;
    }
}
