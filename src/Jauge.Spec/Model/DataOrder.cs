namespace Jauge.Spec.Model;

/// <summary>Which row of a table a session takes.</summary>
public enum DataOrder
{
    /// <summary>Each virtual user has its own, from the first on; with more users than rows some share one.</summary>
    PerUser,

    /// <summary>Each session takes the next, and the first again after the last.</summary>
    Sequential,

    /// <summary>Each session draws one.</summary>
    Random,
}
