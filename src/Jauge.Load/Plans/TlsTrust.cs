namespace Jauge.Load.Plans;

/// <summary>Whose certificates are believed.</summary>
public enum TlsTrust
{
    /// <summary>Those that the machine believes.</summary>
    System,

    /// <summary>Those of <see cref="TlsPlan.TrustedPem"/>, and only those.</summary>
    Given,

    /// <summary>Any: nothing is verified. For servers of one's own.</summary>
    Any,
}
