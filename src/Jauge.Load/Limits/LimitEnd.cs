namespace Jauge.Load.Limits;

/// <summary>Why a search ended.</summary>
public enum LimitEnd
{
    /// <summary>The interval is as narrow as asked.</summary>
    Found,

    /// <summary>So many probes were made as allowed.</summary>
    Probes,

    /// <summary>The highest rate that is looked at still holds.</summary>
    MostRate,

    /// <summary>This machine cannot send more.</summary>
    Generator,

    /// <summary>Even the lowest rate breaks.</summary>
    NothingHolds,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,
}
