namespace Jauge.Spec.Model;

/// <summary>A coarse level.</summary>
public enum Level
{
    /// <summary>Low.</summary>
    Low,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>High.</summary>
    High,
}
