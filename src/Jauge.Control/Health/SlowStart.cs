namespace Jauge.Control.Health;

/// <summary>A balancer that gives a new target its share little by little.</summary>
/// <param name="Duration">From nothing to the whole share; 30 to 900 s on an AWS application load balancer, 0: off, its default.</param>
/// <remarks>Source: awsdocs/elb-application-load-balancers-user-guide.</remarks>
public sealed record SlowStart(TimeSpan Duration)
{
    /// <summary>What a target gets of its whole share.</summary>
    /// <param name="age">Time since it was found healthy; 0 or more.</param>
    /// <returns>0 to 1, rising in a straight line.</returns>
    public double ShareAt(TimeSpan age) => age >= Duration ? 1 : age / Duration;
}
