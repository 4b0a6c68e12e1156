namespace Jauge.Spec.Values;

/// <summary>Whether a document states a figure itself, or a bound.</summary>
public enum FigureBound
{
    /// <summary>The figure itself.</summary>
    Exact,

    /// <summary>A floor: "20+", "&gt; 3 %".</summary>
    AtLeast,

    /// <summary>A ceiling: "&lt; 200 ms".</summary>
    AtMost,
}
