namespace Jauge.Simulation.Analysis;

/// <summary>Calls a second that leave a replica with so many calls inside: its cores, shared by those who work, and a delay for those who
/// wait for others, as one station (a flow-equivalent server).</summary>
/// <remarks>X(n) = G(n − 1)/G(n), G(n) = Σₖ w(k)·Dⁿ⁻ᵏ/(n − k)!, w(k) = Πⱼ s/min(j, c): Buzen's convolution of two stations. Beyond c cores
/// w is geometric, so that each n costs c terms; all are positive and nothing cancels. Source: Chandy, Herzog and Woo, Parametric Analysis
/// of Queuing Networks (IBM Journal of Research and Development 19(1), 1975).</remarks>
internal sealed class ServiceRates
{
    private const double Tiny = 1e-200;
    private readonly double _work;
    private readonly double _cores;
    private readonly double _elsewhere;
    private readonly int _head;
    private readonly double[] _poisson;
    private readonly double[] _weights;
    private double _tail;
    private double _sum = 1;
    private int _count;

    internal ServiceRates(double work, double cores, double elsewhere)
    {
        (_work, _cores, _elsewhere) = cores > 0 ? (work, cores, elsewhere) : (0, 1, work + elsewhere);
        _head = (int)Math.Ceiling(_cores);
        (_poisson, _weights) = (new double[_head + 1], new double[_head + 1]);
        (_poisson[0], _weights[0]) = (1, 1);
        for (var k = 1; k <= _head; k++) _weights[k] = _weights[k - 1] * _work / Math.Min(k, _cores);
    }

    /// <summary>The rate with one call more than at the last time; the first time with one. Infinite where nothing takes time.</summary>
    internal double Next()
    {
        _count++;
        if (_work <= 0) return _elsewhere <= 0 ? double.PositiveInfinity : _count / _elsewhere;
        for (var k = _head; k > 0; k--) _poisson[k] = _poisson[k - 1];
        _poisson[0] = _poisson[1] * _elsewhere / _count;
        var before = _sum;
        _sum = Sum();
        var rate = before / _sum;
        if (_sum < Tiny || _sum > 1 / Tiny) Rescale(1 / _sum);
        return rate;
    }

    // with at least so many at work as there are cores, each further one multiplies the weight by s/c
    private double Sum()
    {
        var most = Math.Min(_head - 1, _count);
        var sum = 0.0;
        for (var k = 0; k <= most; k++) sum += _weights[k] * _poisson[k];
        _tail = (_tail * _work / _cores) + (_count >= _head ? _weights[_head] * _poisson[_head] : 0);
        return sum + _tail;
    }

    private void Rescale(double factor)
    {
        for (var k = 0; k <= _head; k++) _poisson[k] *= factor;
        (_tail, _sum) = (_tail * factor, _sum * factor);
    }
}
