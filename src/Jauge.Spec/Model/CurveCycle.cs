namespace Jauge.Spec.Model;

/// <summary>Whether a load curve begins again.</summary>
public enum CurveCycle
{
    /// <summary>Every day.</summary>
    Day,

    /// <summary>Every week.</summary>
    Week,

    /// <summary>It ends with its last point, and the load stays as it is there.</summary>
    Never,
}
