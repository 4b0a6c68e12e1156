namespace Jauge.Spec.Model;

/// <summary>What a quoted price is for.</summary>
public enum QuotePer
{
    /// <summary>The whole component.</summary>
    Component,

    /// <summary>Each replica.</summary>
    Replica,
}
