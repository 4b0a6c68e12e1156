namespace Jauge.Spec.Model;

/// <summary>What a load test is for.</summary>
public enum LoadProfile
{
    /// <summary>Does it run at all.</summary>
    Smoke,

    /// <summary>The promised load.</summary>
    Load,

    /// <summary>A sudden burst.</summary>
    Spike,

    /// <summary>More and more, until it breaks.</summary>
    Stress,

    /// <summary>Long.</summary>
    Endurance,
}
