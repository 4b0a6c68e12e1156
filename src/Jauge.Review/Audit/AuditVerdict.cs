namespace Jauge.Review.Audit;

/// <summary>What became of a stated figure.</summary>
public enum AuditVerdict
{
    /// <summary>It equals what Jauge computes, or the bound that it states holds.</summary>
    True,

    /// <summary>It only repeats the description: every place of the document agrees with the file.</summary>
    AsDescribed,

    /// <summary>It equals what Jauge computes to the precision at which it is stated.</summary>
    Rounded,

    /// <summary>It does not.</summary>
    Wrong,

    /// <summary>Nobody can tell from the description and the catalog; the reason says what it takes.</summary>
    CannotBeComputed,
}
