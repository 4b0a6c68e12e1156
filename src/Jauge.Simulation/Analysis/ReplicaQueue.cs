namespace Jauge.Simulation.Analysis;

/// <summary>One replica as a chain of births and deaths: calls come at a rate, and leave at the rate of its cores and delays.</summary>
/// <remarks>Exact for Poisson arrivals where the work is exponential or the cores are shared and no slot binds (M/M/c, M/G/c processor
/// sharing, M/M/c/K, M/M/c//N). Other variations bend the decay of the queue: ω/(1 − ω) = φ·g·ρ/(1 − ρ), where φ = (Ca² + Cs²)/2 in turn,
/// and (Ca² + Cs²)/(1 + Cs²) on shared cores, and g is the correction of Kraemer and Langenbach-Belz (Approximate Formulae for the Delay in
/// the Queueing System GI/G/1, 8th International Teletraffic Congress, 1976).</remarks>
internal static class ReplicaQueue
{
    private const double Negligible = 1e-13;
    private const double Huge = 1e200;
    private const int MostStates = 400_000;
    private const double Full = 0.9999;
    private const double Level = 1e-9;
    private const double CoresBind = 0.9;

    internal static ReplicaStay Of(in ReplicaDemand demand)
    {
        var isBounded = !double.IsInfinity(demand.Slots);
        var capacity = Capacity(demand, isBounded);
        if (demand.Rate <= 0 || (!isBounded && demand.Cores <= 0)) return new(0, demand.Work, demand.Rate * demand.Work, 0, 0, capacity);
        var limit = Math.Min(Math.Min(demand.Slots + demand.MaxWaiting, demand.MostPresent), Math.Min(demand.Sources, MostStates));
        var rate = IsEndless(demand, limit) ? Math.Min(demand.Rate, Full * capacity) : demand.Rate;
        var bend = Bend(demand, rate, capacity, isBounded);
        var rates = new ServiceRates(demand.Work, demand.Cores, isBounded ? demand.Elsewhere : 0);
        return new Chain(demand, rate, bend, limit, isBounded).Stay(rates, capacity);
    }

    /// <summary>Calls a second with every slot taken.</summary>
    private static double Capacity(in ReplicaDemand demand, bool isBounded)
    {
        var cores = demand.Cores > 0 && demand.Work > 0 ? demand.Cores / demand.Work : double.PositiveInfinity;
        if (!isBounded) return cores;
        var rates = new ServiceRates(demand.Work, demand.Cores, demand.Elsewhere);
        var (rate, before) = (double.PositiveInfinity, 0.0);
        for (var n = 0; n < Math.Min(demand.Slots, MostStates); n++)
        {
            rate = rates.Next();
            if (rate - before < Level * rate && n > demand.Cores) break;
            before = rate;
        }

        return rate;
    }

    private static bool IsEndless(in ReplicaDemand demand, double limit) => limit >= MostStates && double.IsInfinity(demand.Sources);

    // what every birth is multiplied by once arrivals have to share or to wait
    private static double Bend(in ReplicaDemand demand, double rate, double capacity, bool isBounded)
    {
        var load = rate / capacity;
        if (load >= Full || load <= 0) return 1;
        var sharing = demand.Cores > 0
            && (!isBounded || (demand.Slots > demand.Cores && capacity > CoresBind * demand.Cores / demand.Work));
        var (arrivals, service) = (demand.ArrivalVariation, sharing ? demand.WorkVariation : demand.HoldVariation);
        var factor = (arrivals + service) / (sharing ? 1 + service : 2);
        var gap = Math.Max(0, 1 - arrivals);
        var correction = arrivals + service > 0 ? Math.Exp(-2 * (1 - load) * gap * gap / (3 * load * (arrivals + service))) : 0;
        var queue = factor * correction * load / (1 - load);
        return queue / (1 + queue) / load;
    }

    private sealed class Chain(ReplicaDemand demand, double rate, double bend, double limit, bool isBounded)
    {
        private double _total;
        private double _present;
        private double _inSlots;
        private double _births;
        private double _waiting;
        private double _lost;
        private double _waits;
        private double _waitSquares;
        private double _shared;
        private double _shares;
        private double _shareSquares;

