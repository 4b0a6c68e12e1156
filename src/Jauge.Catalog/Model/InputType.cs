namespace Jauge.Catalog;

/// <summary>What a component may write under a key that an offering accepts.</summary>
public enum InputType
{
    /// <summary>A key of the language itself (<c>replicas</c>, <c>scaling</c>…), typed there.</summary>
    Language,

    /// <summary>A number of things, with or without a count word.</summary>
    Count,

    /// <summary>Bytes.</summary>
    Size,

    /// <summary>A part of one.</summary>
    Ratio,

    /// <summary>Things per time.</summary>
    Rate,

    /// <summary>A duration.</summary>
    Time,

    /// <summary>An amount in a currency.</summary>
    Money,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>Free text.</summary>
    Text,

    /// <summary>One of the words of <see cref="OfferingInput.OneOf"/>.</summary>
    Choice,
}
