namespace Jauge.Simulation.Analysis;

/// <summary>By how much a call is slowed down on shared cores: a distribution with a known mean.</summary>
internal sealed class CoreSharing
{
    private const double Little = 1e-4;
    private const double NearlyGeometric = 0.7;
    private const int MostStates = 4096;
    private const int Halvings = 40;
    private const double Huge = 1e200;
    private readonly double _cores;
    private readonly double _sharing;
    private readonly double _decay;
    private readonly double _variation;
    private readonly double[] _upTo = [];

    /// <param name="cores">Of one replica; above 0.</param>
    /// <param name="work">Mean work of a call, in seconds.</param>
    /// <param name="slots">Most calls at once; infinite without a limit.</param>
    /// <param name="stay">The replica.</param>
    internal CoreSharing(double cores, double work, double slots, in ReplicaStay stay)
    {
        (_cores, Alone) = (cores, Math.Max(1, 1 / cores));
        Stretch = work > 0 ? Math.Max(1, stay.CoreStay / work) : 1;
        Excess = (Stretch - Alone) * cores;
        if (cores <= 0 || Excess <= Little) return;
        if (slots <= MostStates)
            (_upTo, Pace) = (Fit((int)slots), cores / (Stretch * work));
        else
            (_sharing, _variation) = (Math.Clamp(stay.Sharing, Little, 1), stay.ShareVariation);
        _decay = Math.Clamp(1 - (_sharing / Excess), 0, 1);
        if (_upTo.Length == 0) Pace = cores * (1 - _decay) / work;
    }

    /// <summary>Mean factor.</summary>
    internal double Stretch { get; }

    /// <summary>Factor of a call that meets nobody.</summary>
    internal double Alone { get; }

    /// <summary>Mean number of those too many for the cores.</summary>
    internal double Excess { get; }

    internal bool IsShared => Excess > Little;

    /// <summary>Changes a second of service: a call that is long against it meets the mean.</summary>
    internal double Pace { get; }

    /// <summary>One factor.</summary>
    /// <param name="unit">Uniform in (0, 1).</param>
    /// <param name="exponential">Of mean 1.</param>
    /// <param name="normal">Standard.</param>
    internal double Draw(double unit, double exponential, double normal)
    {
        if (_upTo.Length > 0) return Math.Max(Alone, (1 + Others(unit)) / _cores);
        if (unit >= _sharing) return Alone;
        return Alone + (_variation >= NearlyGeometric ? (1 + Math.Floor(exponential / -Math.Log(_decay))) / _cores
            : Excess / _sharing / _cores * Gamma(_variation, normal));
    }

    /// <summary>A gamma number of mean 1.</summary>
    /// <remarks>Source: Wilson and Hilferty, The Distribution of Chi-Square (Proceedings of the National Academy of Sciences 17,
    /// 1931).</remarks>
    internal static double Gamma(double variation, double normal)
    {
        var root = 1 - (variation / 9) + (normal * Math.Sqrt(variation) / 3);
        return Math.Max(0, root * root * root);
    }

    private int Others(double unit)
    {
        var at = Array.BinarySearch(_upTo, unit);
        return Math.Min(at < 0 ? ~at : at, _upTo.Length - 1);
    }

    // the M/M/c chain with room for so many that slows down as much: its load is searched
    private double[] Fit(int slots)
    {
        var (low, high) = (0.0, 64.0 * _cores);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            if (Slowdown(middle, slots) < Stretch) low = middle;
            else high = middle;
        }

        return Cumulated(low, slots);
    }

    private double[] Cumulated(double load, int slots)
    {
        var upTo = new double[slots];
        var (p, sum) = (1.0, 0.0);
        for (var k = 0; k < slots; k++)
        {
            upTo[k] = sum += p;
            p *= load / Math.Min(k + 1, _cores);
            if (p < Huge) continue;
            for (var j = 0; j <= k; j++) upTo[j] /= Huge;
            (p, sum) = (p / Huge, sum / Huge);
        }

        for (var k = 0; k < slots; k++) upTo[k] /= sum;
        return upTo;
    }

    // mean factor that a call meets which finds k others, k up to one less than there are slots
    private double Slowdown(double load, int slots)
    {
        var (p, sum, slow) = (1.0, 0.0, 0.0);
        for (var k = 0; k < slots; k++)
        {
            (sum, slow) = (sum + p, slow + (p * Math.Max(Alone, (k + 1) / _cores)));
            p *= load / Math.Min(k + 1, _cores);
            if (p >= Huge) (p, sum, slow) = (p / Huge, sum / Huge, slow / Huge);
        }

        return slow / sum;
    }
}
