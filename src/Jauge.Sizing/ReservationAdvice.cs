using Jauge.Core;

namespace Jauge.Sizing;

/// <summary>How much of a component to commit to for the declared load: the k-th instance pays for itself where it is used for at least the
/// break-even share of the month.</summary>
public sealed record ReservationAdvice
{
    /// <summary>Name of the component.</summary>
    public required string Component { get; init; }

    /// <summary>Name of the commitment, as the file writes it.</summary>
    public required string Commitment { get; init; }

    /// <summary>How long it binds, in months.</summary>
    public required int Months { get; init; }

    /// <summary>Price of one instance for a month on demand, in the system's currency.</summary>
    public required decimal OnDemand { get; init; }

    /// <summary>The same under the commitment, used or not.</summary>
    public required decimal Committed { get; init; }

    /// <summary>Committed over on-demand price: the share of the month from which on a reserved instance is cheaper.</summary>
    public decimal BreakEven => Committed / OnDemand;

    /// <summary>Share of the month for which at least k instances run, for k from 1, of all copies together in each region.</summary>
    public required EquatableList<double> Use { get; init; }

    /// <summary>Instances to reserve in each region.</summary>
    public required int Reserve { get; init; }

    /// <summary>Saved a month against paying as you go.</summary>
    public required decimal Saving { get; init; }

    /// <summary>What the reservation costs more than the best one for half the load; 0 where it is the best one there, too.</summary>
    public required decimal RegretAtHalf { get; init; }

    /// <summary>The same for twice the load.</summary>
    public required decimal RegretAtDouble { get; init; }

    /// <summary>Saved a month at half the load; below 0 where the reservation is then a loss.</summary>
    public required decimal SavingAtHalf { get; init; }
}
