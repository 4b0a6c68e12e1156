namespace Jauge.Simulation.Analysis;

/// <summary>What one replica, or one pool of connections, is asked for. Times in seconds.</summary>
internal readonly record struct ReplicaDemand
{
    /// <summary>Arrivals a second.</summary>
    internal double Rate { get; init; }

    /// <summary>Mean work at full speed.</summary>
    internal double Work { get; init; }

    /// <summary>0: the work is a delay.</summary>
    internal double Cores { get; init; }

    /// <summary>Mean time for which a slot is kept beside the work: calls of its own, and delays.</summary>
    internal double Elsewhere { get; init; }

    /// <summary>Infinite where nothing limits them.</summary>
    internal double Slots { get; init; }

    internal double MaxWaiting { get; init; }

    /// <summary>Who may be here at most; infinite for arrivals from outside.</summary>
    internal double Sources { get; init; }

    /// <summary>How many can be here at once because callers hold no more back; infinite where nothing does.</summary>
    internal double MostPresent { get; init; }

    /// <summary>How many of them are here on average, as far as is known.</summary>
    internal double Inside { get; init; }

    /// <summary>Squared coefficient of variation between arrivals; 1 for a Poisson stream, 1/R behind a balancer that goes round R
    /// replicas.</summary>
    internal double ArrivalVariation { get; init; }

    /// <summary>Of the work.</summary>
    internal double WorkVariation { get; init; }

    /// <summary>Of the time that a slot is kept.</summary>
    internal double HoldVariation { get; init; }

    /// <summary>Whether arrivals slow down as those who may come are here already; else they only end when all are.</summary>
    internal double Taper { get; init; }
}
