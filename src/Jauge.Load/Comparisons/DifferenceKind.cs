namespace Jauge.Load.Comparisons;

/// <summary>What a difference between two runs is worth.</summary>
public enum DifferenceKind
{
    /// <summary>The second is clearly lower.</summary>
    Lower,

    /// <summary>The second is clearly higher.</summary>
    Higher,

    /// <summary>Within the noise of the two runs.</summary>
    Noise,

    /// <summary>The runs have too few intervals to say, or nothing was measured.</summary>
    Unknown,
}
