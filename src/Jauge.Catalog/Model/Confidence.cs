namespace Jauge.Catalog;

/// <summary>How good the word for a fact is, best first.</summary>
public enum Confidence
{
    /// <summary>The provider writes it.</summary>
    Documented,

    /// <summary>Somebody measured it and says how.</summary>
    Measured,

    /// <summary>Somebody says it.</summary>
    Reported,

    /// <summary>It stands nowhere that could be read; a finding that rests on it says so.</summary>
    Unverified,
}