        internal ReplicaStay Stay(ServiceRates rates, double capacity)
        {
            var bends = Math.Max(0, Math.Min(Math.Ceiling(demand.Cores > 0 ? demand.Cores : demand.Slots), demand.Slots) - 1);
            var steady = limit >= MostStates ? Math.Max(bends + 1, isBounded ? demand.Slots : Math.Ceiling(demand.Cores) + 1)
                : double.PositiveInfinity;
            var (p, death, top) = (1.0, 0.0, 1.0);
            for (var n = 0; ; n++)
            {
                var birth = Birth(n, bends);
                if (n >= steady)
                {
                    AddTail(n, p, birth, Math.Min(birth / death, Full));
                    break;
                }

                Add(n, p, birth);
                if (n < demand.Slots) death = rates.Next();
                if (n >= limit || birth <= 0 || double.IsInfinity(death)) break;
                p *= birth / death;
                top = Math.Max(top, p);
                if (p < Negligible * top && n > bends) break;
                if (p > Huge) (p, top) = (p / Huge, Shrink(top));
            }

            return Read(capacity);
        }

        private double Shrink(double top)
        {
            (_total, _present, _inSlots, _births) = (_total / Huge, _present / Huge, _inSlots / Huge, _births / Huge);
            (_waiting, _lost, _waits, _waitSquares) = (_waiting / Huge, _lost / Huge, _waits / Huge, _waitSquares / Huge);
            (_shared, _shares, _shareSquares) = (_shared / Huge, _shares / Huge, _shareSquares / Huge);
            return top / Huge;
        }

        private double Birth(int n, double bends)
        {
            var births = n >= bends ? rate * bend : rate;
            if (double.IsInfinity(demand.Sources) || demand.Taper <= 0) return births;
            var share = (demand.Sources - n) / Math.Max(1e-9, demand.Sources - Math.Min(demand.Inside, demand.Sources - 1e-9));
            return share <= 0 ? 0 : births * (demand.Taper >= 1 ? share : Math.Pow(share, demand.Taper));
        }

        private void Add(int n, double p, double birth)
        {
            _total += p;
            _present += n * p;
            _inSlots += Math.Min(n, demand.Slots) * p;
            if (n >= demand.Slots + demand.MaxWaiting) _lost += p * birth;
            if (n >= limit) return;
            _births += p * birth;
            if (n >= demand.Slots) AddWait(n, p * birth);
            if (!isBounded && n + 1 > demand.Cores) AddShare((n + 1 - Math.Max(1, demand.Cores)) / demand.Cores, p * birth);
        }

        // from here on each state is q times as likely as the one before: Σ qʲ, Σ jqʲ and Σ j²qʲ
        private void AddTail(int n, double p, double birth, double q)
        {
            var (one, first, second) = (p / (1 - q), p * q / ((1 - q) * (1 - q)), p * q * (1 + q) / ((1 - q) * (1 - q) * (1 - q)));
            _total += one;
            _present += (n * one) + first;
            _inSlots += isBounded ? demand.Slots * one : (n * one) + first;
            _births += birth * one;
            if (isBounded)
            {
                var a = n - demand.Slots + 1;
                _waiting += birth * one;
                _waits += birth * ((a * one) + first);
                _waitSquares += birth * ((a * (a + demand.HoldVariation) * one) + (((2 * a) + demand.HoldVariation) * first) + second);
            }
            else
            {
                var (c, a) = (demand.Cores, (n + 1 - Math.Max(1, demand.Cores)) / demand.Cores);
                _shared += birth * one;
                _shares += birth * ((a * one) + (first / c));
                _shareSquares += birth * ((a * a * one) + (2 * a * first / c) + (second / (c * c)));
            }
        }

        // who finds n waits for n − S + 1 to leave
        private void AddWait(int n, double weight)
        {
            var ahead = n - demand.Slots + 1;
            _waiting += weight;
            _waits += weight * ahead;
            _waitSquares += weight * ahead * (ahead + demand.HoldVariation);
        }

        private void AddShare(double slower, double weight)
        {
            if (slower <= 0) return;
            _shared += weight;
            _shares += weight * slower;
            _shareSquares += weight * slower * slower;
        }

        private static double Variation(double count, double sum, double squares) =>
            sum > 0 ? Math.Max(0, (squares / sum * (count / sum)) - 1) : 1;

        // a bend that comes from even services shortens waits and leaves as many who wait
        private double Waits() => bend <= 0 ? _waiting
            : Math.Min(_births + _lost, _waiting * Math.Pow(bend, -demand.ArrivalVariation));

        private ReplicaStay Read(double capacity)
        {
            var served = Math.Max(_births, double.Epsilon);
            var stay = _inSlots / served;
            var cores = demand.Cores > 0 ? Math.Max(demand.Work, isBounded ? stay - demand.Elsewhere : stay) : demand.Work;
            var (arrivals, waits) = (Math.Max(_births + _lost, double.Epsilon), Waits());
            return new((_present - _inSlots) / served, cores, _present / _total, waits / arrivals, _lost / arrivals, capacity)
            {
                WaitVariation = Variation(waits, _waits, _waitSquares), Sharing = _shared / arrivals,
                ShareVariation = Variation(_shared, _shares, _shareSquares),
            };
        }
    }
}
