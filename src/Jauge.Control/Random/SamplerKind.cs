namespace Jauge.Control.Random;

/// <summary>How a <see cref="Sampler"/> turns bits into time.</summary>
public enum SamplerKind : byte
{
    /// <summary>Always the same.</summary>
    Constant,

    /// <summary>Exponential, by ziggurat.</summary>
    Exponential,

    /// <summary>Equally likely between two bounds.</summary>
    Uniform,

    /// <summary>The exponential of a normal number, in range whatever is drawn.</summary>
    LogNormal,

    /// <summary>A sum of equal exponential stages.</summary>
    Erlang,

    /// <summary>One of a list of values, equally likely.</summary>
    Empirical,

    /// <summary>The exponential of a normal number, cut at the end of the range.</summary>
    WideLogNormal,
}
