namespace Jauge.Simulation.Running;

/// <summary>What a component does beside serving; tested at once where a call comes in.</summary>
[Flags]
internal enum CellTraits : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It takes so many calls a second.</summary>
    Limited = 1,

    /// <summary>It adds instances by itself.</summary>
    OnDemand = 2,

    /// <summary>It follows a primary.</summary>
    Follows = 4,

    /// <summary>Calls may not get through.</summary>
    Troubled = 8,

    /// <summary>An alert asks for the times of its calls.</summary>
    Timed = 16,

    /// <summary>Times are not as stated.</summary>
    Slow = 32,
}
