namespace Jauge.Load.Plans;

/// <summary>Which row of a table is taken.</summary>
public enum DataOrder
{
    /// <summary>One after the other over all users, from the first again after the last.</summary>
    Sequential,

    /// <summary>Any, equally likely.</summary>
    Random,

    /// <summary>Always the same for a user: the row of its number, counted around.</summary>
    PerUser,
}
